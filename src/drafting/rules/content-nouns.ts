/** Clauses that a noun of speech has: „die Forderung, den Plan zu ändern“, „Berichte, wonach …“, „ist der Meinung, dass …“. */
import type { Found, Rule } from '../rule.ts';
import type { Chunk } from '../chunk.ts';
import { extentEnd } from '../extent.ts';
import type { AnalysedSentence } from '../analysis.ts';
import { phraseEnd, type Phrase } from '../noun-phrase.ts';
import { subjectIn } from '../subject.ts';
import { chunkRange, trimmedRange } from '../spans.ts';
import { isContent } from '../speech-nouns.ts';
import { COMPLEMENTISERS, GENITIVE_DETERMINERS } from '../words.ts';
import { subjectOf } from '../clause-subject.ts';

/** „die Forderung, den Plan zu ändern“ */
export const nounClauses: Rule['find'] = (sentence) => {
  const { chunks, tokens } = sentence;
  const found: Found[] = [];
  for (const [at, chunk] of chunks.entries()) {
    const next = chunks[at + 1];
    if (!next || !/^[,:]$/u.test(next.separator)) continue;
    const noun = lastContentNoun(sentence, chunk);
    if (noun === undefined) continue;
    const first = tokens[next.head]?.lower ?? '';
    const dass =
      next.kind === 'sub' &&
      COMPLEMENTISERS.has(first) &&
      (first !== 'ob' || next.verb?.mood !== 'indicative');
    const infinitive =
      next.kind === 'inf' && !/^(?:um|ohne|statt|anstatt)$/u.test(first) && next.separator === ',';
    const subjunctive = next.kind === 'main' && next.verb?.mood === 'first' && !next.verbFirst;
    if (!dass && !infinitive && !subjunctive) continue;
    const end = dass ? extentEnd(sentence, at + 1, 'dass') : infinitiveEnd(chunks, at + 1);
    const range = chunkRange(sentence, at + 1, end);
    if (!range) continue;
    found.push({
      segments: [range],
      mention: ownerOf(sentence, at, noun),
      variant: dass ? 'dass' : infinitive ? 'zu' : 'subjunctive',
    });
  }
  return found;
};

/** A noun of speech among the last words of a chunk, behind which only verbs and what is „darüber“ may stand. */
function lastContentNoun({ tokens }: AnalysedSentence, { from, to }: Chunk): number | undefined {
  for (let at = to; at >= Math.max(from, to - 4); at -= 1) {
    const token = tokens[at];
    if (token?.kind === 'word' && token.capitalised && isContent(token.lower)) return at;
  }
  return undefined;
}

function infinitiveEnd(chunks: readonly Chunk[], start: number): number {
  let end = start;
  while (
    chunks[end + 1] &&
    /^(?:inf|sub|rel)$/u.test(chunks[end + 1]?.kind ?? '') &&
    chunks[end + 1]?.separator === ','
  )
    end += 1;
  return end;
}

/** Whose word it is: a genitive or „von …“ behind the noun, or the clause’s subject where the noun is not. */
function ownerOf(sentence: AnalysedSentence, at: number, noun: number): Phrase | undefined {
  const { tokens, chunks } = sentence;
  const behind = tokens[noun + 1];
  if (
    behind &&
    (GENITIVE_DETERMINERS.has(behind.lower) || behind.lower === 'von' || behind.lower === 'vom')
  ) {
    const start = GENITIVE_DETERMINERS.has(behind.lower) ? noun + 1 : noun + 2;
    const end = phraseEnd(tokens, start, chunks[at]?.to ?? noun);
    if (end !== undefined) return { from: start, to: end };
  }
  const subject = subjectOf(sentence, at);
  // „Es gibt Hinweise, dass …“
  if (subject && /^(?:es|man)$/u.test(tokens[subject.from]?.lower ?? ''))
    return { from: noun, to: noun };
  if (subject && !(subject.from <= noun && noun <= subject.to)) return subject;
  return subject ?? subjectIn(tokens, chunks[at]?.head ?? 0, noun);
}

/** „wonach …“, „nach denen …“ */
export const wonachClauses: Rule['find'] = (sentence) => {
  const { chunks, tokens } = sentence;
  return chunks.flatMap((chunk, at) => {
    const first = tokens[chunk.head];
    const second = tokens[chunk.head + 1];
    const wonach = first?.lower === 'wonach' || first?.lower === 'demzufolge';
    const nach =
      (first?.lower === 'nach' || first?.lower === 'laut') &&
      /^(?:dem|der|denen)$/u.test(second?.lower ?? '') &&
      chunk.kind === 'rel';
    if (at === 0 || chunk.separator !== ',' || !(wonach || nach)) return [];
    const before = chunks[at - 1];
    const noun = before && lastNoun(sentence, before);
    const range = trimmedRange(
      sentence,
      chunk.head + (wonach ? 1 : 2),
      chunks[extentEnd(sentence, at, 'dass')]?.to ?? chunk.to,
    );
    if (!range || noun === undefined || !before) return [];
    if (nach && !isContent(tokens[noun]?.lower ?? '')) return [];
    return [
      { segments: [range], mention: ownerOf(sentence, at - 1, noun) ?? { from: noun, to: noun } },
    ];
  });
};

function lastNoun({ tokens }: AnalysedSentence, { from, to }: Chunk): number | undefined {
  for (let at = to; at >= from; at -= 1)
    if (tokens[at]?.kind === 'word' && tokens[at]?.capitalised) return at;
  return undefined;
}
