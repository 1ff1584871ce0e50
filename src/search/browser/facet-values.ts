/** Which values a facet shows: the most frequent, the chosen, and those that what is typed finds. */
import { fold } from '../../german/spelling.ts';
import { tokens } from '../../german/tokens.ts';
import { SPEECH, SPEECH_KINDS } from '../../quotes/speech.ts';
import { countBy, countMonths, passing } from '../query/facets.ts';
import type { IndexReader } from '../query/read-index.ts';
import type { SearchState } from './address.ts';
import type { Answer } from './session.ts';
import type { FacetValues, ListFacet, NamedFacet, Value } from './view-facets.ts';

/** Values shown without a filter of their own; and how many more at each request. */
export const SHOWN = 8;
export const MORE = 50;
/** Names that what is typed is compared with, of the most frequent values; others are found by their words. */
const COMPARED = 64;

/**
 * The values that a facet lists, those that are chosen first.
 * @param filter what is typed into the facet's own field; empty shows the most frequent
 * @param shown at most so many, unless more are chosen
 * @throws IndexError where the names of values cannot be read
 */
export async function listValues(
  facet: ListFacet,
  { asked, tests, facts, state }: Answer,
  index: IndexReader,
  { filter, shown }: { filter: string; shown: number },
): Promise<FacetValues> {
  const counts = await countBy(facet, passing(asked, tests, facet), facts);
  if (facet === 'speech') return { shown: kinds(counts, state), hidden: 0, findable: false };
  const order = [...counts].sort(([a, x], [b, y]) => y - x || a - b).map(([number]) => number);
  const chosen = await chosenValues(facet, counts, state, index);
  const isNew = ({ id }: Value) => !chosen.some((value) => value.id === id);
  const wanted = fold(filter);
  const numbers =
    wanted === ''
      ? order.slice(0, shown)
      : [...new Set([...order.slice(0, COMPARED), ...(await foundBy(facet, filter, index))])];
  const values = (await namedValues(facet, numbers, counts, index)).filter(
    ({ name, count }) => wanted === '' || (count > 0 && fold(name).includes(wanted)),
  );
  const list = [...chosen, ...values.filter(isNew)];
  const all = wanted === '' ? Math.max(order.length, list.length) : list.length;
  const first = list.slice(0, Math.max(shown, chosen.length));
  return { shown: first, hidden: all - first.length, findable: order.length > SHOWN };
}

/** Numbers of values with a word that begins as the last that is typed. */
async function foundBy(facet: NamedFacet, typed: string, index: IndexReader): Promise<number[]> {
  const { lexicon } = await index.sources();
  const last = fold(tokens(typed).at(-1)?.text ?? '');
  if (last.length < 2) return [];
  const { entries } = await lexicon.beginning(last);
  if (facet === 'article') {
    const articles = entries.flatMap(({ headline }) => headline.map(({ article }) => article));
    return [...new Set(articles)].sort((a, b) => a - b).slice(0, COMPARED);
  }
  const offers = entries.flatMap((entry) => (facet === 'voice' ? entry.offers : entry.topics));
  const ids = [...new Set(offers.sort((a, b) => b.quotes - a.quotes).map(({ id }) => id))];
  const numbers = await numbersOf(facet, ids.slice(0, COMPARED), index);
  return numbers.filter((number) => number !== undefined);
}

function kinds(counts: ReadonlyMap<number, number>, { speech }: SearchState): Value[] {
  return SPEECH_KINDS.map((kind, number) => ({
    id: kind,
    name: SPEECH[kind].label,
    count: counts.get(number) ?? 0,
  })).filter(({ id, count }) => count > 0 || speech.some((chosen) => chosen === id));
}

/** Values by their numbers, in that order. */
async function namedValues(
  facet: NamedFacet,
  numbers: readonly number[],
  counts: ReadonlyMap<number, number>,
  index: IndexReader,
): Promise<Value[]> {
  const facts = await index.facts();
  const values =
    facet === 'article'
      ? (await facts.articleHits(numbers)).map(({ id, headline }) => ({ id, name: headline }))
      : await facts.named(facet, numbers);
  return values.map(({ id, name }, at) => ({
    id,
    name,
    count: counts.get(numbers[at] ?? -1) ?? 0,
  }));
}

/** Chosen values stay even where they would leave nothing. */
async function chosenValues(
  facet: NamedFacet,
  counts: ReadonlyMap<number, number>,
  state: SearchState,
  index: IndexReader,
): Promise<Value[]> {
  const names = await namesOf(facet, state[facet], index);
  const numbers = await numbersOf(facet, state[facet], index);
  return state[facet].map((id, at) => ({
    id,
    name: names.get(id) ?? id,
    count: counts.get(numbers[at] ?? -1) ?? 0,
  }));
}

async function numbersOf(
  facet: NamedFacet,
  ids: readonly string[],
  index: IndexReader,
): Promise<(number | undefined)[]> {
  const facts = await index.facts();
  return facet === 'article'
    ? (await facts.articleById(ids)).map((hit) => hit?.number)
    : (await facts.namedById(facet, ids)).map((value) => value?.number);
}

/** The names of chosen values, by id. */
export async function namesOf(
  facet: NamedFacet,
  ids: readonly string[],
  index: IndexReader,
): Promise<Map<string, string>> {
  const facts = await index.facts();
  const values =
    facet === 'article'
      ? (await facts.articleById(ids)).map((hit) => hit && { id: hit.id, name: hit.headline })
      : await facts.namedById(facet, ids);
  return new Map(values.flatMap((value) => (value ? [[value.id, value.name]] : [])));
}

/** Months that have hits, `YYYY-MM`, with their numbers of quotes, under all filters but that of months. */
export async function monthValues({
  asked,
  tests,
  facts,
}: Answer): Promise<[month: string, count: number][]> {
  return countMonths(passing(asked, tests, 'month'), facts);
}
