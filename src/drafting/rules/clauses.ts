/** Clauses of a frame with a verb of speech, and clauses whose subjunctive shows that somebody says them. */
import type { Found, Rule } from '../rule.ts';
import type { Chunk } from '../chunk.ts';
import type { Complement } from '../complements.ts';
import { extentEnd, type ComplementKind } from '../extent.ts';
import type { AnalysedSentence } from '../analysis.ts';
import { subjectOf } from '../clause-subject.ts';
import type { Frame } from '../frames.ts';
import { chunkRange } from '../spans.ts';
import { COMPLEMENTISERS } from '../words.ts';

/** Finds the clauses of one kind behind their frames. */
export function clausesOf(kind: ComplementKind): Rule['find'] {
  return (sentence) =>
    sentence.framed.flatMap(({ frame, complement }) =>
      complement.kind === kind && complement.position === 'after'
        ? clause(sentence, frame, complement)
        : [],
    );
}

/** „Der Plan sei gut, sagte Berg“ */
export const clausesBefore: Rule['find'] = (sentence) =>
  sentence.framed.flatMap(({ frame, complement }) =>
    complement.position === 'after' ? [] : clause(sentence, frame, complement),
  );

function clause(sentence: AnalysedSentence, frame: Frame, complement: Complement): Found[] {
  const segments = complement.segments
    .map(([first, last]) => chunkRange(sentence, first, last))
    .filter((range) => range !== undefined);
  if (segments.length === 0) return [];
  const at = complement.segments[0]?.[0] ?? 0;
  const mood = complement.kind === 'dass' ? (sentence.chunks[at]?.verb?.mood ?? 'indicative') : '';
  const sure = complement.kind === 'dass' && mood !== 'indicative' ? '-subjunctive' : '';
  return [
    {
      segments,
      mention: frame.mention,
      variant: `${complement.kind}${sure}${frame.predicate.passive ? '-passive' : ''}`,
      frame: frame.chunk,
    },
  ];
}

/** A clause in the subjunctive of indirect speech beside one that has no verb of speech. */
export const embeddedSubjunctive: Rule['find'] = (sentence, { own, hasDirect }) => {
  if (own.length > 0 || hasDirect) return [];
  const { chunks, tokens } = sentence;
  const main = chunks.findIndex(({ kind }) => kind === 'main');
  const mainChunk = chunks[main];
  if (!mainChunk?.verb || mainChunk.verb.mood !== 'indicative') return [];
  for (const [at, chunk] of chunks.entries()) {
    if (chunk.verb?.mood !== 'first' || at === main) continue;
    const first = tokens[chunk.head]?.lower ?? '';
    if (/^(?:als|wenn|damit|bis|sei)$/u.test(first) || isIdiom(sentence, chunk)) continue;
    const before = at < main;
    const end = before
      ? main - 1
      : extentEnd(sentence, at, COMPLEMENTISERS.has(first) ? 'dass' : 'subjunctive');
    const range = chunkRange(sentence, at, end);
    if (!range) continue;
    return [{ segments: [range], mention: subjectOf(sentence, main), variant: chunk.kind }];
  }
  return [];
};

/** „es sei denn“, „sei es“ */
function isIdiom({ tokens }: AnalysedSentence, { from, to }: Chunk): boolean {
  return to - from < 3 && tokens.slice(from, to + 1).some(({ lower }) => lower === 'sei');
}

/** „Das bestätigte die Sprecherin“, „Dies geht aus dem Bericht hervor“: what the sentence before says. */
export const pointedBack: Rule['find'] = (sentence, { before }) => {
  const { chunks, tokens } = sentence;
  const [frame] = sentence.frames;
  if (!frame || !before || frame.chunk !== 0 || sentence.sentence.block - before.sentence.block > 1)
    return [];
  const chunk = chunks[0];
  const first = tokens[chunk?.head ?? 0]?.lower ?? '';
  if (!chunk?.verb || !/^(?:das|dies|dieses)$/u.test(first) || chunk.verb.at !== chunk.head + 1)
    return [];
  if (!frame.verb.clause || !frame.mention || frame.mention.from === chunk.head) return [];
  if (before.tokens.some(({ kind }) => kind === 'quote')) return [];
  const range = chunkRange(before, 0, before.chunks.length - 1);
  if (!range) return [];
  return [{ segments: [range], mention: frame.mention, frame: 0 }];
};
