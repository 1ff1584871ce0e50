/** Clauses of a frame with a verb of speech. */
import { candidate, type Candidate } from '../candidate.ts';
import { complementAfter, complementBefore } from '../complements.ts';
import type { AnalysedSentence } from '../context.ts';
import { chunkRange } from '../spans.ts';

export function framedClauses(sentence: AnalysedSentence): Candidate[] {
  const found: Candidate[] = [];
  for (const frame of sentence.frames) {
    const complement = complementBefore(sentence, frame) ?? complementAfter(sentence, frame);
    if (!complement) continue;
    const segments = complement.segments
      .map(([first, last]) => chunkRange(sentence, first, last))
      .filter((range) => range !== undefined);
    if (segments.length === 0) continue;
    const kind = complement.kind;
    found.push(
      candidate(sentence, {
        segments,
        speech: 'indirect',
        mention: frame.mention,
        rule: `${kind}-${complement.position}`,
        frame: frame.chunk,
      }),
    );
  }
  return found;
}
