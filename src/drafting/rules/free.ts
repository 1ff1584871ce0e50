/** Subjunctive that runs on, and the narrator’s sollen. */
import { candidate, type Candidate } from '../candidate.ts';
import type { AnalysedSentence } from '../context.ts';
import { predicateOf } from '../predicate.ts';
import { trimmedRange } from '../spans.ts';

const IDIOM = new Set(['denn', 'dank', 'dahingestellt']);

/** Sentences whose main clause stands in the subjunctive of indirect speech. */
export function subjunctiveSentences(sentence: AnalysedSentence): Candidate[] {
  const { chunks, tokens } = sentence;
  const main = chunks.find(({ kind }) => kind === 'main');
  if (!main?.verb || main.verb.mood === 'indicative') return [];
  if (tokens.some(({ lower }) => IDIOM.has(lower) && lower === 'denn' && main.verb?.lemma === 'sein')) return [];
  return whole(sentence, 'free-subjunctive', /^(?:können|dürfen)$/u.test(main.verb.lemma) && main.verb.mood === 'second' ? 'could' : main.verb.mood);
}

export function sollenSentences(sentence: AnalysedSentence): Candidate[] {
  const at = sentence.chunks.findIndex(({ kind }) => kind === 'main');
  const verb = sentence.chunks[at]?.verb;
  if (verb?.lemma !== 'sollen' || !/^soll(?:en)?$/u.test(sentence.tokens[verb.at]?.lower ?? '')) return [];
  const perfect = predicateOf(sentence, at)?.perfect ?? false;
  return whole(sentence, 'free-sollen', perfect ? 'perfect' : 'plain');
}

function whole(sentence: AnalysedSentence, rule: string, variant: string): Candidate[] {
  const range = trimmedRange(sentence, 0, sentence.tokens.length - 1);
  if (!range) return [];
  return [candidate(sentence, { segments: [range], speech: 'freeIndirect', mention: undefined, rule, variant })];
}
