import type { Speech } from '../quotes/speech.ts';
import type { TextRange } from '../quotes/text.ts';
import type { Analysis, AnalysedSentence } from './analysis.ts';
import type { Phrase } from './noun-phrase.ts';

/** What a rule finds in a sentence. */
export interface Found {
  segments: TextRange[];
  /** The words of the sentence that name who speaks. */
  mention: Phrase | undefined;
  /** The same as a range, where they stand elsewhere. */
  spoken?: TextRange | undefined;
  /** What sets the passage apart from others of its rule; it decides how sure the proposal is. */
  variant?: string;
  /** Index of the chunk whose verb is the frame’s. */
  frame?: number;
}

/** What else is known where a rule is tried. */
export interface Claims {
  analysis: Analysis;
  before: AnalysedSentence | undefined;
  /** What rules before found in the sentence. */
  own: readonly Candidate[];
  /** Somebody’s sentences stand in it. */
  hasDirect: boolean;
  /** All quotes near the sentence; only the last rules have them. */
  quotes: readonly Candidate[];
}

/** A way to tell a quote by the grammar of its sentence. */
export interface Rule {
  /** Its permanent name, and that of its folder of fixtures. */
  name: string;
  /** What editors see. */
  label: string;
  /** A sentence in which it finds something, that in square brackets. */
  example: string;
  speech: Speech;
  /** Rules of one stage find at once, what stands in an earlier chunk first; those of a later one leave that alone. */
  stage: number;
  /** A grade of how many of its proposals an editor is likely to keep, for each variant; `''` for all others. */
  confidence: Readonly<Record<string, number>>;
  find(sentence: AnalysedSentence, claims: Claims): Found[];
}

/** A passage that a rule takes for a quote. */
export interface Candidate {
  segments: TextRange[];
  speech: Speech;
  /** Range of the words that name who speaks. */
  mention: TextRange | undefined;
  rule: Rule;
  variant: string;
  /** Index of the sentence in which it was found; of several, the last. */
  sentence: number;
  frame: number | undefined;
}
