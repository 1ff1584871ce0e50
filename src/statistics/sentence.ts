/** The sentence in which a quote stands, with the quoted words told apart. */
import type { Quote } from '../archive/model.ts';
import type { TextRange } from '../quotes/text.ts';

/** A stretch of the sentence around a quote: the quote itself, or what stands before or behind it. */
export interface SentencePart {
  text: string;
  quoted: boolean;
  /** Words in quotation marks within another kind of speech. */
  verbatim?: true;
}

/** Interruptions between two segments that are longer are shortened to […]. */
const LONGEST_FRAME = 200;
/** Longer passages are shortened to their ends: the page shows the whole above. */
const LONGEST_PASSAGE = 400;
const END = 120;

/** The sentence or sentences in parts, which joined give them, but for what is shortened to […]. */
export function sentenceParts(quote: Quote): SentencePart[] {
  const { text } = quote.article;
  const ranges = quote.segments.flat();
  const parts: SentencePart[] = [{ text: quote.context.before, quoted: false }];
  ranges.forEach(({ start, end }, index) => {
    const previous = ranges[index - 1];
    if (previous !== undefined) {
      const frame = text.slice(previous.end, start);
      parts.push({ text: frame.length > LONGEST_FRAME ? ' […] ' : frame, quoted: false });
    }
    parts.push(...passageParts(text, { start, end }, quote.verbatimRanges));
  });
  parts.push({ text: quote.context.after, quoted: false });
  return parts.filter((part) => part.text !== '');
}

/** A piece of the passage, in parts where some of its words are verbatim; one that is shortened stays whole. */
function passageParts(
  text: string,
  { start, end }: TextRange,
  verbatim: readonly TextRange[],
): SentencePart[] {
  const own = verbatim.filter((range) => range.start >= start && range.end <= end);
  if (own.length === 0 || end - start > LONGEST_PASSAGE)
    return [{ text: abridged(text.slice(start, end)), quoted: true }];
  const parts: SentencePart[] = [];
  let at = start;
  for (const range of own) {
    parts.push({ text: text.slice(at, range.start), quoted: true });
    parts.push({ text: text.slice(range.start, range.end), quoted: true, verbatim: true });
    at = range.end;
  }
  return [...parts, { text: text.slice(at, end), quoted: true }];
}

function abridged(passage: string): string {
  if (passage.length <= LONGEST_PASSAGE) return passage;
  const head = passage.slice(0, passage.lastIndexOf(' ', END));
  const tail = passage.slice(passage.indexOf(' ', passage.length - END) + 1);
  return `${head} […] ${tail}`;
}
