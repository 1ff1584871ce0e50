/** One answer to one state of the search: everything the page shows, in plain data. */
import type { FoundArticle } from '../query/articles.ts';
import { monthRange, passing, sortRows, testsOf, type Tests } from '../query/facets.ts';
import type { IndexReader } from '../query/read-index.ts';
import { NO_MARKS, search, type Found } from '../query/search.ts';
import type { Facts, NamedKind } from '../query/sources.ts';
import type { Offer } from '../lexicon/entry.ts';
import { isEmpty, isNarrowed, type SearchState } from './address.ts';

export interface Answer {
  state: SearchState;
  /** Rows of all hits in the order in which they are shown. */
  rows: number[];
  /** Rows that the query finds and whoever says them, before any choice of a facet. */
  asked: number[];
  tests: Tests;
  /** Where the query names a voice: how many hits are its own words, and how many are about it. */
  roles: { own: number; about: number } | undefined;
  articles: FoundArticle[];
  voices: Offer[];
  topics: Offer[];
  found: Found;
  facts: Facts;
}

const NOTHING: Found = {
  quotes: [],
  own: undefined,
  articles: [],
  voices: [],
  topics: [],
  named: false,
  notes: [],
  marks: NO_MARKS,
  pending: false,
};

/**
 * @param settled the reader is done typing: only then are words that no quote has divided, or the nearest looked up
 * @returns undefined for a search that asks for nothing
 */
export async function answer(
  state: SearchState,
  index: IndexReader,
  settled: boolean,
): Promise<Answer | undefined> {
  if (isEmpty(state)) return undefined;
  const [sources, facts] = await Promise.all([index.sources(), index.facts()]);
  const typed = state.query.trim() !== '';
  const found = typed
    ? await search(state.query, sources, settled)
    : { ...NOTHING, quotes: everything(facts) };
  const asked = ofRole(found, state);
  const narrowed = isNarrowed(state);
  const offered = narrowed ? await offeredRows(found, facts) : undefined;
  const articles = narrowed ? await withRows(found.articles, facts) : found.articles;
  const tests = await testsOf(state, facts, [
    ...found.quotes,
    ...articleRows(articles),
    ...[...(offered?.values() ?? [])].flat(),
  ]);
  const rows = passing(asked, tests);
  const sorted = typed && state.sorting === 'relevanz';
  const both = passing(found.quotes, tests);
  return {
    state,
    rows: sorted ? rows : await sortRows(rows, state.sorting === 'alt' ? 'alt' : 'neu', facts),
    asked,
    tests,
    roles: rolesOf(both, found),
    articles: await articlesOf(articles, state, tests, facts),
    voices: counted(found.voices, tests, offered),
    topics: counted(found.topics, tests, offered),
    found,
    facts,
  };
}

/** All quotes, with nothing chosen: what the filters offer before anyone has searched. */
export async function browse(state: SearchState, index: IndexReader): Promise<Answer> {
  const facts = await index.facts();
  const rows = everything(facts);
  const none = { tests: {}, roles: undefined, articles: [], voices: [], topics: [] };
  return { state, rows, asked: rows, found: NOTHING, facts, ...none };
}

function everything({ quotes }: Facts): number[] {
  return Array.from({ length: quotes }, (_, row) => row);
}

function ofRole({ quotes, own }: Found, { role }: SearchState): number[] {
  if (!own || role === undefined) return quotes;
  return quotes.filter((row) => own.has(row) === (role === 'von'));
}

function rolesOf(rows: readonly number[], { own }: Found): Answer['roles'] {
  if (!own) return undefined;
  const mine = rows.filter((row) => own.has(row)).length;
  return { own: mine, about: rows.length - mine };
}

function articleRows(articles: readonly FoundArticle[]): number[] {
  return articles.flatMap(({ rows: { first, count } }) =>
    Array.from({ length: count }, (_, at) => first + at),
  );
}

/** Articles that have a quote which the choices let through; by time where that is asked for. */
async function articlesOf(
  articles: readonly FoundArticle[],
  state: SearchState,
  { month: _, ...tests }: Tests,
  facts: Facts,
): Promise<FoundArticle[]> {
  const { articles: range } = await monthsOf(state, facts);
  const passes = ({ rows: { article, first, count } }: FoundArticle): boolean => {
    if (article < range.first || article >= range.end) return false;
    const own = Array.from({ length: count }, (__, at) => first + at);
    return Object.keys(tests).length === 0 || passing(own, tests).length > 0;
  };
  const left = isNarrowed(state) ? articles.filter(passes) : [...articles];
  if (state.sorting === 'relevanz') return left;
  const newest = left.sort((a, b) => a.rows.article - b.rows.article);
  return state.sorting === 'alt' ? newest.reverse() : newest;
}

async function monthsOf(
  state: SearchState,
  facts: Facts,
): Promise<{ articles: { first: number; end: number } }> {
  if (state.from === undefined && state.to === undefined)
    return { articles: { first: 0, end: facts.articles } };
  return monthRange(state, facts);
}

/** Articles of phrases come without their rows. */
async function withRows(articles: readonly FoundArticle[], facts: Facts): Promise<FoundArticle[]> {
  const unknown = articles.filter(({ rows }) => rows.first < 0);
  const hits = await facts.articleHits(unknown.map(({ rows }) => rows.article));
  const byNumber = new Map(unknown.map(({ rows }, at) => [rows.article, hits[at]]));
  return articles.map((found) => {
    const hit = byNumber.get(found.rows.article);
    const { article } = found.rows;
    return hit ? { ...found, rows: { article, first: hit.first, count: hit.count } } : found;
  });
}

/** Rows of the voices and topics that are offered, by id. */
async function offeredRows(
  { voices, topics }: Found,
  facts: Facts,
): Promise<Map<string, number[]>> {
  const rowsOf = async (kind: NamedKind, offers: readonly Offer[]) => {
    const rows = await facts.rowsOf(
      kind,
      offers.map(({ id }) => id),
    );
    return offers.map(({ id }, at): [string, number[]] => [id, rows[at] ?? []]);
  };
  return new Map([...(await rowsOf('voice', voices)), ...(await rowsOf('topic', topics))]);
}

/** Voices or topics with the number of their quotes that the choices let through. */
function counted(
  offers: readonly Offer[],
  tests: Tests,
  rows: ReadonlyMap<string, number[]> | undefined,
): Offer[] {
  if (!rows) return [...offers];
  return offers
    .map((offer) => ({ ...offer, quotes: passing(rows.get(offer.id) ?? [], tests).length }))
    .filter(({ quotes }) => quotes > 0)
    .sort((a, b) => b.quotes - a.quotes);
}
