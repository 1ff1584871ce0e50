import { haystackOf, needleOf, occurrences, rangesOf, type Haystack } from './haystack.ts';
import type { PairedMarks } from './marks.ts';
import { marksFrom, MOST_MARKS } from './prefix.ts';
import { Standing } from './standing.ts';
import type { ArticleText, TextRange } from './text.ts';

/** What joins the segments of a passage that the article interrupts. */
export const SEGMENT_JOINT = ' […] ';

/** What is looked for: after the TextQuoteSelector of the W3C Web Annotation Data Model. */
interface Passage {
  text: string;
  prefix?: string | undefined;
  /** Further segments, and in the end all of them, must stand in quotation marks. */
  direct: boolean;
}

interface Located {
  found: true;
  /** One list of ranges a segment; more than one range only where something in its midst is left out: a pull quote, or a mark that says that a passage goes on. */
  segments: TextRange[][];
  /** The text of each segment, white space folded. */
  texts: string[];
}

/** Why a passage was not found, with the segment at which it failed and the places that come near. */
export type NotLocated =
  | { found: false; reason: 'missing'; segment: string }
  /** It stands only before the segment that it should follow. */
  | { found: false; reason: 'order'; segment: string; ranges: TextRange[] }
  | { found: false; reason: 'ambiguous'; segment: string; ranges: TextRange[] }
  | { found: false; reason: 'prefix'; segment: string; ranges: TextRange[] }
  | { found: false; reason: 'unmarked'; segment: string; ranges: TextRange[] };

/** Reasons for which a passage as a whole occurs nowhere. */
const NOWHERE: ReadonlySet<NotLocated['reason']> = new Set(['missing', 'order']);

/** Looks for passages in one article. */
export class Locator {
  private readonly article: ArticleText;
  private readonly standing: Standing;
  private readonly continuing: ReadonlySet<number>;
  private readonly main: Haystack;
  private whole: Haystack | undefined;
  /** Offsets of marks that open a passage, and of those without a counterpart, which may. */
  private readonly openings: ReadonlySet<number>;

  constructor(article: ArticleText, marks: PairedMarks) {
    this.article = article;
    this.standing = new Standing(article, marks);
    this.continuing = marks.continuing;
    this.main = haystackOf(article, false, marks.continuing);
    this.openings = new Set([...marks.passages.map(({ start }) => start - 1), ...marks.unpaired]);
  }

  /**
   * Locates a passage: first whole, then divided at ` […] `; block quotes, being pull quotes, count only where it
   * occurs nowhere else.
   */
  locate(passage: Passage): Located | NotLocated {
    const inMain = this.locateIn(this.main, passage);
    if (inMain.found || !NOWHERE.has(inMain.reason)) return inMain;
    if (!this.article.blocks.some((block) => block.pull)) return inMain;
    this.whole ??= haystackOf(this.article, true, this.continuing);
    const inWhole = this.locateIn(this.whole, passage);
    return !inWhole.found && NOWHERE.has(inWhole.reason) ? inMain : inWhole;
  }

  private locateIn(haystack: Haystack, passage: Passage): Located | NotLocated {
    const whole = needleOf(passage.text);
    const undivided = this.place(haystack, [whole], passage);
    if (undivided.found || undivided.reason !== 'missing') return undivided;
    const segments = whole.split(SEGMENT_JOINT);
    return segments.length > 1 ? this.place(haystack, segments, passage) : undivided;
  }

  private place(haystack: Haystack, needles: string[], passage: Passage): Located | NotLocated {
    const segments: TextRange[][] = [];
    let from = 0;
    for (const [index, needle] of needles.entries()) {
      const first = index === 0;
      const at = first
        ? this.unambiguous(haystack, needle, passage)
        : this.next(haystack, needle, from, passage.direct);
      if (typeof at !== 'number') return at;
      from = at + needle.length;
      const ranges = rangesOf(haystack, at, from);
      if (passage.direct && !this.standing.hold(ranges)) {
        return { found: false, reason: 'unmarked', segment: needle, ranges };
      }
      segments.push(ranges);
    }
    return { found: true, segments, texts: needles };
  }

  private unambiguous(haystack: Haystack, needle: string, passage: Passage): number | NotLocated {
    const { places: all, more } = occurrences(haystack, needle);
    const ranges = (): TextRange[] =>
      all.flatMap((at) => rangesOf(haystack, at, at + needle.length));
    if (all.length === 0) return { found: false, reason: 'missing', segment: needle };
    const prefix = needleOf(passage.prefix ?? '');
    // There may be more occurrences than were looked at, and one of those may have the same prefix.
    const meant = prefix === '' || more ? all : this.afterPrefix(haystack, all, prefix);
    const [at, ...others] = meant;
    if (at === undefined)
      return { found: false, reason: 'prefix', segment: needle, ranges: ranges() };
    if (others.length > 0 || more) {
      return { found: false, reason: 'ambiguous', segment: needle, ranges: ranges() };
    }
    return at;
  }

  /**
   * The places right before which a prefix stands; white space and an opening quotation mark between the two do not
   * count, nor does one at the prefix’s end where the text has none. A mark such as “ opens in one language and closes
   * in another: where nothing fits otherwise, none of them counts.
   */
  private afterPrefix(haystack: Haystack, places: number[], prefix: string): number[] {
    const before = new Map(places.map((at) => [at, this.before(haystack, at)]));
    const ending = (wanted: string): number[] =>
      places.filter((at) => before.get(at)?.some((text) => text.endsWith(wanted)));
    const bare = prefix.slice(0, marksFrom(prefix, prefix.length));
    const ways = [
      (): number[] => ending(prefix),
      (): number[] => ending(bare),
      (): number[] =>
        places.filter((at) => haystack.text.endsWith(bare, marksFrom(haystack.text, at))),
    ];
    for (const way of ways) {
      const found = way();
      if (found.length > 0) return found;
    }
    return [];
  }

  /** The text before a place, with and without an opening quotation mark at its end. */
  private before(haystack: Haystack, at: number): string[] {
    const least = Math.max(0, at - MOST_MARKS);
    let end = at;
    while (end > least && this.isOpeningOrSpace(haystack, end - 1)) end -= 1;
    return [haystack.text.slice(0, at).trimEnd(), haystack.text.slice(0, end)];
  }

  private isOpeningOrSpace(haystack: Haystack, at: number): boolean {
    if (haystack.text.charAt(at) === ' ') return true;
    const offset = haystack.offsets[at];
    return offset !== undefined && this.openings.has(offset);
  }

  private next(
    haystack: Haystack,
    needle: string,
    from: number,
    direct: boolean,
  ): number | NotLocated {
    const { places: later } = occurrences(haystack, needle, from);
    const marked = direct
      ? later.find((at) => this.standing.hold(rangesOf(haystack, at, at + needle.length)))
      : later[0];
    const next = marked ?? later[0];
    if (next !== undefined) return next;
    const { places: all } = occurrences(haystack, needle);
    if (all.length === 0) return { found: false, reason: 'missing', segment: needle };
    const ranges = all.flatMap((at) => rangesOf(haystack, at, at + needle.length));
    return { found: false, reason: 'order', segment: needle, ranges };
  }
}
