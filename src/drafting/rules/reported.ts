/** The narrator’s account of an act of speech. */
import { candidate, type Candidate } from '../candidate.ts';
import type { AnalysedSentence } from '../context.ts';
import type { Frame } from '../frames.ts';
import { trimmedRange } from '../spans.ts';

const CONTRACTED: Record<string, string> = {
  vom: 'von', zum: 'zu', zur: 'zu', ums: 'um', am: 'an', ans: 'an', aufs: 'auf', beim: 'bei', vorm: 'vor', fürs: 'für', übers: 'über',
};

export function reportedActs(sentence: AnalysedSentence, claimed: (frame: Frame) => boolean): Candidate[] {
  const { chunks } = sentence;
  return sentence.frames.flatMap((frame) => {
    const chunk = chunks[frame.chunk];
    if (!chunk || chunk.kind !== 'main' || claimed(frame) || !frame.verb.object) return [];
    if (!hasObject(sentence, frame)) return [];
    if (!frame.mention && !frame.predicate.passive) return [];
    const range = trimmedRange(sentence, 0, sentence.tokens.length - 1);
    if (!range) return [];
    return [
      candidate(sentence, {
        segments: [range],
        speech: 'reported',
        mention: frame.mention,
        rule: frame.predicate.passive ? 'reported-passive' : 'reported',
        frame: frame.chunk,
      }),
    ];
  });
}

function hasObject({ tokens, chunks }: AnalysedSentence, frame: Frame): boolean {
  const chunk = chunks[frame.chunk];
  const { object } = frame.verb;
  if (!chunk || !object) return false;
  const words = tokens.slice(chunk.from, chunk.to + 1).filter(({ kind }) => kind !== 'mark');
  if (Array.isArray(object)) {
    return words.some(({ lower }) => object.includes(CONTRACTED[lower] ?? lower));
  }
  if (object === 'name') return words.length > 4;
  const mention = frame.mention;
  const outside = tokens
    .slice(chunk.from, chunk.to + 1)
    .some((token, index) => {
      const at = chunk.from + index;
      return (
        token.capitalised && at !== 0 && !(mention && mention.from <= at && at <= mention.to)
      );
    });
  return outside || words.some(({ kind }) => kind === 'quote');
}
