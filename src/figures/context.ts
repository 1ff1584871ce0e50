/** The sentence in which a quote stands, with the quoted words told apart. */
import type { Quote } from '../model.ts';

export interface ContextPart {
  text: string;
  quoted: boolean;
}

/** Interruptions between two segments that are longer are shortened to […]. */
const LONGEST_FRAME = 200;

export function contextOf(quote: Quote): ContextPart[] {
  const { text } = quote.article;
  const ranges = quote.segments.flat();
  const parts: ContextPart[] = [{ text: quote.context.before, quoted: false }];
  ranges.forEach(({ start, end }, index) => {
    const previous = ranges[index - 1];
    if (previous !== undefined) {
      const frame = text.slice(previous.end, start);
      parts.push({ text: frame.length > LONGEST_FRAME ? ' […] ' : frame, quoted: false });
    }
    parts.push({ text: text.slice(start, end), quoted: true });
  });
  parts.push({ text: quote.context.after, quoted: false });
  return parts.filter((part) => part.text !== '');
}
