/** Divides an article’s text into sentences of tokens. */
import { blockQuotePassages, NO_CAST } from '../quotes/block-quotes.ts';
import { pairMarks, type MarkedPassage, type PairedMarks } from '../quotes/marks.ts';
import type { ArticleText, TextBlock } from '../quotes/text.ts';
import { verbReadings } from '../german/verbs.ts';
import { readsAsClause } from './finite.ts';
import { isInterrupted } from './interrupted.ts';
import { isStemOfQuoting } from './speech-verbs.ts';
import { tokenise, type Token } from './tokens.ts';
import {
  ABBREVIATIONS,
  MONTHS,
  NOMINATIVE_DETERMINERS,
  NOMINATIVE_PRONOUNS,
  PREPOSITIONS,
} from './words.ts';

export interface Sentence {
  tokens: Token[];
  /** UTF-16 offsets of its first and behind its last token. */
  start: number;
  end: number;
  /** Index of its block in `ArticleText.blocks`. */
  block: number;
}

export interface DividedText {
  sentences: Sentence[];
  marks: PairedMarks;
  /** Passages that are one token each: somebody’s sentences, not words within one. */
  opaque: ReadonlySet<MarkedPassage>;
  /** All passages that lie in no other, in the order of the text. */
  outer: MarkedPassage[];
  /** Those of them that are not opaque. */
  inner: MarkedPassage[];
}

/**
 * Headings and pull quotes repeat what the text says, so they have no sentences here; a block quote of its own words is
 * read as if it stood in quotation marks.
 */
export function divide(article: ArticleText): DividedText {
  const paired = pairMarks(article);
  const quotations = blockQuotePassages(article, paired.passages, NO_CAST);
  const marks = { ...paired, passages: [...paired.passages, ...quotations] };
  const outer = outermost(marks.passages);
  const opaque = opaqueOf(article.text, outer);
  const byBlock = Map.groupBy(opaque, ({ block }) => block);
  const sentences = article.blocks.flatMap((block, index) =>
    block.kind === 'heading' || block.pull
      ? []
      : sentencesOf(article.text, block, index, byBlock.get(index) ?? []),
  );
  return {
    sentences,
    marks,
    opaque,
    outer,
    inner: outer.filter((passage) => !opaque.has(passage)),
  };
}

/** Passages in no other, in the order of the text. */
function outermost(passages: readonly MarkedPassage[]): MarkedPassage[] {
  const outer: MarkedPassage[] = [];
  for (const passage of [...passages].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (passage.start >= (outer.at(-1)?.end ?? -1)) outer.push(passage);
  }
  return outer;
}

/** Those that read as sentences, or go on with one behind a frame. */
function opaqueOf(text: string, outer: readonly MarkedPassage[]): Set<MarkedPassage> {
  const opaque = new Set<MarkedPassage>();
  for (const [at, passage] of outer.entries()) {
    const before = outer[at - 1];
    const goesOn =
      before !== undefined &&
      opaque.has(before) &&
      before.block === passage.block &&
      isInterrupted(text, before, passage);
    if (goesOn || passage.by !== undefined || isOpaque(text, passage)) opaque.add(passage);
  }
  return opaque;
}

const BEFORE_OPENING = /(?:^|[.!?…:;,]\s|\n\s*|[–-]\s)$/u;

/** It reads as a sentence of its own: it ends like one, or begins like one and has a verb. */
function isOpaque(text: string, { start, end }: MarkedPassage): boolean {
  const inner = text.slice(start, end).trim();
  const before = text.slice(Math.max(0, start - 5), start - 1);
  const words = inner.split(/\s+/).length;
  if (/[.!?…]$/u.test(inner) && words > 2) return true;
  if (/:\s*$/u.test(before)) return true;
  const begins = BEFORE_OPENING.test(before) || start <= 1;
  const follows = text.slice(end + 1, end + 3);
  if (
    begins &&
    /^\P{L}*\p{Lu}/u.test(inner) &&
    /^[,.]/u.test(follows) &&
    words > 2 &&
    readsAsClause(inner)
  )
    return true;
  if (begins && isFramedBehind(text.slice(end + 1, end + 41))) return true;
  return words > 6 && /^\P{L}*\p{Lu}/u.test(inner) && readsAsClause(inner);
}

/** „, so Berg“, „, räumte Berg ein“: a frame that begins with its verb. */
function isFramedBehind(behind: string): boolean {
  const word = /^, (\p{Ll}+)\s/u.exec(behind)?.[1];
  if (word === undefined) return false;
  return (
    word === 'so' ||
    verbReadings(word).some(
      ({ lemma, features }) => features.kind === 'finite' && isStemOfQuoting(lemma),
    )
  );
}

function sentencesOf(
  text: string,
  block: TextBlock,
  index: number,
  opaque: MarkedPassage[],
): Sentence[] {
  const tokens = tokenise(text, block.start, block.end, opaque);
  const sentences: Sentence[] = [];
  let first = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    const last = endsAt(tokens, at);
    if (last === undefined && at < tokens.length - 1) continue;
    const to = last ?? at;
    const part = tokens.slice(first, to + 1);
    const [begin] = part;
    const end = part.at(-1);
    if (begin && end)
      sentences.push({ tokens: part, start: begin.start, end: end.end, block: index });
    first = to + 1;
    at = to;
  }
  return sentences;
}

const CLOSERS = /^[)\]“”"«»’‘‹›]$/u;

/** The index of a sentence’s last token where one ends at `at`. */
function endsAt(tokens: Token[], at: number): number | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  if (token.kind === 'quote') {
    if (!/[.!?…]\s*$/u.test(token.text)) return undefined;
    const next = tokens[at + 1];
    return !next ||
      next.kind === 'quote' ||
      (next.kind !== 'mark' && next.capitalised) ||
      next.text === '('
      ? at
      : undefined;
  }
  if (token.kind !== 'mark' || !/[.!?…]/u.test(token.text)) return undefined;
  let last = at;
  while (
    CLOSERS.test(tokens[last + 1]?.text ?? '') ||
    /^[.!?…]$/u.test(tokens[last + 1]?.text ?? '')
  )
    last += 1;
  const next = tokens[last + 1];
  if (!next) return last;
  if (next.kind === 'mark' && !/^[„“»«"(‚\-–•]$/u.test(next.text)) return undefined;
  if (next.kind === 'word' && !next.capitalised) return undefined;
  return token.text === '.' && last === at && isAbbreviated(tokens[at - 1], token, next)
    ? undefined
    : last;
}

/** The point belongs to the word: „Dr. Berg“, „am 2. Mai“, „Karl V. von“. */
function isAbbreviated(before: Token | undefined, point: Token, next: Token): boolean {
  if (!before || before.end !== point.start) return false;
  const starts =
    next.kind !== 'word' ||
    NOMINATIVE_DETERMINERS.has(next.lower) ||
    NOMINATIVE_PRONOUNS.has(next.lower) ||
    PREPOSITIONS.has(next.lower);
  if (before.kind === 'number') {
    return (
      /^\d{1,3}$/u.test(before.text) &&
      (MONTHS.has(next.lower) || (!starts && next.kind === 'word'))
    );
  }
  if (ABBREVIATIONS.has(before.lower))
    return !(starts && before.text.length > 2 && next.kind === 'word');
  if (/^\p{L}$/u.test(before.text)) return !starts;
  return /^[IVX]+$/u.test(before.text) && !starts;
}
