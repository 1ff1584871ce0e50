/** One answer to one state of the search: everything the page shows, in plain data. */
import { narrow, sortRows, type Choices, type FacetCounts } from '../query/facets.ts';
import { search, type Found } from '../query/search.ts';
import type { FacetNames, NamedFacet, Table } from '../table.ts';
import { isEmpty, type SearchState } from './address.ts';
import type { SearchSource } from './source.ts';

export interface Answer {
  state: SearchState;
  /** Rows of all hits in the order in which they are shown. */
  rows: number[];
  articles: number[];
  found: Found;
  counts: FacetCounts;
  table: Table;
}

const NOTHING: Found = {
  quotes: [],
  articles: [],
  voices: [],
  topics: [],
  named: false,
  notes: [],
  marks: { keys: [], forms: [], phrases: [] },
  pending: false,
};

/**
 * @param settled the reader is done typing: only then is the vocabulary loaded for words that no quote has
 * @returns undefined for a search that asks for nothing
 */
export async function answer(
  state: SearchState,
  source: SearchSource,
  settled: boolean,
): Promise<Answer | undefined> {
  if (isEmpty(state)) return undefined;
  const sources = await source.sources();
  const { table } = sources;
  const typed = state.query.trim() !== '';
  const found = typed
    ? await search(state.query, sources, settled)
    : { ...NOTHING, quotes: table.voice.map((_, row) => row) };
  const choices = await choicesOf(state, source);
  const { rows, counts } = narrow(found.quotes, choices, table);
  const sorted = typed && state.sorting === 'relevanz';
  return {
    state,
    rows: sorted ? rows : sortRows(rows, state.sorting === 'alt' ? 'alt' : 'neu', table),
    articles: found.articles,
    found,
    counts,
    table,
  };
}

/** All quotes, with nothing chosen: what the filters offer before anyone has searched. */
export function browse(state: SearchState, table: Table): Answer {
  const rows = table.voice.map((_, row) => row);
  const nothing: Choices = {
    voice: [],
    topic: [],
    article: [],
    speech: [],
    from: undefined,
    to: undefined,
  };
  return { state, ...narrow(rows, nothing, table), articles: [], found: NOTHING, table };
}

/** Ids as numbers; an id that the archive does not have lets nothing through. */
async function choicesOf(state: SearchState, source: SearchSource): Promise<Choices> {
  const numbers = async (facet: NamedFacet): Promise<number[]> =>
    state[facet].length === 0 ? [] : numbersOf(await source.names(facet), state[facet]);
  return {
    voice: await numbers('voice'),
    topic: await numbers('topic'),
    article: await numbers('article'),
    speech: state.speech,
    from: state.from,
    to: state.to,
  };
}

function numbersOf(names: FacetNames, ids: string[]): number[] {
  return ids.map((id) => names.findIndex((value) => value.id === id));
}
