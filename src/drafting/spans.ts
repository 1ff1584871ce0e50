/** From chunks and tokens of a sentence to ranges of the text, without the commas at their ends. */
import type { TextRange } from '../quotes/text.ts';
import type { ParsedSentence } from './chunk.ts';

const TRIMMED = /^[,;:–—]$|^-$/u;

/** The text between two tokens, inclusive, less separators at its ends. */
export function trimmedRange(
  { tokens }: ParsedSentence,
  from: number,
  to: number,
): TextRange | undefined {
  let first = from;
  let last = to;
  while (first <= last && TRIMMED.test(tokens[first]?.text ?? '')) first += 1;
  while (
    last >= first &&
    (TRIMMED.test(tokens[last]?.text ?? '') || /^[.!?…]$/u.test(tokens[last]?.text ?? ''))
  )
    last -= 1;
  const begin = tokens[first];
  const end = tokens[last];
  return begin && end && first <= last ? { start: begin.start, end: end.end } : undefined;
}

/** The text of some chunks, both ends included, less separators at its ends; undefined where nothing is left. */
export function chunkRange(
  parsed: ParsedSentence,
  first: number,
  last: number,
): TextRange | undefined {
  const from = parsed.chunks[first]?.from;
  const to = parsed.chunks[last]?.to;
  return from === undefined || to === undefined ? undefined : trimmedRange(parsed, from, to);
}

/** A stretch less a part of it. */
export function without(
  parsed: ParsedSentence,
  [from, to]: [number, number],
  part: { from: number; to: number },
): TextRange[] {
  const before = part.from > from ? trimmedRange(parsed, from, part.from - 1) : undefined;
  const after = part.to < to ? trimmedRange(parsed, part.to + 1, to) : undefined;
  return [before, after].filter((range) => range !== undefined);
}
