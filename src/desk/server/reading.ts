/** An article's file as the desk works on it: its text, and ways between places in the text and in the file. */
import { readSource, type Source } from '../../content/source/source.ts';
import { sourceOffsets } from '../../content/source/positions.ts';
import type { Problem } from '../../content/rules.ts';
import { parseBody } from '../../markdown/parse.ts';
import { labelsOf } from '../../quotes/labels.ts';
import { Locator } from '../../quotes/locate.ts';
import { castOf, markedText } from '../../quotes/marked-text.ts';
import type { PairedMarks } from '../../quotes/marks.ts';
import { firstIndex } from '../../quotes/spans.ts';
import { readText, type ArticleText, type TextRange } from '../../quotes/text.ts';
import type { Known, Span } from '../protocol.ts';

export interface Reading {
  source: Source;
  article: ArticleText;
  /** All that stands in quotation marks, or counts as standing in them, as the checks see it. */
  marks: PairedMarks;
  /** Looks for passages as the checks do. */
  locator(): Locator;
  /** Where the passages of `marks` stand in the file, without their marks. */
  passageSpans(): readonly Span[];
  /** Where ranges of the text stand in the file. */
  spansOf(ranges: readonly TextRange[]): Span[];
  /** The characters of the text that are written within a span of the file; undefined where there are none. */
  rangeOf(span: Span): TextRange | undefined;
}

/** What a file is read with: the voices tell whose label an interview has. */
interface ReadingOptions {
  /** Base path of the site, for links within it. */
  base: string;
  known: Known;
  /** Every label of an interview counts, and not only the article’s voices: what is chosen may be the first quote of one. */
  everyLabel?: boolean;
}

/** @returns the problems that make the file unreadable instead */
export function readArticle(
  shown: string,
  text: string,
  { base, known, everyLabel = false }: ReadingOptions,
): Reading | Problem[] {
  const source = readSource(shown, new TextEncoder().encode(text));
  if (Array.isArray(source)) return source;
  const { tree } = parseBody(source.body, base);
  const cast = castOf(writtenQuotes(source), namesIn(known));
  const names = everyLabel ? [...cast.names, ...labelsOf(tree)] : cast.names;
  const { article, marks } = markedText(tree, readText(tree), { ...cast, names });
  const inBody = sourceOffsets(article, source.body);
  const inFile = (offset: number): number => source.bodyStart + inBody(offset);
  const { length } = article.text;
  const spansOf = (ranges: readonly TextRange[]): Span[] =>
    ranges.map(({ start, end }) => ({ from: inFile(start), to: inFile(end - 1) + 1 }));
  let passageSpans: Span[] | undefined;
  let locator: Locator | undefined;
  return {
    source,
    article,
    marks,
    locator: () => (locator ??= new Locator(article, marks)),
    passageSpans: () => (passageSpans ??= spansOf(marks.passages)),
    spansOf,
    rangeOf({ from, to }) {
      const start = firstIndex(length, (offset) => inFile(offset) >= from);
      const end = firstIndex(length, (offset) => inFile(offset) >= to);
      return start < end ? { start, end } : undefined;
    },
  };
}

/** What each known voice is called, the name first; none where there is no such voice. */
export function namesIn({ voices }: Known): (speaker: string) => readonly string[] {
  const names = new Map(
    voices.map(({ id, name, alternateName }) => [id, [name, ...alternateName]]),
  );
  return (speaker) => names.get(speaker) ?? [];
}

/** The quotes of a file as far as they can be read; files have mistakes. */
function writtenQuotes({ data }: Source): { speaker: string; text: string }[] {
  const { quotes } = (data ?? {}) as { quotes?: unknown };
  if (!Array.isArray(quotes)) return [];
  return quotes.flatMap((quote: unknown) => {
    const { speaker, text } = (quote ?? {}) as Record<string, unknown>;
    return typeof text === 'string' ? [{ speaker: String(speaker), text }] : [];
  });
}
