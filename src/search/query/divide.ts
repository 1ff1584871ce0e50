/** A compound that no quote has, divided into words that quotes do have: Friedenskonferenzplan → Friedenskonferenz, Plan. */
import { distance } from 'fastest-levenshtein';
import { fold } from '../../german/spelling.ts';
import type { Vocabulary } from '../lexicon/vocabulary.ts';

/** What may join the parts; with s first, since „Friedens“ is a word of its own only in the genitive. */
const LINKS = ['s', '', 'es', 'n', 'en', 'er', 'e'];
const SHORTEST_BEFORE_S = 5;
const SHORTEST_PART = 3;

/**
 * Divides at hyphens, else where two words of the vocabulary meet, be it with a linking element.
 * @returns the parts as the archive spells them, or nothing
 */
export function divideByVocabulary(word: string, vocabulary: Vocabulary): string[] | undefined {
  if (word.includes('-')) return word.split('-').filter(Boolean);
  // Abbreviations join other words by a hyphen only: Friedensplan is no SPLA of peace.
  const words = vocabulary.words.filter((known) => known !== known.toUpperCase());
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

/** The word of the vocabulary that is nearest to a word it does not have; nothing where none is near. */
export function nearestWord(word: string, vocabulary: Vocabulary): string | undefined {
  const key = fold(word);
  let best: { word: string; steps: number; count: number } | undefined;
  const most = key.length < 5 ? 1 : key.length < 9 ? 2 : 3;
  for (const [at, candidate] of vocabulary.words.entries()) {
    if (Math.abs(candidate.length - key.length) > most + 2) continue;
    const other = fold(candidate);
    if (other.length < SHORTEST_PART || other === key) continue;
    const steps = distance(key, other);
    const count = vocabulary.counts[at] ?? 0;
    if (
      steps > most ||
      (best && (steps > best.steps || (steps === best.steps && count <= best.count)))
    )
      continue;
    best = { word: candidate, steps, count };
  }
  return best?.word;
}

/** Whether a long word is one letter away from a word of the vocabulary: then it is misspelt rather than a compound. */
export function isSlip(word: string, vocabulary: Vocabulary): boolean {
  const nearest = word.length > 5 ? nearestWord(word, vocabulary) : undefined;
  return nearest !== undefined && distance(fold(word), fold(nearest)) === 1;
}
