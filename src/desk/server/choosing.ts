/** A selection as a passage, with the kind of speech, the voice and the topics that are likely meant. */
import { Topics } from '../../drafting/topics.ts';
import { isCalled } from '../../quotes/labels.ts';
import { isVerbatim } from '../../quotes/speech.ts';
import type { TextRange } from '../../quotes/text.ts';
import type { ChosenPassage, Known, ProposedVoice, Span } from '../protocol.ts';
import { passageOf } from './passage.ts';
import { proposalsAnew, voiceOf } from './proposals.ts';
import { readArticle, type Reading } from './reading.ts';
import { Refusal } from './refusal.ts';

/**
 * @param written the file's text
 * @throws Refusal where the file cannot be read, or the selection is no passage
 */
export function choose(
  written: string,
  selections: readonly Span[],
  { known, base }: { known: Known; base: string },
): ChosenPassage {
  const reading = readArticle('', written, { base, known, everyLabel: true });
  if (Array.isArray(reading))
    throw new Refusal(422, 'Der Kopf der Datei ist nicht lesbar. Berichtigen Sie ihn zuerst.');
  const { text, prefix, segments, marked } = passageOf(reading, selections);
  const ranges = segments.flat();
  const seen = proposalsAnew(reading, known)
    .map((proposal) => ({ proposal, shared: overlap(proposal.segments, ranges) }))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared)[0]?.proposal;
  return {
    text,
    prefix,
    spans: reading.spansOf(ranges),
    marked,
    speech: marked ? 'direct' : seen && !isVerbatim(seen.speech) ? seen.speech : 'indirect',
    voice: labelVoice(reading, ranges, known) ?? (seen && voiceOf(seen)),
    mention: seen?.mention?.text,
    topics: new Topics(known.topics).of(text),
  };
}

function overlap(a: readonly TextRange[], b: readonly TextRange[]): number {
  let shared = 0;
  for (const one of a)
    for (const other of b)
      shared += Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
  return shared;
}

/** Who an interview says is speaking: a known voice that is called so, or else a new one. */
function labelVoice(
  { article, marks }: Reading,
  [first]: readonly TextRange[],
  { voices }: Known,
): ProposedVoice | undefined {
  const answer = marks.passages.find(
    ({ by, start, end }) => by === 'label' && first && start <= first.start && first.end <= end,
  );
  const block = answer && article.blocks[answer.block];
  if (!block) return undefined;
  const label = article.text.slice(block.start, answer.start).replace(/\s*:\s*$/, '');
  const known = voices.find(({ name, alternateName }) =>
    [name, ...alternateName].some((one) => isCalled(one, label)),
  );
  const { id, name, type, jobTitle } = known ?? {
    id: undefined,
    name: label,
    type: 'Person' as const,
    jobTitle: undefined,
  };
  return { id, name, type, jobTitle };
}
