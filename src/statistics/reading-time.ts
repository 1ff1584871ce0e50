/** Words a minute at which adults read German prose silently (Brysbaert 2019, reduced for news with names). */
const WORDS_A_MINUTE = 220;

/** Whole minutes, at least one, that reading a text takes. */
export function readingMinutes(text: string): number {
  const words = text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  return Math.max(1, Math.round(words / WORDS_A_MINUTE));
}
