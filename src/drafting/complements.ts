/** Clauses that a frame of speech takes: behind it, before it, or on both sides. */
import { extentEnd, type ComplementKind } from './extent.ts';
import { continues } from './clause-subject.ts';
import type { Frame } from './frames.ts';
import { hasOwnObject } from './own-object.ts';
import type { Chunk, ParsedSentence } from './chunk.ts';
import { COMPLEMENTISERS, QUESTION_WORDS } from './words.ts';

export interface Complement {
  kind: ComplementKind;
  /** Chunks of each segment, first to last. */
  segments: [number, number][];
  position: 'after' | 'before' | 'around';
}

/** A frame with the clause that says what is said. */
export interface FramedClause {
  frame: Frame;
  complement: Complement;
}

/** Joins each frame with the clause that it takes; frames without one are left out, and no clause is taken twice. */
export function framedClauses(parsed: ParsedSentence, frames: readonly Frame[]): FramedClause[] {
  const framed = frames.flatMap((frame) => {
    if (isRefused(parsed, frame)) return [];
    const complement = complementBefore(parsed, frame) ?? complementAfter(parsed, frame);
    return complement ? [{ frame, complement }] : [];
  });
  // „bestritt es, indem er sagte, es sei so“: a clause is that of the frame right before it.
  return framed.filter(
    ({ frame, complement }) =>
      !framed.some(
        (other) => other.frame.chunk > frame.chunk && isSame(other.complement, complement),
      ),
  );
}

function isSame(one: Complement, other: Complement): boolean {
  const [[start] = []] = one.segments;
  const [[otherStart] = []] = other.segments;
  return one.position === 'after' && other.position === 'after' && start === otherStart;
}

/** „wollte nicht bestätigen, dass“: nothing is said. */
function isRefused({ tokens, chunks }: ParsedSentence, { chunk, predicate }: Frame): boolean {
  const clause = chunks[chunk];
  if (!clause || (predicate.helper !== 'wollen' && predicate.helper !== 'können')) return false;
  return tokens
    .slice(clause.from, clause.to + 1)
    .some(({ lower }) => lower === 'nicht' || lower === 'weder');
}

const LOOK_AHEAD = 4;

/** The clause behind the frame’s. */
function complementAfter(parsed: ParsedSentence, frame: Frame): Complement | undefined {
  const { chunks } = parsed;
  for (let at = frame.chunk + 1; at < chunks.length && at <= frame.chunk + LOOK_AHEAD; at += 1) {
    const kind = complementKind(parsed, at, frame);
    if (kind === 'stop') return undefined;
    if (!kind) continue;
    const start =
      kind === 'infinitive'
        ? infinitiveStart(parsed, frame, at)
        : kind === 'subjunctive' && chunks[at]?.verbFirst
          ? frame.chunk + 1
          : at;
    return { kind, segments: [[start, extentEnd(parsed, at, kind)]], position: 'after' };
  }
  return undefined;
}

/** An infinitive’s clause may begin before another that it holds: „…, die Straße, die lange gesperrt war, zu öffnen“. */
function infinitiveStart({ chunks }: ParsedSentence, frame: Frame, at: number): number {
  const next = frame.chunk + 1;
  const complete = Math.max(...frame.predicate.parts) === chunks[frame.chunk]?.to;
  return complete && at > next && chunks[next]?.kind === 'frag' ? next : at;
}

function complementKind(
  parsed: ParsedSentence,
  at: number,
  frame: Frame,
): ComplementKind | 'stop' | undefined {
  const { verb, chunk: frameChunk, predicate } = frame;
  const { chunks, tokens } = parsed;
  const chunk = chunks[at];
  if (!chunk) return 'stop';
  const first = tokens[chunk.head]?.lower ?? '';
  if (chunk.kind === 'sub') {
    if (COMPLEMENTISERS.has(first)) return verb.clause ? 'dass' : undefined;
    if (
      QUESTION_WORDS.has(first) &&
      ASKING.has(verb.lemma) &&
      (chunk.verb?.mood === 'first' ||
        /^(?:warum|wieso|weshalb|wann|wer|was|welche[rsnm]?)$/u.test(first))
    )
      return 'question';
    return opensSubjunctive(chunks, at) && verb.verbSecond ? 'subjunctive' : undefined;
  }
  if (chunk.kind === 'inf') {
    const um = /^(?:um|ohne|statt|anstatt)$/u.test(first);
    // „lehnte den Antrag ab, mehr zu sparen“: the clause is the noun’s.
    if (verb.object === 'act' && hasOwnObject(parsed, frame)) return undefined;
    return verb.infinitive && !um ? 'infinitive' : undefined;
  }
  if (chunk.kind === 'main') {
    const coordinated = chunk.head > chunk.from;
    if (isPrefield(parsed, frameChunk, at) && verb.verbSecond) return 'subjunctive';
    if (chunk.verbFirst || coordinated)
      return at === frameChunk + 1 && !coordinated ? undefined : 'stop';
    if (!verb.verbSecond && !verb.quote) return 'stop';
    if (chunk.verb?.mood !== 'indicative') return 'subjunctive';
    if (chunk.separator === ':') return 'stop';
    const near =
      at === frameChunk + 1 &&
      chunk.separator === ',' &&
      verb.quote &&
      verb.verbSecond &&
      !predicate.passive &&
      !hasOwnObject(parsed, frame);
    return near ? 'indicative' : 'stop';
  }
  return undefined;
}

