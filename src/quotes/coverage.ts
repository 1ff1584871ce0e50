import { isBoundary, needleOf } from './haystack.ts';
import { SEGMENT_JOINT } from './locate.ts';
import { QUOTATION_MARKS, pairMarksOfLine, type MarkedPassage } from './marks.ts';
import { wordsOf } from './standing.ts';
import { Spans } from './spans.ts';
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
  /** One list of ranges a segment; more than one range only where something in its midst is left out. */
  segments: TextRange[][];
}

/** What accounts for a passage in quotation marks. */
type Cover =
  | { by: 'quote' }
  | { by: 'scareQuote'; entry: string }
  /** A heading or block quote repeats what a quote says. */
  | { by: 'repetition'; quote: string };

/** A passage in quotation marks, and what accounts for it. */
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
  const rangesOf = (some: readonly PlacedQuote[]): Spans =>
    new Spans(some.flatMap((quote) => quote.segments.flat()));
  const accounts: Accounts = {
    quotes,
    entries: new Map(scareQuotes.map((entry) => [needleOf(entry), entry])),
    quoted: rangesOf(quotes),
    direct: rangesOf(quotes.filter((quote) => isVerbatim(quote.speech))),
  };
  return passages.map((passage) => ({ passage, cover: coverOf(article, passage, accounts) }));
}

/** All that accounts for passages of an article, indexed. */
interface Accounts {
  quotes: readonly PlacedQuote[];
  /** Scare quotes by what they are compared as. */
  entries: ReadonlyMap<string, string>;
  quoted: Spans;
  direct: Spans;
}

function coverOf(
  article: ArticleText,
  passage: MarkedPassage,
  { quotes, entries, quoted, direct }: Accounts,
): Cover | undefined {
  const text = article.text.slice(passage.start, passage.end);
  const entry = entries.get(wordsOf(article, passage));
  if (entry !== undefined) return { by: 'scareQuote', entry };
  if (quoted.hold(passage)) return { by: 'quote' };
  if (isFilled(text, passage, direct)) return { by: 'quote' };
  const block = article.blocks[passage.block];
  if (block && (block.pull || block.kind === 'heading')) {
    const repeated = repeatedQuote(text, quotes);
    if (repeated) return { by: 'repetition', quote: repeated.id };
  }
  return undefined;
}

/** Direct segments fill the passage, white space and punctuation aside. */
function isFilled(text: string, passage: TextRange, direct: Spans): boolean {
  if (!direct.touch(passage)) return false;
  let rest = '';
  let reached = passage.start;
  for (const { start, end } of direct.touching(passage)) {
    if (start > reached) rest += text.slice(reached - passage.start, start - passage.start);
    reached = Math.max(reached, end);
  }
  rest += text.slice(reached - passage.start);
  return /^[\s\p{P}]*$/u.test(needleOf(rest));
}

/** The first quote whose words hold these words, or are held by them; compared without quotation marks. */
export function repeatedQuote(
  text: string,
  quotes: readonly PlacedQuote[],
): PlacedQuote | undefined {
  const words = bareWords(text);
  if (words === '') return undefined;
  return (
    quotes.find((quote) => hasWords(bareOf(quote), words)) ??
    quotes.find((quote) => hasWords(words, bareOf(quote)))
  );
}

/** The words of quotes, which are compared with many passages. */
const known = new WeakMap<PlacedQuote, string>();

function bareOf(quote: PlacedQuote): string {
  const found = known.get(quote) ?? bareWords(quote.text);
  known.set(quote, found);
  return found;
}

/** Words without quotation marks and without what joins segments: pull quotes leave out where a quote is interrupted. */
export function bareWords(text: string): string {
  const joined = text.replaceAll(SEGMENT_JOINT, ' ');
  const words = needleOf(joined.replace(QUOTATION_MARKS, '')).replace(/^[\s\p{P}]+/u, '');
  let end = words.length;
  while (end > 0 && SPACE_OR_PUNCTUATION.test(words.charAt(end - 1))) end -= 1;
  return words.slice(0, end);
}

const SPACE_OR_PUNCTUATION = /[\s\p{P}]/u;

/** Words that stand so often within longer words of a text are not looked for any further. */
const MOST_WITHIN_WORDS = 1000;

/** Whether bare words stand in others, from word to word. */
export function hasWords(text: string, words: string): boolean {
  if (words === '') return false;
  let at = text.indexOf(words);
  for (let tried = 0; at >= 0 && tried < MOST_WITHIN_WORDS; tried++) {
    if (isBoundary(text, at) && isBoundary(text, at + words.length)) return true;
    at = text.indexOf(words, at + 1);
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
