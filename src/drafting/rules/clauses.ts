/** Clauses of a frame with a verb of speech, and clauses whose subjunctive shows that somebody says them. */
import { candidate, type Candidate } from '../candidate.ts';
import type { Chunk } from '../clauses.ts';
import { complementAfter, complementBefore, extentEnd } from '../complements.ts';
import type { AnalysedSentence } from '../context.ts';
import { subjectOf } from '../frames.ts';
import { chunkRange } from '../spans.ts';
import { COMPLEMENTISERS } from '../words.ts';

const RULES = {
  dass: 'dass-clause',
  question: 'question-clause',
  infinitive: 'infinitive-clause',
  subjunctive: 'subjunctive-clause',
  indicative: 'indicative-clause',
} as const;

export function framedClauses(sentence: AnalysedSentence): Candidate[] {
  const found: Candidate[] = [];
  for (const frame of sentence.frames) {
    if (isRefused(sentence, frame.chunk, frame.predicate.helper)) continue;
    const complement = complementBefore(sentence, frame) ?? complementAfter(sentence, frame);
    if (!complement) continue;
    const segments = complement.segments
      .map(([first, last]) => chunkRange(sentence, first, last))
      .filter((range) => range !== undefined);
    if (segments.length === 0) continue;
    found.push(
      candidate(sentence, {
        segments,
        speech: 'indirect',
        mention: frame.mention,
        rule: complement.position === 'after' ? RULES[complement.kind] : 'clause-before',
        variant: `${complement.kind}${frame.predicate.passive ? '-passive' : ''}`,
        frame: frame.chunk,
      }),
    );
  }
  return found;
}

/** „wollte nicht bestätigen, dass“ */
function isRefused({ tokens, chunks }: AnalysedSentence, at: number, helper: string | undefined): boolean {
  const chunk = chunks[at];
  if (!chunk || (helper !== 'wollen' && helper !== 'können')) return false;
  return tokens.slice(chunk.from, chunk.to + 1).some(({ lower }) => lower === 'nicht' || lower === 'weder');
}

/** A clause in the subjunctive of indirect speech beside one that has no verb of speech. */
export function embeddedSubjunctive(sentence: AnalysedSentence): Candidate[] {
  const { chunks, tokens } = sentence;
  const main = chunks.findIndex(({ kind }) => kind === 'main');
  const mainChunk = chunks[main];
  if (!mainChunk?.verb || mainChunk.verb.mood !== 'indicative') return [];
  for (const [at, chunk] of chunks.entries()) {
    if (chunk.verb?.mood !== 'first' || at === main) continue;
    const first = tokens[chunk.head]?.lower ?? '';
    if (/^(?:als|wenn|damit|bis|sei)$/u.test(first) || isIdiom(sentence, chunk)) continue;
    const before = at < main;
    const end = before ? main - 1 : extentEnd(sentence, at, COMPLEMENTISERS.has(first) ? 'dass' : 'subjunctive');
    const range = chunkRange(sentence, at, end);
    if (!range) continue;
    return [
      candidate(sentence, {
        segments: [range],
        speech: 'indirect',
        mention: subjectOf(sentence, main),
        rule: 'embedded-subjunctive',
        variant: chunk.kind,
      }),
    ];
  }
  return [];
}

/** „es sei denn“, „sei es“ */
function isIdiom({ tokens }: AnalysedSentence, { from, to }: Chunk): boolean {
  return to - from < 3 && tokens.slice(from, to + 1).some(({ lower }) => lower === 'sei');
}

/** „Das bestätigte die Sprecherin“, „Dies geht aus dem Bericht hervor“: what the sentence before says. */
export function pointedBack(sentence: AnalysedSentence, before: AnalysedSentence | undefined): Candidate[] {
  const { chunks, tokens } = sentence;
  const [frame] = sentence.frames;
  if (!frame || !before || frame.chunk !== 0 || sentence.sentence.block - before.sentence.block > 1) return [];
  const chunk = chunks[0];
  const first = tokens[chunk?.head ?? 0]?.lower ?? '';
  if (!chunk?.verb || !/^(?:das|dies|dieses)$/u.test(first) || chunk.verb.at !== chunk.head + 1) return [];
  if (!frame.verb.clause || !frame.mention || frame.mention.from === chunk.head) return [];
  if (before.tokens.some(({ kind }) => kind === 'quote')) return [];
  const range = chunkRange(before, 0, before.chunks.length - 1);
  if (!range) return [];
  return [
    candidate(sentence, { segments: [range], speech: 'indirect', mention: frame.mention, rule: 'pointed-back', frame: 0 }),
  ];
}
