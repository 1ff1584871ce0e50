/** How German words are compared, by the index, by what is typed and by the checks alike. */
import type { Token } from './tokens.ts';

/** What German keyboards write instead of a letter with diaeresis or ß, and what careless typing leaves of it. */
const LETTERS: Record<string, { full: string; bare: string }> = {
  ä: { full: 'ae', bare: 'a' },
  ö: { full: 'oe', bare: 'o' },
  ü: { full: 'ue', bare: 'u' },
  ß: { full: 'ss', bare: 'ss' },
  æ: { full: 'ae', bare: 'ae' },
  ø: { full: 'oe', bare: 'o' },
  œ: { full: 'oe', bare: 'oe' },
  ł: { full: 'l', bare: 'l' },
};

/** „Bank- und Finanzsystem“: the word is the first part of a compound whose head follows, within so many words. */
export const COMPLETED_WITHIN = 4;

/** Whether a word is the first half of a compound whose rest follows later: „Innen- und Außenpolitik“. */
export function isSuspended(text: string, { end }: Token): boolean {
  return /^[-‑](?:[\s,]|$)/u.test(text.slice(end, end + 2));
}

/** Letters as German keyboards have them, in their composed form: nearly all words, which take no more than this. */
const PLAIN = /^[a-zäöüß]+$/i;

function spell(word: string, kind: 'full' | 'bare'): string {
  if (PLAIN.test(word))
    return word.toLowerCase().replace(/[äöüß]/g, (letter) => LETTERS[letter]?.[kind] ?? letter);
  return (
    word
      .normalize('NFC')
      .toLowerCase()
      .replace(/[äöüßæøœł]/g, (letter) => LETTERS[letter]?.[kind] ?? letter)
      .normalize('NFD')
      // 2.300 is 2300, and 1,5 is not 15.
      .replace(/(?<![\p{N}.,:])\p{N}{1,3}(?:\.\p{N}{3})+(?![\p{N}.:])/gu, (number) =>
        number.replaceAll('.', ''),
      )
      .replace(/(?<!\p{N})[.,:]|[.,:](?!\p{N})|[^\p{L}\p{N}.,:]/gu, '')
  );
}

/**
 * The key of a word: case, hyphens and accents aside, ä as ae, ß as ss; a number without points between thousands,
 * and with the sign before its fraction.
 */
export function fold(word: string): string {
  return spell(word, 'full');
}

/** As `fold`, but an umlaut loses its dots: Brüssel → brussel. */
export function bare(word: string): string {
  return spell(word, 'bare');
}

/** A word as exact spelling compares it: only case aside, apostrophes and hyphens of one kind. */
export function exact(word: string): string {
  return word.normalize('NFC').toLowerCase().replaceAll('’', "'").replaceAll('‑', '-');
}

/** Whether the first letter is a capital one. */
export function capitalised(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

/** First letter up, the rest down: how dictionaries spell a noun. */
export function asNoun(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
}
