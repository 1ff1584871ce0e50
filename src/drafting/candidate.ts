import type { Speech } from '../quotes/speech.ts';
import type { TextRange } from '../quotes/text.ts';
import type { AnalysedSentence } from './context.ts';
import type { Phrase } from './noun-phrase.ts';

/** A passage that a rule takes for a quote. */
export interface Candidate {
  segments: TextRange[];
  speech: Speech;
  /** Range of the words that name who speaks. */
  mention: TextRange | undefined;
  rule: string;
  /** What sets the passage apart from others of its rule; with the rule it decides how sure the proposal is. */
  variant: string;
  /** Index of its sentence. */
  sentence: number;
  /** Index of the chunk whose verb is its frame’s, where it has one. */
  frame: number | undefined;
}

export function candidate(
  sentence: AnalysedSentence,
  found: Omit<Candidate, 'mention' | 'sentence' | 'frame' | 'variant'> & {
    mention: Phrase | undefined;
    variant?: string;
    frame?: number;
  },
): Candidate {
  const { mention, frame, variant = '', ...rest } = found;
  const first = mention && sentence.tokens[mention.from];
  const last = mention && sentence.tokens[mention.to];
  return {
    ...rest,
    variant,
    mention: first && last ? { start: first.start, end: last.end } : undefined,
    sentence: sentence.index,
    frame,
  };
}
