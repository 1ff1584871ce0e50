/** Quotes proposed from an article’s text: a pure function, the same for the command, the desk and the bench. */
import { withOwnBlockQuotes } from '../quotes/block-quotes.ts';
import { repeatedQuote, type PlacedQuote } from '../quotes/coverage.ts';
import { needleOf } from '../quotes/haystack.ts';
import { SEGMENT_JOINT } from '../quotes/locate.ts';
import type { MarkedPassage } from '../quotes/marks.ts';
import { isVerbatim } from '../quotes/speech.ts';
import { wordsOf } from '../quotes/standing.ts';
import type { ArticleText, TextBlock, TextRange } from '../quotes/text.ts';
import { analyse, type Analysis } from './analysis.ts';
import type { Candidate } from './rule.ts';
import { confidenceOf } from './candidate.ts';
import { candidatesIn } from './candidates.ts';
import { consistent } from './consistent.ts';
import type { Draft, Known, Mention, Proposal, ProposedScareQuote } from './proposal.ts';
import { RangeSet } from './range-set.ts';
import { resolveMentions } from './resolve.ts';
import { Topics } from './topics.ts';
import { Writer } from './written.ts';

/**
 * Proposes quotes and scare quotes that the article does not have yet. Each proposal is a passage of the text that the
 * locator finds from its `text` and `prefix`; proposals lie apart, one inside the other, or on the same passage.
 */
export function draftQuotes(article: ArticleText, known: Known): Draft {
  const pulled = withPullQuotes(article);
  const draft = draftOf(pulled, known);
  // Which block quotes repeat what the text says, its quotes tell.
  const texts = [...known.quotes, ...draft.quotes].map(({ segments }) =>
    segments.map(({ start, end }) => article.text.slice(start, end)).join(SEGMENT_JOINT),
  );
  const own = withOwnBlockQuotes(pulled, { texts, names: [] });
  return own.blocks.some((block) => block.own) ? draftOf(own, known) : draft;
}

/** The article as if each of its block quotes repeated what the text says. */
function withPullQuotes(article: ArticleText): ArticleText {
  const blocks = article.blocks.map(({ own, ...block }): TextBlock =>
    own ? { ...block, pull: true } : block,
  );
  return { ...article, blocks };
}

function draftOf(article: ArticleText, known: Known): Draft {
  const analysis = analyse(article);
  const taken = new RangeSet(known.quotes.flatMap(({ segments }) => segments));
  const found = consistent(
    candidatesIn(analysis).filter(({ segments }) => !segments.some((one) => taken.touches(one))),
  );
  const quotes = proposalsOf(analysis, found, known);
  return { quotes, scareQuotes: scareQuotesOf(analysis, quotes, known) };
}

/**
 * The draft as a file has it: without words in quotation marks that stand in another quote of the same speaker, which
 * the content format derives from that.
 */
export function withoutDerived({ quotes, scareQuotes }: Draft): Draft {
  const kept = quotes.filter(
    (one) =>
      !isVerbatim(one.speech) || !quotes.some((other) => other !== one && derives(other, one)),
  );
  return { quotes: kept, scareQuotes };
}

/** Words in quotation marks within what the same speaker says in other words. */
export function derives(whole: Proposal, part: Proposal): boolean {
  const [first] = part.segments;
  return (
    !isVerbatim(whole.speech) &&
    first !== undefined &&
    part.speaker !== undefined &&
    whole.speaker?.name === part.speaker.name &&
    whole.segments.some(({ start, end }) => start <= first.start && first.end <= end)
  );
}

/** Proposals as the comparison of words sees them. */
function placed(proposals: readonly { text: string }[]): PlacedQuote[] {
  return proposals.map(({ text }) => ({ text }) as PlacedQuote);
}

function proposalsOf(analysis: Analysis, found: readonly Candidate[], known: Known): Proposal[] {
  const { article } = analysis;
  const writer = new Writer(article, analysis.divided.marks);
  const topics = new Topics(known.topics);
  const mentions = found.flatMap(({ mention }) => (mention ? [mention] : []));
  const speakers = resolveMentions(analysis, mentions, known.speakers);
  return found.flatMap((one) => {
    const written = writer.write(one.segments, isVerbatim(one.speech));
    if (!written) return [];
    return [
      {
        ...written,
        segments: one.segments,
        speech: one.speech,
        mention: one.mention && mentionOf(article, one.mention),
        speaker: one.mention && speakers.get(one.mention.start),
        topics: topics.of(written.text),
        rule: one.rule.name,
        confidence: confidenceOf(one),
      },
    ];
  });
}

function mentionOf(article: ArticleText, { start, end }: TextRange): Mention {
  return { text: article.text.slice(start, end).replace(/\s+/gu, ' '), start, end };
}

/** Passages in quotation marks that neither a quote nor a proposal accounts for, each wording once. */
function scareQuotesOf(
  { article, divided }: Analysis,
  proposals: readonly Proposal[],
  known: Known,
): ProposedScareQuote[] {
  const quotes = [...known.quotes, ...proposals].flatMap(({ segments }) => segments);
  const covered = new RangeSet(quotes);
  const listed = new Set((known.scareQuotes ?? []).map(needleOf));
  const entries = new Map<string, ProposedScareQuote>();
  for (const passage of divided.marks.passages.toSorted((a, b) => a.start - b.start)) {
    // A block quote without marks is a quote, or repeats one.
    if (passage.by !== undefined) continue;
    const text = wordsOf(article, passage);
    if (listed.has(text) || covered.contains(passage) || isFilled(article, passage, covered))
      continue;
    if (isRepeated(article, passage, [...known.quotes, ...proposals])) continue;
    const entry = entries.get(text) ?? { text, segments: [] };
    entry.segments.push({ start: passage.start, end: passage.end });
    entries.set(text, entry);
  }
  return [...entries.values()];
}

/** Quotes fill the passage, white space and punctuation aside. */
function isFilled(article: ArticleText, passage: TextRange, covered: RangeSet): boolean {
  const inside = covered.within(passage);
  if (inside.length === 0) return false;
  let rest = '';
  let at = passage.start;
  for (const { start, end } of inside) {
    if (start > at) rest += article.text.slice(at, start);
    at = Math.max(at, end);
  }
  rest += article.text.slice(at, passage.end);
  return /^[\s\p{P}]*$/u.test(rest);
}

/** A heading or block quote repeats what a quote says. */
function isRepeated(
  article: ArticleText,
  passage: MarkedPassage,
  quotes: readonly { segments: readonly TextRange[] }[],
): boolean {
  const block = article.blocks[passage.block];
  if (!block || (!block.pull && block.kind !== 'heading')) return false;
  const said = quotes.map(({ segments }) => ({
    text: segments.map(({ start, end }) => article.text.slice(start, end)).join(' '),
  }));
  return repeatedQuote(article.text.slice(passage.start, passage.end), placed(said)) !== undefined;
}
