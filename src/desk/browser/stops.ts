/** The places of an article that an editor goes through: quotes, proposals, problems. */
import type {
  Analysis,
  DeskEvent,
  DeskProblem,
  DeskProposal,
  DeskQuote,
  DeskScareQuote,
  Span,
} from '../protocol.ts';

export type Stop =
  | { kind: 'quote'; key: string; spans: Span[]; quote: DeskQuote }
  | { kind: 'scareQuote'; key: string; spans: Span[]; scareQuote: DeskScareQuote }
  | { kind: 'event'; key: string; spans: Span[]; event: DeskEvent }
  | { kind: 'proposal'; key: string; spans: Span[]; proposal: DeskProposal }
  | { kind: 'problem'; key: string; spans: Span[]; problem: DeskProblem };

/** From here on a proposal counts as sure. */
export const SURE = 0.9;

/** In the order of the text; what stands nowhere in it comes first. */
export function stopsOf(analysis: Analysis, dropped: ReadonlySet<string>): Stop[] {
  const stops: Stop[] = [
    ...analysis.quotes.map((quote) => ({
      kind: 'quote' as const,
      key: `quote:${quote.id}`,
      spans: quote.spans,
      quote,
    })),
    ...analysis.scareQuotes.map((scareQuote) => ({
      kind: 'scareQuote' as const,
      key: `scareQuote:${scareQuote.text}`,
      spans: scareQuote.spans,
      scareQuote,
    })),
    ...analysis.events.map((event) => ({
      kind: 'event' as const,
      key: `event:${String(event.index)}`,
      spans: event.spans,
      event,
    })),
    ...analysis.proposals
      .filter(
        ({ key, within }) => !dropped.has(key) && (within === undefined || dropped.has(within)),
      )
      .map((proposal) => ({
        kind: 'proposal' as const,
        key: `proposal:${proposal.key}`,
        spans: proposal.spans,
        proposal,
      })),
    ...analysis.problems.filter(isOwnMatter(analysis.proposals, dropped)).map((problem, index) => ({
      kind: 'problem' as const,
      key: `problem:${problem.rule}:${problem.message}:${String(index)}`,
      spans: [{ from: problem.from, to: problem.to }],
      problem,
    })),
  ];
  return stops.sort((a, b) => startOf(a) - startOf(b));
}

/** Marks that nothing accounts for are no matter of their own where a proposal accounts for them. */
function isOwnMatter(
  proposals: readonly DeskProposal[],
  dropped: ReadonlySet<string>,
): (problem: DeskProblem) => boolean {
  return ({ rule, from, to }) =>
    rule !== 'uncovered' ||
    !proposals.some(
      ({ key, spans }) =>
        !dropped.has(key) && spans.some((span) => span.from <= to && from <= span.to),
    );
}

/** The offset at which a stop begins; -1 for one that stands nowhere in the text. */
export function startOf({ spans }: Stop): number {
  return spans[0]?.from ?? -1;
}

/** What waits for a decision: proposals, and problems that stop a publication. */
export function isOpen(stop: Stop): boolean {
  return stop.kind === 'proposal' || (stop.kind === 'problem' && stop.problem.severity === 'error');
}

/** The next stop behind a place in a direction, from the other end where there is none. */
export function nextStop(
  stops: readonly Stop[],
  from: number,
  direction: 1 | -1,
  wanted: (stop: Stop) => boolean,
): Stop | undefined {
  const all = stops.filter((stop) => stop.spans.length > 0 && wanted(stop));
  return direction > 0
    ? (all.find((stop) => startOf(stop) > from) ?? all[0])
    : (all.findLast((stop) => startOf(stop) < from) ?? all.at(-1));
}

/** The innermost stop at a place; an open one before one that is settled. */
export function stopAt(stops: readonly Stop[], place: number): Stop | undefined {
  const there = stops.filter((stop) =>
    stop.spans.some(({ from, to }) => from <= place && place <= to),
  );
  const size = ({ spans }: Stop): number => spans.reduce((sum, { from, to }) => sum + to - from, 0);
  return there.sort((a, b) => Number(isOpen(b)) - Number(isOpen(a)) || size(a) - size(b))[0];
}