/** „…, in Orten, in denen gebaut werde, sei es voll“: what stands before the verb has a clause of its own. */
function isPrefield({ chunks }: ParsedSentence, frame: number, at: number): boolean {
  const chunk = chunks[at];
  return (
    chunk?.verbFirst === true &&
    chunk.head === chunk.from &&
    chunk.verb?.mood !== 'indicative' &&
    at > frame + 2 &&
    chunks[frame + 1]?.kind === 'frag' &&
    chunks[frame + 1]?.separator === ',' &&
    chunks.slice(frame + 2, at).every(({ kind }) => kind === 'rel' || kind === 'frag')
  );
}

/** Verbs that take a question. */
const ASKING = new Set(
  'fragen nachfragen erklären erläutern sagen mitteilen überlegen bekanntgeben erzählen schildern betonen berichten ausführen'.split(
    ' ',
  ),
);

/** „…, wenn das stimme, müsse man handeln“: a subordinate clause before one in the subjunctive. */
function opensSubjunctive(chunks: readonly Chunk[], at: number): boolean {
  for (let next = at + 1; next < Math.min(chunks.length, at + 3); next += 1) {
    const chunk = chunks[next];
    if (chunk?.kind === 'main') return chunk.verbFirst && chunk.verb?.mood !== 'indicative';
  }
  return false;
}

/** The clause before a frame whose verb stands first („…, sagte er“), with what follows it. */
function complementBefore(parsed: ParsedSentence, frame: Frame): Complement | undefined {
  const { chunks, tokens } = parsed;
  const chunk = chunks[frame.chunk];
  const so =
    chunk !== undefined &&
    /^(?:so|das|dies)$/u.test(tokens[chunk.head]?.lower ?? '') &&
    chunk.verb?.at === chunk.head + 1;
  if (!chunk || chunk.kind !== 'main' || !(chunk.verbFirst || so) || chunk.head !== chunk.from)
    return undefined;
  if (frame.chunk === 0 || chunk.separator === ':' || chunk.separator === ';') return undefined;
  const first = startBefore(chunks, frame.chunk);
  if (first === undefined) return undefined;
  const opening = chunks[first];
  const hasClause = chunks
    .slice(first, frame.chunk)
    .some(({ kind }) => kind !== 'frag' && kind !== 'rel');
  if (!opening) return undefined;
  if (!hasClause) {
    // „Der Plan, sagte Berg, sei gut“, but „Berg, die Sprecherin, sagte“.
    if (
      !continues(chunks, frame.chunk) ||
      !frame.mention ||
      frame.mention.from <= (chunk.verb?.at ?? 0)
    )
      return undefined;
    const rest = chunks[frame.chunk + 1];
    if (rest?.kind !== 'main' || !rest.verbFirst) return undefined;
    return {
      kind: rest.verb?.mood === 'indicative' ? 'indicative' : 'subjunctive',
      segments: [
        [first, frame.chunk - 1],
        [frame.chunk + 1, extentEnd(parsed, frame.chunk + 1, 'subjunctive')],
      ],
      position: 'around',
    };
  }
  const main = chunks.slice(first, frame.chunk).find(({ kind }) => kind === 'main');
  const behind = frame.mention !== undefined && frame.mention.from > (chunk.verb?.at ?? 0);
  const impersonal = frame.predicate.lemmas.includes('heißen') || frame.predicate.passive;
  if (!behind && !(impersonal && main && main.verb?.mood !== 'indicative')) return undefined;
  if (
    main?.verb?.mood === 'indicative' &&
    (!(frame.verb.quote && frame.verb.verbSecond) || hasOwnObject(parsed, frame))
  )
    return undefined;
  if (!main && opening.kind === 'sub' && !COMPLEMENTISERS.has(tokens[opening.head]?.lower ?? ''))
    return undefined;
  if (!main && opening.kind !== 'sub' && opening.kind !== 'inf') return undefined;
  const dass = COMPLEMENTISERS.has(tokens[opening.head]?.lower ?? '');
  if (
    !main &&
    opening.kind === 'sub' &&
    !dass &&
    !QUESTION_WORDS.has(tokens[opening.head]?.lower ?? '')
  )
    return undefined;
  if (!main && opening.kind === 'inf' && !frame.verb.infinitive) return undefined;
  const kind = main
    ? main.verb?.mood === 'indicative'
      ? 'indicative'
      : 'subjunctive'
    : dass
      ? 'dass'
      : opening.kind === 'inf'
        ? 'infinitive'
        : 'question';
  const segments: [number, number][] = [[first, frame.chunk - 1]];
  const next = chunks[frame.chunk + 1];
  if (next && next.kind !== 'frag' && goesOn(next))
    segments.push([frame.chunk + 1, extentEnd(parsed, frame.chunk + 1, kind)]);
  return { kind, segments, position: segments.length > 1 ? 'around' : 'before' };
}

function goesOn(chunk: Chunk): boolean {
  const { kind, verb, verbFirst } = chunk;
  return kind === 'main' && (verbFirst ? verb?.mood === 'first' : verb?.mood !== 'indicative');
}

/** Where what stands before a frame begins: behind the last colon, semicolon or quote. */
function startBefore(chunks: readonly Chunk[], frame: number): number | undefined {
  let at = frame - 1;
  while (at > 0 && !/[:;]/u.test(chunks[at]?.separator ?? '')) at -= 1;
  return at >= 0 ? at : undefined;
}
