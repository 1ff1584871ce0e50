/** How the content format writes a passage, so that the locator finds it and nothing else. */
import { haystackOf, isBoundary, needleOf, type Haystack } from '../quotes/haystack.ts';
import { Locator, SEGMENT_JOINT } from '../quotes/locate.ts';
import type { PairedMarks } from '../quotes/marks.ts';
import { marksFrom, prefixesOf } from '../quotes/prefix.ts';
import type { ArticleText, TextRange } from '../quotes/text.ts';
import { lowerBound } from './ordered.ts';

interface Written {
  text: string;
  prefix: string | undefined;
}

/** A passage whose words begin more often than this is not looked at: no prefix that one would write tells it apart. */
const MOST_PLACES = 200;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** Writes passages of one article. */
export class Writer {
  private readonly article: ArticleText;
  private readonly haystack: Haystack;
  /** Where each pair of words begins in the haystack. */
  private readonly places = new Map<string, number[]>();

  private readonly locator: Locator;

  constructor(article: ArticleText, marks: PairedMarks) {
    this.article = article;
    this.locator = new Locator(article, marks);
    this.haystack = haystackOf(article, false, marks.continuing);
    let before: { word: string; at: number } | undefined;
    for (const { 0: word, index: at } of this.haystack.text.matchAll(WORD)) {
      if (before) this.addPlace(`${before.word} ${word}`, before.at);
      this.addPlace(word, at);
      before = { word, at };
    }
  }

  private addPlace(key: string, at: number): void {
    const places = this.places.get(key);
    if (!places) this.places.set(key, [at]);
    else if (places.length <= MOST_PLACES) places.push(at);
  }

  /** Undefined where no text finds the segments, and them alone. */
  write(segments: readonly TextRange[], direct: boolean): Written | undefined {
    const texts = segments.map(({ start, end }) => needleOf(this.article.text.slice(start, end)));
    const begins = segments.map(({ start }) => this.inHaystack(start));
    const [first] = texts;
    const [begin] = begins;
    if (first === undefined || begin === undefined || texts.includes('')) return undefined;
    if (!this.follow(texts, begins)) return undefined;
    const all = this.occurrences(first);
    if (!all?.includes(begin)) return undefined;
    const text = texts.join(SEGMENT_JOINT);
    if (all.length === 1) return { text, prefix: undefined };
    const prefix = this.prefixOf(begin, all);
    if (prefix === undefined) return undefined;
    // Marks around a prefix are read in several ways: the locator itself has the last word.
    const place = this.locator.locate({ text, prefix, direct });
    return place.found && sameRanges(place.segments.flat(), segments)
      ? { text, prefix }
      : undefined;
  }

  private inHaystack(offset: number): number {
    const { offsets } = this.haystack;
    let low = 0;
    let high = offsets.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((offsets[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Each further segment is the next occurrence of its words behind the one before. */
  private follow(texts: readonly string[], begins: readonly number[]): boolean {
    return texts.every((text, index) => {
      if (index === 0) return true;
      const from = (begins[index - 1] ?? 0) + (texts[index - 1]?.length ?? 0);
      const all = this.occurrences(text);
      const next = all?.[lowerBound(all, from, (at) => at)];
      return next === begins[index];
    });
  }

  /** Every place where a passage stands, or undefined where there are too many. */
  private occurrences(needle: string): number[] | undefined {
    const words = [...needle.slice(0, 120).matchAll(WORD)];
    const [first, second] = words;
    if (!first) return undefined;
    const whole = second !== undefined && second.index + second[0].length < needle.length;
    const key = whole ? `${first[0]} ${second[0]}` : first[0];
    const places = this.places.get(key) ?? [];
    if (places.length > MOST_PLACES) return undefined;
    const { text } = this.haystack;
    return places
      .map((at) => at - first.index)
      .filter(
        (at) =>
          at >= 0 &&
          text.startsWith(needle, at) &&
          isBoundary(text, at) &&
          isBoundary(text, at + needle.length),
      );
  }

  /** The fewest words before a place that stand before none of the others. */
  private prefixOf(begin: number, all: readonly number[]): string | undefined {
    const { text } = this.haystack;
    const others = all.filter((at) => at !== begin).map((at) => marksFrom(text, at));
    return prefixesOf(text, begin).find(
      (prefix) => !others.some((end) => text.endsWith(prefix, end)),
    );
  }
}

function sameRanges(one: readonly TextRange[], other: readonly TextRange[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ start, end }, at) => start === other[at]?.start && end === other[at].end)
  );
}
