import { isBoundary, needleOf } from './haystack.ts';
import { SEGMENT_JOINT } from './locate.ts';
import { QUOTATION_MARKS, pairMarksOfLine, type MarkedPassage } from './marks.ts';
import { isVerbatim, type Speech } from './speech.ts';
import type { ArticleText, TextRange } from './text.ts';

/** A quote as coverage and marking see it. */
export interface PlacedQuote {
  /** Unique in its article. */
  id: string;
  /** The speaker's id. */
  speaker: string;
  speech: Speech;
  /** The passage verbatim, white space folded; segments joined by ` […] `. */
  text: string;
  /** One list of ranges a segment; more than one range only where a segment runs over a pull quote. */
  segments: TextRange[][];
}

/** What accounts for a passage in quotation marks. */
export type Cover =
  | { by: 'quote' }
  | { by: 'scareQuote'; entry: string }
  /** A heading or block quote repeats what a quote says. */
  | { by: 'repetition'; quote: string };

export interface CoveredPassage {
  passage: MarkedPassage;
  /** Undefined where nothing accounts for the passage. */
  cover: Cover | undefined;
}

/** What accounts for each passage in quotation marks. */
export function coverPassages(
  article: ArticleText,
  passages: readonly MarkedPassage[],
  quotes: readonly PlacedQuote[],
  scareQuotes: readonly string[],
): CoveredPassage[] {
  const entries = new Map(scareQuotes.map((entry) => [needleOf(entry), entry]));
  return passages.map((passage) => ({
    passage,
    cover: coverOf(article, passage, quotes, entries),
  }));
}

function coverOf(
  article: ArticleText,
  passage: MarkedPassage,
  quotes: readonly PlacedQuote[],
  entries: ReadonlyMap<string, string>,
): Cover | undefined {
  const text = article.text.slice(passage.start, passage.end);
  const entry = entries.get(needleOf(text));
  if (entry !== undefined) return { by: 'scareQuote', entry };
  const ranges = quotes.flatMap((quote) => quote.segments.flat());
  if (ranges.some((range) => range.start <= passage.start && passage.end <= range.end)) {
    return { by: 'quote' };
  }
  if (isFilled(text, passage, quotes)) return { by: 'quote' };
  const block = article.blocks[passage.block];
  if (block && (block.pull || block.kind === 'heading')) {
    const repeated = repeatedQuote(text, quotes);
    if (repeated) return { by: 'repetition', quote: repeated.id };
  }
  return undefined;
}

/** Direct segments fill the passage, white space and punctuation aside. */
function isFilled(text: string, passage: TextRange, quotes: readonly PlacedQuote[]): boolean {
  const direct = quotes
    .filter((quote) => isVerbatim(quote.speech))
    .flatMap((quote) => quote.segments.flat())
    .filter((range) => range.start < passage.end && passage.start < range.end);
  if (direct.length === 0) return false;
  const rest = text
    .split('')
    .filter((_, index) => {
      const at = passage.start + index;
      return !direct.some((range) => range.start <= at && at < range.end);
    })
    .join('');
  return /^[\s\p{P}]*$/u.test(needleOf(rest));
}

/** The first quote whose words hold these words, or are held by them; compared without quotation marks. */
export function repeatedQuote(
  text: string,
  quotes: readonly PlacedQuote[],
): PlacedQuote | undefined {
  const words = bare(text);
  if (words === '') return undefined;
  return (
    quotes.find((quote) => holds(bare(quote.text), words)) ??
    quotes.find((quote) => holds(words, bare(quote.text)))
  );
}

/** Words without quotation marks and without what joins segments: pull quotes leave out where a quote is interrupted. */
function bare(text: string): string {
  const joined = text.replaceAll(SEGMENT_JOINT, ' ');
  return needleOf(joined.replace(QUOTATION_MARKS, '')).replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, '');
}

function holds(text: string, words: string): boolean {
  if (words === '') return false;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (isBoundary(text, at) && isBoundary(text, at + words.length)) return true;
  }
  return false;
}

/** Passages in quotation marks of a headline or description that no quote and no scare quote accounts for. */
export function uncoveredInLine(
  line: string,
  quotes: readonly PlacedQuote[],
  scareQuotes: readonly string[],
): string[] {
  const entries = new Set(scareQuotes.map(needleOf));
  return pairMarksOfLine(line)
    .map(({ start, end }) => line.slice(start, end))
    .filter((text) => !entries.has(needleOf(text)) && !repeatedQuote(text, quotes));
}
