/** The sentence in which a quote stands, with the quoted words told apart. */
import type { Quote } from '../archive/model.ts';

export interface SentencePart {
  text: string;
  quoted: boolean;
}

/** Interruptions between two segments that are longer are shortened to […]. */
const LONGEST_FRAME = 200;
/** Of longer passages, which the reader has just read, the ends suffice. */
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
    parts.push({ text: abridged(text.slice(start, end)), quoted: true });
  });
  parts.push({ text: quote.context.after, quoted: false });
  return parts.filter((part) => part.text !== '');
}

function abridged(passage: string): string {
  if (passage.length <= LONGEST_PASSAGE) return passage;
  const head = passage.slice(0, passage.lastIndexOf(' ', END));
  const tail = passage.slice(passage.indexOf(' ', passage.length - END) + 1);
  return `${head} […] ${tail}`;
}
