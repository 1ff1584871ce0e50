/** The subject of a clause, which may stand in another stretch of its sentence. */
import type { Chunk, ParsedSentence } from './chunk.ts';
import type { Phrase } from './noun-phrase.ts';
import { isThing, subjectIn } from './subject.ts';
import type { Token } from './tokens.ts';

/**
 * The subject of a clause as a stretch of tokens; undefined where it has no verb or no subject is found.
 * @param index of the clause among the sentence's chunks
 */
export function subjectOf(parsed: ParsedSentence, index: number): Phrase | undefined {
  const { tokens, chunks } = parsed;
  const chunk = chunks[index];
  const verb = chunk?.verb;
  if (!chunk || !verb) return undefined;
  if (chunk.kind === 'rel') {
    const pronoun = tokens[chunk.head];
    if (pronoun && /^(?:der|die|das|welche[rs]?)$/u.test(pronoun.lower)) {
      const inner = subjectIn(tokens, chunk.head + 1, verb.at - 1);
      return inner && /^(?:die|das)$/u.test(pronoun.lower) && startsNominative(tokens, inner)
        ? inner
        : { from: chunk.head, to: chunk.head };
    }
    return subjectIn(tokens, chunk.head + 1, verb.at - 1);
  }
  if (chunk.kind === 'sub') return subjectIn(tokens, chunk.head + 1, verb.at - 1);
  if (chunk.verbFirst && isCoordinated(parsed, chunk)) {
    const before = chunks.findLastIndex(({ kind }, at) => at < index && kind === 'main');
    const own = subjectOf(parsed, before < 0 ? index - 1 : before);
    if (own) return own;
  }
  const after = tokens[verb.at + 1];
  const pronoun = after && /^(?:er|sie|es|man|wir|ich)$/u.test(after.lower);
  // „Die Behörde hält es für möglich“: „es“ is the object where a subject stands before the verb.
  const early =
    after?.lower === 'es' && !chunk.verbFirst
      ? subjectIn(tokens, prefieldStart(parsed, index), verb.at - 1)
      : undefined;
  if (early) return early;
  if (pronoun) return { from: verb.at + 1, to: verb.at + 1 };
  if (!chunk.verbFirst) {
    const start = prefieldStart(parsed, index);
    const before = subjectIn(tokens, start, verb.at - 1);
    const object =
      before &&
      before.from === before.to &&
      /^(?:das|dies|dieses)$/u.test(tokens[before.from]?.lower ?? '');
    const after =
      object || (before && isThing(tokens, before))
        ? subjectIn(tokens, verb.at + 1, chunk.to)
        : undefined;
    if (before) return after ?? before;
  } else if (continues(chunks, index)) {
    const first = firstOf(chunks, index);
    if (first) {
      const before = subjectIn(tokens, first.head, first.to);
      if (before) return before;
    }
  }
  return subjectIn(tokens, verb.at + 1, chunk.to);
}

/** „…, und warf ihr vor“: what stands first is the verb, behind „und“, which may be the chunk’s separator. */
function isCoordinated({ tokens }: ParsedSentence, { separator, head, from }: Chunk): boolean {
  const link = head > from ? tokens[from]?.lower : separator;
  return /^(?:und|oder|aber|sowie|sondern|doch)$/u.test(link ?? '');
}

function startsNominative(tokens: readonly Token[], { from }: Phrase): boolean {
  return (
    /^(?:der|er|man|wir|ich|ein|sie)$/u.test(tokens[from]?.lower ?? '') ||
    (tokens[from]?.capitalised ?? false)
  );
}

/** „Die Sprecherin der Partei, Eva Berg, sagte“: the field before the verb begins in an earlier chunk. */
function prefieldStart({ chunks }: ParsedSentence, index: number): number {
  return chunks[index]?.head ?? 0;
}

/** The verb stands first because an apposition or a relative clause ended before it. */
export function continues(chunks: readonly Chunk[], index: number): boolean {
  let at = index - 1;
  for (; at >= 0; at -= 1) {
    const chunk = chunks[at];
    if (!chunk || chunk.kind === 'main') break;
    if (chunk.kind === 'sub' && at === 0) return false;
  }
  const first = chunks[at + 1];
  return first !== undefined && at + 1 < index && first.kind === 'frag';
}

/** The chunk with which a main clause begins, where the chunk at `index` is a part of it. */
export function firstOf(chunks: readonly Chunk[], index: number): Chunk | undefined {
  let at = index;
  while (at > 0 && chunks[at - 1]?.kind !== 'main') at -= 1;
  return chunks[at];
}
