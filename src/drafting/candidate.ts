import type { AnalysedSentence } from './analysis.ts';
import type { Candidate, Found, Rule } from './rule.ts';

/** Makes a candidate of what a rule has found, with ranges of the text in the place of tokens. */
export function candidate(rule: Rule, sentence: AnalysedSentence, found: Found): Candidate {
  const { mention, spoken, segments, variant = '', frame } = found;
  const first = mention && sentence.tokens[mention.from];
  const last = mention && sentence.tokens[mention.to];
  return {
    segments: segments.map(({ start, end }) => ({ start, end })),
    speech: rule.speech,
    mention: first && last ? { start: first.start, end: last.end } : spoken,
    rule,
    variant,
    sentence: sentence.index,
    frame,
  };
}

/** Whether two candidates have a character of the text in common. */
export function overlap(
  one: Pick<Candidate, 'segments'>,
  other: Pick<Candidate, 'segments'>,
): boolean {
  return one.segments.some((a) => other.segments.some((b) => a.start < b.end && b.start < a.end));
}

/** As sure as proposals of its rule and variant have proved. */
export function confidenceOf({ rule, variant }: Pick<Candidate, 'rule' | 'variant'>): number {
  return rule.confidence[variant] ?? rule.confidence[''] ?? 0;
}
