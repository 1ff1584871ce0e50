/** The narrator’s account of an act of speech. */
import type { TextRange } from '../../quotes/text.ts';
import { candidate, type Candidate } from '../candidate.ts';
import type { Chunk } from '../clauses.ts';
import type { AnalysedSentence } from '../context.ts';
import { subjectOf, type Frame } from '../frames.ts';
import { trimmedRange } from '../spans.ts';
import { isContent } from '../speech-nouns.ts';
import { predicateOf } from '../predicate.ts';
import { STANCE_VERBS } from '../speech-verbs.ts';

/** In the passive these tell what was said even where nobody is named: „als Grund wurde … genannt“. */
const TOLD_BY_NOBODY = new Set(['nennen', 'bezeichnen', 'angeben', 'beziffern', 'bemängeln', 'kritisieren', 'vorwerfen', 'auffordern', 'werten']);

const CONTRACTED: Record<string, string> = {
  vom: 'von', zum: 'zu', zur: 'zu', ums: 'um', am: 'an', ans: 'an', aufs: 'auf', beim: 'bei', vorm: 'vor', fürs: 'für', übers: 'über',
};

export function reportedActs(sentence: AnalysedSentence, claimed: (frame: Frame) => boolean): Candidate[] {
  const { chunks } = sentence;
  return sentence.frames.flatMap((frame) => {
    const chunk = chunks[frame.chunk];
    if (!chunk || chunk.kind !== 'main' || claimed(frame) || !frame.verb.object || frame.verb.object === 'topic') return [];
    if (!hasObject(sentence, frame)) return [];
    if (chunk.verb?.mood !== 'indicative' || isImpersonal(sentence, frame)) return [];
    if (!frame.mention && !(frame.predicate.passive && TOLD_BY_NOBODY.has(frame.verb.lemma))) return [];
    return whole(sentence, frame, `${Array.isArray(frame.verb.object) ? 'preposition' : frame.verb.object === 'name' ? 'name' : ''}${frame.predicate.passive ? '-passive' : ''}:${frame.verb.lemma}`);
  });
}

/** The clause of a chunk: the whole sentence, less other clauses that could stand by themselves. */
function clauseRange(sentence: AnalysedSentence, at: number): TextRange | undefined {
  const { chunks } = sentence;
  const own = (chunk: Chunk): boolean =>
    chunk.kind === 'main' && !chunk.verbFirst && /^[,;–—-]$/u.test(chunk.separator) && chunk.head === chunk.from;
  let first = at;
  while (first > 0 && !(chunks[first] && own(chunks[first] as Chunk)) && !/[;:]/u.test(chunks[first]?.separator ?? '')) first -= 1;
  if (chunks.slice(0, first).every(({ kind }) => kind !== 'main')) first = 0;
  let last = at;
  while (chunks[last + 1] && !own(chunks[last + 1] as Chunk) && !/[;:]/u.test(chunks[last + 1]?.separator ?? '')) last += 1;
  const from = chunks[first]?.from;
  const to = last === chunks.length - 1 ? sentence.tokens.length - 1 : chunks[last]?.to;
  return from === undefined || to === undefined ? undefined : trimmedRange(sentence, first === 0 ? 0 : from, to);
}

const CASUALTIES = new Set(['todesopfer', 'menschenleben', 'opfer', 'tote', 'verletzte', 'leben']);

/** „Das nennt man …“, „das Beben forderte drei Opfer“, „es wird … erwartet“: nobody who speaks is told of. */
function isImpersonal({ tokens, chunks }: AnalysedSentence, { chunk, mention, predicate, verb }: Frame): boolean {
  const clause = chunks[chunk];
  if (!clause || tokens[clause.from]?.lower === 'so') return true;
  if (mention && mention.from === mention.to && tokens[mention.from]?.lower === 'man') return true;
  if (predicate.passive && !TOLD_BY_NOBODY.has(verb.lemma))
    return !mention || !/^(?:von|vom|durch|seitens)$/u.test(tokens[mention.from - 1]?.lower ?? '');
  if (verb.lemma === 'ausgehen' && predicate.helper === 'sein') return true;
  return verb.lemma === 'fordern' && tokens.slice(clause.from, clause.to + 1).some(({ lower }) => CASUALTIES.has(lower));
}

function whole(sentence: AnalysedSentence, frame: Frame, variant: string): Candidate[] {
  const range = clauseRange(sentence, frame.chunk);
  if (!range) return [];
  return [
    candidate(sentence, {
      segments: [range],
      speech: 'reported',
      mention: frame.mention,
      rule: frame.verb.object === 'act' ? 'reported-act' : 'reported-content',
      variant,
      frame: frame.chunk,
    }),
  ];
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

/** „will den Beitritt ausschließen“, „möchte die Option offenhalten“ */
export function declaredWill(sentence: AnalysedSentence): Candidate[] {
  return sentence.chunks.flatMap((chunk, at) => {
    const predicate = chunk.kind === 'main' ? predicateOf(sentence, at) : undefined;
    if (!predicate || (predicate.helper !== 'wollen' && predicate.helper !== 'mögen') || predicate.passive) return [];
    if (!predicate.lemmas.some((lemma) => STANCE_VERBS.has(lemma)) || chunk.verb?.mood === 'first') return [];
    const range = clauseRange(sentence, at);
    if (!range) return [];
    return [
      candidate(sentence, {
        segments: [range],
        speech: 'reported',
        mention: subjectOf(sentence, at),
        rule: 'declared-will',
        frame: at,
      }),
    ];
  });
}

/** „Ebenso vage waren die Aussagen zum Beitritt“: a noun of speech is what the sentence is about. */
export function reportedNouns(sentence: AnalysedSentence): Candidate[] {
  const at = sentence.chunks.findIndex(({ kind }) => kind === 'main');
  const verb = sentence.chunks[at]?.verb;
  if (verb?.lemma !== 'sein' && verb?.lemma !== 'bleiben' && verb?.lemma !== 'lauten') return [];
  const subject = subjectOf(sentence, at);
  const head = subject && headOf(sentence, subject.from, subject.to);
  if (!head || !/^(?:aussagen?|äußerung(?:en)?|forderung(?:en)?|antwort(?:en)?|kritik|reaktion(?:en)?|appell|botschaft)$/u.test(head) || !(isContent(head) || true)) return [];
  const range = trimmedRange(sentence, 0, sentence.tokens.length - 1);
  if (!range || sentence.chunks.length > 2) return [];
  return [candidate(sentence, { segments: [range], speech: 'reported', mention: undefined, rule: 'reported-noun' })];
}

function headOf({ tokens }: AnalysedSentence, from: number, to: number): string | undefined {
  for (let at = from; at <= to; at += 1) if (tokens[at]?.kind === 'word' && tokens[at]?.capitalised && at > 0) return tokens[at]?.lower;
  return undefined;
}
