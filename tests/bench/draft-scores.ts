/**
 * Scores proposed quotes against annotated ones with the message measure of GermEval 2023 task 2: annotated and
 * proposed quotes are paired one to one so that the sum of their token F1 is greatest; what has no pair counts 0.
 * Quotation marks are no tokens.
 */
import type { Speech } from '../../src/quotes/speech.ts';
import { assign } from './assignment.ts';

/** A quote as people annotated it; spans are UTF-16 offsets into the article’s text, ends exclusive. */
export interface AnnotatedQuote {
  type: string;
  spans: [number, number][];
  speaker?: string | null;
}

/** A proposal as `draftJson` writes it. */
export interface ProposedQuote {
  segments: [number, number][];
  speech: Speech;
  mention: string | null;
  confidence: number;
  rule: string;
}

export interface ScoredArticle {
  text: string;
  annotated: readonly AnnotatedQuote[];
  proposed: readonly ProposedQuote[];
}

/** Shares of 0–1. */
interface Scores {
  precision: number;
  recall: number;
  f1: number;
  exact: number;
  recallOf: Map<Speech, number>;
  /** Of pairs with token F1 ≥ .5: the kind of speech is right; the mention shares a word with the annotated one. */
  kind: number;
  mention: number;
  /** Of all proposals those at confidence ≥ .9, and of these those whose pair has token F1 ≥ .8. */
  sure: number;
  sureRight: number;
  /** For each grade of confidence: how many proposals, and which share has a pair with token F1 ≥ .8. */
  grades: Map<number, { proposals: number; right: number }>;
}

const SPEECH: Readonly<Record<string, Speech>> = {
  Direct: 'direct',
  Indirect: 'indirect',
  IndirectFreeIndirect: 'freeIndirect',
  FreeIndirect: 'freeIndirect',
  Reported: 'reported',
};
const TOKEN = /[\p{L}\p{N}]+(?:[-.'’][\p{L}\p{N}]+)*|[^\s„“”»«"‚‘›‹]/gu;
const SURE = 0.9;
const RIGHT = 0.8;
const CLOSE = 0.5;
/** Decides between pairs of the same token F1. */
const SAME_KIND = 0.01;

interface Sum {
  count: number;
  of: number;
}

export function scoreDrafts(articles: readonly ScoredArticle[]): Scores {
  const precision = sum();
  const recall = sum();
  const exact = sum();
  const kind = sum();
  const mention = sum();
  const byKind = new Map<Speech, Sum>();
  const byGrade = new Map<number, Sum>();
  for (const { text, ...quotes } of articles) {
    const tokens = [...text.matchAll(TOKEN)];
    const words = new Set(tokens.flatMap(({ 0: token }, at) => (isWord(token) ? [at] : [])));
    const annotated = quotes.annotated
      .map((one) => ({ ...one, speech: speechOf(one), held: heldBy(tokens, one.spans) }))
      .filter(({ held }) => held.size > 0);
    const proposed = quotes.proposed
      .map((one) => ({ ...one, held: heldBy(tokens, one.segments) }))
      .filter(({ held }) => held.size > 0);
    precision.of += proposed.length;
    recall.of += annotated.length;
    for (const { speech } of annotated) entry(byKind, speech).of += 1;
    for (const { confidence } of proposed) entry(byGrade, confidence).of += 1;
    const weights = annotated.map((one) =>
      proposed.map((other) => {
        const f1 = tokenF1(one.held, other.held);
        return f1 === 0 ? 0 : f1 + (one.speech === other.speech ? SAME_KIND : 0);
      }),
    );
    for (const [row, column] of assign(weights)) {
      const one = annotated[row];
      const other = proposed[column];
      if (!one || !other) continue;
      const shared = one.held.intersection(other.held).size;
      const f1 = tokenF1(one.held, other.held);
      precision.count += shared / other.held.size;
      recall.count += shared / one.held.size;
      entry(byKind, one.speech).count += shared / one.held.size;
      if (one.held.symmetricDifference(other.held).isDisjointFrom(words)) exact.count += 1;
      if (f1 >= RIGHT) entry(byGrade, other.confidence).count += 1;
      if (f1 < CLOSE) continue;
      kind.of += 1;
      if (one.speech === other.speech) kind.count += 1;
      if (!one.speaker) continue;
      mention.of += 1;
      if (!wordsOf(one.speaker).isDisjointFrom(wordsOf(other.mention ?? ''))) mention.count += 1;
    }
  }
  const grades = [...byGrade].toSorted(([a], [b]) => a - b);
  const sure = grades.filter(([grade]) => grade >= SURE).map(([, one]) => one);
  const proposalsSure = sure.reduce((total, one) => total + one.of, 0);
  const rightSure = sure.reduce((total, one) => total + one.count, 0);
  return {
    precision: share(precision),
    recall: share(recall),
    f1: harmonic(share(precision), share(recall)),
    exact: harmonic(exact.count / precision.of || 0, exact.count / recall.of || 0),
    recallOf: new Map([...byKind].map(([speech, one]) => [speech, share(one)])),
    kind: share(kind),
    mention: share(mention),
    sure: share({ count: proposalsSure, of: precision.of }),
    sureRight: share({ count: rightSure, of: proposalsSure }),
    grades: new Map(
      grades.map(([grade, one]) => [grade, { proposals: one.of, right: share(one) }]),
    ),
  };
}

function sum(): Sum {
  return { count: 0, of: 0 };
}

function share({ count, of }: Sum): number {
  return of === 0 ? 0 : count / of;
}

function harmonic(precision: number, recall: number): number {
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}

function entry<K>(sums: Map<K, Sum>, key: K): Sum {
  const one = sums.get(key) ?? sum();
  sums.set(key, one);
  return one;
}

function speechOf({ type }: AnnotatedQuote): Speech {
  const speech = SPEECH[type];
  if (!speech) throw new Error(`${type} is no kind of speech`);
  return speech;
}

/** Indices of the tokens that the ranges touch. */
function heldBy(
  tokens: readonly RegExpExecArray[],
  ranges: readonly [number, number][],
): Set<number> {
  return new Set(
    tokens.flatMap(({ 0: token, index }, at) =>
      ranges.some(([start, end]) => start < index + token.length && index < end) ? [at] : [],
    ),
  );
}

function tokenF1(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
  return (2 * one.intersection(other).size) / (one.size + other.size);
}

function isWord(token: string): boolean {
  return /[\p{L}\p{N}]/u.test(token);
}

const FUNCTION_WORDS = new Set(
  'der die das den dem des ein eine einen einem einer eines und von vom zu zum zur in im am an auf für mit'.split(
    ' ',
  ),
);

/** The words of a mention, without articles and prepositions unless it is one word. */
function wordsOf(mention: string): Set<string> {
  const words = mention.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.filter((word) => words.length === 1 || !FUNCTION_WORDS.has(word)));
}
