/** What drafting proposes for an article, at its places in the file. */
import type { ArticleEntry } from '../../content/entries.ts';
import { derives, draftQuotes } from '../../drafting/draft-quotes.ts';
import type {
  Known as DraftingKnown,
  Proposal,
  ProposedScareQuote,
} from '../../drafting/proposal.ts';
import { RULES } from '../../drafting/rules.ts';
import { isVerbatim } from '../../quotes/speech.ts';
import type { DeskProposal, Known, ProposedVoice } from '../protocol.ts';
import type { Reading } from './reading.ts';

const LABELS = new Map(RULES.map(({ name, label }) => [name, label]));
const SCARE_QUOTE_RULE = 'Worte in Anführungszeichen, die niemand sagt';

/**
 * How sure it is that a passage in quotation marks is no quote. Drafting gives none; it stays below what counts as
 * sure, so that nobody takes one unseen.
 */
const SCARE_QUOTE_CONFIDENCE = 0.5;

/** @param entry the article as checked; none where it has no readable frontmatter */
export function proposalsFor(
  reading: Reading,
  entry: ArticleEntry | undefined,
  known: Known,
): DeskProposal[] {
  const { quotes, scareQuotes } = draftQuotes(reading.article, drafting(reading, entry, known));
  return [
    ...quotes.map((proposal) => deskQuote(reading, proposal, wholeOf(proposal, quotes))),
    ...scareQuotes.map((proposal) => deskScareQuote(reading, proposal)),
  ];
}

/** What drafting would say of every passage, as though the article had no quotes yet. */
export function proposalsAnew(reading: Reading, known: Known): Proposal[] {
  return draftQuotes(reading.article, { ...named(known), quotes: [] }).quotes;
}

/** The voice of a proposal; undefined where drafting could not tell who speaks. */
export function voiceOf({ speaker }: Proposal): ProposedVoice | undefined {
  if (!speaker) return undefined;
  const { id, name, kind, role } = speaker;
  return { id, name, type: kind, jobTitle: role };
}

function drafting(reading: Reading, entry: ArticleEntry | undefined, known: Known): DraftingKnown {
  const data = reading.source.data as { scareQuotes?: unknown } | undefined;
  const listed = Array.isArray(data?.scareQuotes) ? data.scareQuotes : [];
  return {
    ...named(known),
    quotes: (entry?.quotes ?? []).map(({ segments }) => ({ segments: segments.flat() })),
    scareQuotes: listed.filter((item): item is string => typeof item === 'string'),
  };
}

function named({ voices, topics }: Known): Pick<DraftingKnown, 'speakers' | 'topics'> {
  return { speakers: voices, topics };
}

function keyOf({ speech, prefix, text }: Proposal): string {
  return `${speech}|${prefix ?? ''}|${text}`;
}

function wholeOf(part: Proposal, all: readonly Proposal[]): Proposal | undefined {
  return isVerbatim(part.speech)
    ? all.find((other) => other !== part && derives(other, part))
    : undefined;
}

function deskQuote(
  reading: Reading,
  proposal: Proposal,
  whole: Proposal | undefined,
): DeskProposal {
  const { text, prefix, segments, speech, mention, topics, rule, confidence } = proposal;
  return {
    key: keyOf(proposal),
    within: whole && keyOf(whole),
    kind: 'quote',
    spans: reading.spansOf(segments),
    text,
    prefix,
    speech,
    mention: mention?.text,
    voice: voiceOf(proposal),
    topics,
    rule: LABELS.get(rule) ?? rule,
    confidence,
  };
}

function deskScareQuote(reading: Reading, { text, segments }: ProposedScareQuote): DeskProposal {
  return {
    key: `scareQuote||${text}`,
    within: undefined,
    kind: 'scareQuote',
    spans: reading.spansOf(segments),
    text,
    prefix: undefined,
    speech: 'direct',
    mention: undefined,
    voice: undefined,
    topics: [],
    rule: SCARE_QUOTE_RULE,
    confidence: SCARE_QUOTE_CONFIDENCE,
  };
}
