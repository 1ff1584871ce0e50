/** The words of a mention: as a name, without their determiner, and what they say of whom they name. */
import type { Token } from './tokens.ts';
import { NOMINATIVE_DETERMINERS, OBLIQUE_DETERMINERS } from './words.ts';

/** The words as a name: with a capital, spaced as they were. */
export function nameOf(tokens: readonly Token[]): string {
  let name = '';
  let end: number | undefined;
  for (const token of tokens) {
    const text = token.kind === 'quote' ? `„${token.text}“` : token.text;
    name += end !== undefined && token.start > end ? ` ${text}` : text;
    end = token.end;
  }
  const trimmed = name.replace(/^[\s,;:.–-]+|[\s,;:.–-]+$/gu, '');
  return trimmed.charAt(0).toUpperCase() + trimmed.slice(1);
}

/** Two or three capitalised words between commas. */
export function nameIn(tokens: readonly Token[], from: number): string | undefined {
  let end = from;
  while (tokens[end]?.kind === 'word' && tokens[end]?.capitalised) end += 1;
  const count = end - from;
  const closed = tokens[end] === undefined || /^[,.]$/u.test(tokens[end]?.text ?? '');
  return closed && (count === 2 || count === 3) ? nameOf(tokens.slice(from, end)) : undefined;
}

/** The words of a phrase less an article or pronoun before them; the very same list where there is none. */
export function withoutDeterminer(tokens: readonly Token[]): readonly Token[] {
  const lower = tokens[0]?.lower ?? '';
  return NOMINATIVE_DETERMINERS.has(lower) || OBLIQUE_DETERMINERS.has(lower)
    ? tokens.slice(1)
    : tokens;
}

/** „der Niederländer“, „der 45-Jährige“ */
export function isInhabitant({ lower, text }: Token): boolean {
  return (
    /(?:länder|aner|eser|iner|burger|ener)(?:in)?$/u.test(lower) || /^\d+-[Jj]ährige/u.test(text)
  );
}
