/** Subjunctive that runs on, and the narrator’s sollen. */
import type { AnalysedSentence } from '../analysis.ts';
import { predicateOf } from '../predicate.ts';
import type { Found, Rule } from '../rule.ts';
import { trimmedRange } from '../spans.ts';

/** Second subjunctives that tell what is possible as often as what somebody says. */
const POSSIBILITY = new Set(['können', 'dürfen']);

/** Sentences whose main clause stands in the subjunctive. */
export const subjunctiveSentences: Rule['find'] = (sentence, { own, hasDirect }) => {
  const main = sentence.chunks.find(({ kind }) => kind === 'main');
  if (own.length > 0 || hasDirect || !main?.verb || main.verb.mood === 'indicative') return [];
  // „es sei denn“
  if (main.verb.lemma === 'sein' && sentence.tokens.some(({ lower }) => lower === 'denn'))
    return [];
  const possible = POSSIBILITY.has(main.verb.lemma) && main.verb.mood === 'second';
  return whole(sentence, possible ? 'could' : main.verb.mood);
};

/** „Er soll gesagt haben“ */
export const sollenSentences: Rule['find'] = (sentence, { own, hasDirect }) => {
  if (own.length > 0 || hasDirect) return [];
  const at = sentence.chunks.findIndex(({ kind }) => kind === 'main');
  const verb = sentence.chunks[at]?.verb;
  const form = verb && sentence.tokens[verb.at]?.lower;
  if (verb?.lemma !== 'sollen' || (form !== 'soll' && form !== 'sollen')) return [];
  return whole(sentence, predicateOf(sentence, at)?.perfect ? 'perfect' : 'plain');
};

function whole(sentence: AnalysedSentence, variant: string): Found[] {
  const range = trimmedRange(sentence, 0, sentence.tokens.length - 1);
  return range ? [{ segments: [range], mention: undefined, variant }] : [];
}
