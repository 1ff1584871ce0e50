/** Subjunctive that runs on, and the narrator’s sollen. */
import type { AnalysedSentence } from '../analysis.ts';
import { predicateOf } from '../predicate.ts';
import type { Found, Rule } from '../rule.ts';
import { chunkRange, trimmedRange } from '../spans.ts';
import type { Frame } from '../frames.ts';

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
  return whole(sentence, possible ? 'could' : main.verb.mood, asideIn(sentence)?.chunk);
};

/**
 * „Das Bündnis stehe zu seinem Wort, das in Rom bekräftigt wurde“: at the end of what somebody says, a relative clause
 * in the indicative is the narrator’s, and its verb of speech tells of another act of speech.
 */
export const narratedAsides: Rule['find'] = (sentence, { own, hasDirect }) => {
  const aside = asideIn(sentence);
  if (own.length > 0 || hasDirect || !aside?.mention) return [];
  const range = chunkRange(sentence, aside.chunk, aside.chunk);
  return range ? [{ segments: [range], mention: aside.mention, frame: aside.chunk }] : [];
};

function asideIn({ chunks, frames }: AnalysedSentence): Frame | undefined {
  const last = chunks.length - 1;
  const aside = frames.find(({ chunk }) => chunk === last);
  const main = chunks.find(({ kind }) => kind === 'main');
  return aside?.predicate.passive === true &&
    chunks[last]?.kind === 'rel' &&
    chunks[last].verb?.mood === 'indicative' &&
    main?.verb !== undefined &&
    main.verb.mood !== 'indicative'
    ? aside
    : undefined;
}

/** „Er soll gesagt haben“ */
export const sollenSentences: Rule['find'] = (sentence, { own, hasDirect }) => {
  if (own.length > 0 || hasDirect) return [];
  const at = sentence.chunks.findIndex(({ kind }) => kind === 'main');
  const verb = sentence.chunks[at]?.verb;
  const form = verb && sentence.tokens[verb.at]?.lower;
  if (verb?.lemma !== 'sollen' || (form !== 'soll' && form !== 'sollen')) return [];
  return whole(sentence, predicateOf(sentence, at)?.perfect ? 'perfect' : 'plain');
};

/** The sentence, or what stands before one of its chunks. */
function whole(sentence: AnalysedSentence, variant: string, before?: number): Found[] {
  const last = before === undefined ? undefined : sentence.chunks[before - 1];
  const range = trimmedRange(sentence, 0, last?.to ?? sentence.tokens.length - 1);
  return range ? [{ segments: [range], mention: undefined, variant }] : [];
}
