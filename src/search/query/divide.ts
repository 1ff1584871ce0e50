/** A compound that no quote has, divided into words that quotes do have: Friedenskonferenzplan → Friedenskonferenz, Plan. */
import { distance } from 'fastest-levenshtein';
import { capitalised, fold } from '../../german/spelling.ts';
import type { KnownWord } from '../lexicon/vocabulary.ts';

/** What may join the parts; with s first, since „Friedens“ is a word of its own only in the genitive. */
const LINKS = ['s', '', 'es', 'n', 'en', 'er', 'e'];
const SHORTEST_BEFORE_S = 5;
const SHORTEST_PART = 3;

/**
 * Divides at hyphens, else where two words of the vocabulary meet, be it with a linking element.
 * @returns the parts as the archive spells them, or nothing
 */
export function divideByVocabulary(
  word: string,
  vocabulary: readonly KnownWord[],
): string[] | undefined {
  if (word.includes('-')) return word.split('-').filter(Boolean);
  // Abbreviations join other words by a hyphen only: Friedensplan is no SPLA of peace.
  const words = vocabulary.map(([text]) => text).filter((text) => text !== text.toUpperCase());
  const spellings = new Map(words.map((known) => [fold(known), known]));
  return divide(fold(word), spellings);
}

function divide(key: string, spellings: ReadonlyMap<string, string>): string[] | undefined {
  // The longest head first: the fewer parts, the nearer to what was meant.
  for (let at = SHORTEST_PART; at <= key.length - SHORTEST_PART; at += 1) {
    const head = spellingOf(key.slice(at), spellings);
    if (!head) continue;
    const before = key.slice(0, at);
    for (const link of LINKS) {
      const shortest = link === 's' ? SHORTEST_BEFORE_S : SHORTEST_PART;
      if (!before.endsWith(link) || before.length - link.length < shortest) continue;
      const first = before.slice(0, before.length - link.length);
      const known = spellingOf(first, spellings);
      const parts = known ? [known] : divide(first, spellings);
      if (parts) return [...parts, head];
    }
  }
  return undefined;
}

const ENDINGS = ['', 'innen', 'in', 'en', 'es', 'n', 's', 'e'];

/** The word of the vocabulary of which the part is a form. */
function spellingOf(part: string, spellings: ReadonlyMap<string, string>): string | undefined {
  for (const ending of ENDINGS) {
    const base = part.slice(0, part.length - ending.length);
    if (part.endsWith(ending) && base.length >= SHORTEST_PART && spellings.has(base))
      return spellings.get(base);
  }
  return undefined;
}

/** The word that is nearest to a word that the archive does not have; nothing where none is near. */
export function nearestWord(word: string, vocabulary: readonly KnownWord[]): string | undefined {
  const key = fold(word);
  // A slip in an abbreviation makes another abbreviation: AFP is no AfD. Nor is another number near.
  if (isAbbreviation(word) || /\d/u.test(word)) return undefined;
  let best: { word: string; steps: number; count: number } | undefined;
  const most = key.length < 8 ? 1.5 : key.length < 12 ? 2.5 : 3;
  for (const [candidate, count] of vocabulary) {
    if (Math.abs(candidate.length - key.length) > most + 1 || isAbbreviation(candidate)) continue;
    const other = fold(candidate);
    if (other.length < SHORTEST_PART || other === key) continue;
    const steps = slips(key, other) + unlike(word, candidate);
    if (
      steps > most ||
      (best && (steps > best.steps || (steps === best.steps && count <= best.count)))
    )
      continue;
    best = { word: candidate, steps, count };
  }
  return best?.word;
}

/** Letters too many, missing or wrong; two that changed places are one slip. */
function slips(key: string, other: string): number {
  const steps = distance(key, other);
  if (steps !== 2 || key.length !== other.length) return steps;
  const at = [...key].findIndex((letter, place) => letter !== other[place]);
  const swapped = key.slice(0, at) + (key[at + 1] ?? '') + (key[at] ?? '') + key.slice(at + 2);
  return swapped === other ? 1 : steps;
}

function isAbbreviation(word: string): boolean {
  return word.length < 6 && (word.match(/\p{Lu}/gu) ?? []).length > 1;
}

/** Nobody slips at the first letter and in the class of the word at once: Museen is not müssen. */
function unlike(word: string, candidate: string): number {
  const otherClass = capitalised(word) !== capitalised(candidate) && capitalised(word) ? 1 : 0;
  const otherLetter = fold(word).charAt(0) !== fold(candidate).charAt(0) ? 0.5 : 0;
  return otherClass + otherLetter;
}

/** Whether a long word is one letter away from a word of the vocabulary: then it is misspelt rather than a compound. */
export function isSlip(word: string, vocabulary: readonly KnownWord[]): boolean {
  const nearest = word.length > 5 ? nearestWord(word, vocabulary) : undefined;
  return nearest !== undefined && distance(fold(word), fold(nearest)) === 1;
}
