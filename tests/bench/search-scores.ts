/** Scores answers against labels, and says which queries fell short of them. */
import type { Asked, FacetCost } from './search-browser.ts';
import { percentile } from './measure.ts';

export interface Labelled {
  kind: string;
  query: string;
  relevant: string[];
  /** Right to be found, though not looked for. */
  acceptable?: string[];
}

interface Score {
  kind: string;
  queries: number;
  /** Means over the queries, 0 to 1. */
  recall: number;
  precision: number;
  /** Share of queries whose first hit is relevant, and that found every relevant quote. */
  first: number;
  complete: number;
  /** Milliseconds. */
  median: number;
  slow: number;
  /** Mean and largest number of bytes of the search page with the query, where they were measured. */
  bytes: number | undefined;
  mostBytes: number | undefined;
  /** Largest number of its requests. */
  mostRequests: number | undefined;
}

interface Judged {
  recall: number;
  precision: number;
  first: boolean;
  missed: string[];
  wrong: string[];
}

/** Stands for the queries of every kind. */
const ALL = 'all';

const WORST = 12;
const SHOWN = 5;

export function scoresOf(queries: Labelled[], answers: Asked[]): Score[] {
  const kinds = [...new Set(queries.map(({ kind }) => kind))];
  return [...kinds, ALL].map((kind) => {
    const at = queries.flatMap((query, index) =>
      kind === ALL || query.kind === kind ? [index] : [],
    );
    const judged = at.map((index) => judge(queries[index], answers[index]));
    const times = at.map((index) => answers[index]?.ms ?? 0);
    const bytes = at.flatMap((index) => answers[index]?.bytes ?? []);
    const requests = at.flatMap((index) => answers[index]?.requests ?? []);
    return {
      kind,
      queries: at.length,
      recall: mean(judged.map(({ recall }) => recall)),
      precision: mean(judged.map(({ precision }) => precision)),
      first: mean(judged.map(({ first }) => Number(first))),
      complete: mean(judged.map(({ recall }) => Number(recall === 1))),
      median: percentile(times, 0.5),
      slow: percentile(times, 0.95),
      bytes: bytes.length > 0 ? mean(bytes) : undefined,
      mostBytes: bytes.length > 0 ? Math.max(...bytes) : undefined,
      mostRequests: requests.length > 0 ? Math.max(...requests) : undefined,
    };
  });
}

/** A query without hits returns nothing wrong: its precision is 1, its recall says the rest. */
function judge(query: Labelled | undefined, answer: Asked | undefined): Judged {
  const relevant = new Set(query?.relevant);
  const right = new Set([...relevant, ...(query?.acceptable ?? [])]);
  const hits = answer?.hits ?? [];
  const found = hits.filter((hit) => relevant.has(hit));
  const wrong = hits.filter((hit) => !right.has(hit));
  return {
    recall: relevant.size === 0 ? 1 : found.length / relevant.size,
    precision: hits.length === 0 ? 1 : 1 - wrong.length / hits.length,
    first: relevant.has(hits[0] ?? ''),
    missed: [...relevant].filter((key) => !hits.includes(key)),
    wrong,
  };
}

export function report(
  title: string,
  scores: Score[],
  queries: Labelled[],
  answers: Asked[],
): string {
  const head =
    'kind        queries  recall  precision  rank 1  complete  median    95 %   bytes (mean / most)  requests (most)';
  const rows = scores.map((score) =>
    [
      score.kind.padEnd(10),
      String(score.queries).padStart(8),
      score.recall.toFixed(3).padStart(7),
      score.precision.toFixed(3).padStart(10),
      score.first.toFixed(3).padStart(7),
      score.complete.toFixed(3).padStart(9),
      `${score.median.toFixed(1)} ms`.padStart(8),
      `${score.slow.toFixed(1)} ms`.padStart(8),
      score.bytes === undefined
        ? ''
        : `${kilobytes(score.bytes)} / ${kilobytes(score.mostBytes ?? 0)}`.padStart(20),
      score.mostRequests === undefined ? '' : String(score.mostRequests).padStart(16),
    ].join(' '),
  );
  const worst = queries
    .map((query, at) => ({ query, ...judge(query, answers[at]) }))
    .filter(
      ({ recall, first, wrong, query }) =>
        recall < 1 || !first || (wrong.length > 0 && query.kind !== 'spelling'),
    )
    .sort((a, b) => a.recall + a.precision - b.recall - b.precision)
    .slice(0, WORST)
    .map(({ query, recall, precision, first, missed, wrong }) =>
      [
        `${query.kind} ${query.query}: recall ${recall.toFixed(2)}, precision ${precision.toFixed(2)}${first ? '' : ', first hit not relevant'}`,
        ...listed('missed', missed),
        ...listed('wrong', wrong),
      ].join('\n'),
    );
  return [title, '', head, ...rows, '', ...(worst.length > 0 ? ['Worst:', ...worst, ''] : [])].join(
    '\n',
  );
}

/** What opening facets costs. */
export function facetReport(costs: readonly FacetCost[]): string {
  const rows = costs.map(
    ({ facet, bytes, requests }) =>
      `  ${facet}: ${kilobytes(bytes)}, ${String(requests)} ${requests === 1 ? 'request' : 'requests'}`,
  );
  return ['Facets opened, all quotes being asked for:', ...rows, ''].join('\n');
}

function listed(label: string, keys: string[]): string[] {
  if (keys.length === 0) return [];
  const more = keys.length > SHOWN ? ` and ${keys.length - SHOWN} more` : '';
  return [`  ${label}: ${keys.slice(0, SHOWN).join(', ')}${more}`];
}

function kilobytes(bytes: number): string {
  return `${Math.round(bytes / 1000)} kB`;
}

function mean(values: number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
