/** The filters: choices with the number of quotes that each would leave, and the chosen ones as chips to take away. */
import { germanNumber } from '../../statistics/counts.ts';
import { germanDate } from '../../lists/dates.ts';
import { SPEECH, SPEECH_KINDS } from '../../quotes/speech.ts';
import type { FacetCounts } from '../query/facets.ts';
import type { FacetNames, NamedFacet } from '../table.ts';
import type { SearchState } from './address.ts';
import { element } from './dom.ts';

export const FACETS = {
  voice: 'Stimme',
  topic: 'Thema',
  speech: 'Art der Rede',
  article: 'Artikel',
} as const;
export type ListFacet = keyof typeof FACETS;

/** Values shown without a filter of their own; the rest is found by typing. */
const SHOWN = 8;

interface Value {
  id: string;
  name: string;
  count: number;
}

/** Values with their numbers, most first; chosen ones stay even where they would leave nothing. */
export function valuesOf(
  facet: ListFacet,
  counts: FacetCounts,
  names: Partial<Record<NamedFacet, FacetNames>>,
  state: SearchState,
): Value[] {
  const values =
    facet === 'speech'
      ? SPEECH_KINDS.map((kind) => ({
          id: kind,
          name: SPEECH[kind].label,
          count: counts.speech.get(kind) ?? 0,
        }))
      : (names[facet] ?? []).map(({ id, name }, number) => ({
          id,
          name,
          count: counts[facet].get(number) ?? 0,
        }));
  const chosen = new Set<string>(state[facet]);
  const possible = values.filter(({ id, count }) => count > 0 || chosen.has(id));
  if (facet === 'speech') return possible;
  return possible.sort(
    (a, b) =>
      Number(chosen.has(b.id)) - Number(chosen.has(a.id)) ||
      b.count - a.count ||
      (a.name < b.name ? -1 : 1),
  );
}

/** @param filter what the reader has typed to find a value */
export function facetElement(
  facet: ListFacet,
  values: Value[],
  state: SearchState,
  filter: string,
): HTMLFieldSetElement {
  const chosen = new Set<string>(state[facet]);
  const wanted = filter.trim().toLocaleLowerCase('de');
  const matching = wanted
    ? values.filter(({ name }) => name.toLocaleLowerCase('de').includes(wanted))
    : values;
  const shown = matching.slice(0, Math.max(SHOWN, chosen.size));
  const hidden = matching.length - shown.length;
  return element(
    'fieldset',
    { class: 'facet', 'data-facet': facet },
    element('legend', {}, FACETS[facet]),
    values.length > SHOWN &&
      element('input', {
        type: 'search',
        class: 'facet-filter',
        id: `filter-${facet}`,
        'data-facet': facet,
        value: filter,
        placeholder: 'Eingrenzen',
        'aria-label': `${FACETS[facet]} eingrenzen`,
        autocomplete: 'off',
      }),
    element(
      'ul',
      {},
      ...shown.map(({ id, name, count }) =>
        element(
          'li',
          {},
          element(
            'label',
            {},
            element('input', {
              type: 'checkbox',
              id: `${facet}:${id}`,
              'data-facet': facet,
              value: id,
              checked: chosen.has(id),
            }),
            element('span', {}, name),
            ' ',
            element('span', { class: 'count' }, germanNumber(count)),
          ),
        ),
      ),
    ),
    hidden > 0 && element('p', { class: 'more' }, `und ${germanNumber(hidden)} weitere`),
  );
}

/** Two lists of months with the number of quotes in each. */
export function monthsElement(
  counts: ReadonlyMap<string, number>,
  months: string[],
  state: SearchState,
): HTMLFieldSetElement {
  return element(
    'fieldset',
    { class: 'facet', 'data-facet': 'month' },
    element('legend', {}, 'Zeitraum'),
    monthSelect('from', 'von', state.from, months, counts),
    monthSelect('to', 'bis', state.to, months, counts),
  );
}

function monthSelect(
  bound: 'from' | 'to',
  label: string,
  chosen: string | undefined,
  months: string[],
  counts: ReadonlyMap<string, number>,
): HTMLLabelElement {
  const select = element(
    'select',
    { id: `month-${bound}`, 'data-bound': bound },
    element('option', { value: '' }, 'offen'),
  );
  const listed = chosen && !months.includes(chosen) ? [chosen, ...months] : months;
  for (const month of listed) {
    const count = counts.get(month) ?? 0;
    const text = count > 0 ? `${germanDate(month)} (${germanNumber(count)})` : germanDate(month);
    select.append(element('option', { value: month, selected: month === chosen }, text));
  }
  return element('label', {}, element('span', {}, label), select);
}

/** A button for each choice; pressing it takes the choice away. */
export function chips(
  state: SearchState,
  names: Partial<Record<NamedFacet, FacetNames>>,
): HTMLElement[] {
  const chip = (facet: string, value: string, text: string) =>
    element(
      'button',
      {
        type: 'button',
        class: 'chip',
        'data-remove': facet,
        value,
        'aria-label': `${text} entfernen`,
      },
      text,
      element('span', { 'aria-hidden': 'true' }, ' ×'),
    );
  const lists = (['voice', 'topic', 'article'] as const).flatMap((facet) =>
    state[facet].map((id) => chip(facet, id, `${FACETS[facet]}: ${nameOf(names[facet], id)}`)),
  );
  return [
    ...lists,
    ...state.speech.map((kind) => chip('speech', kind, `${FACETS.speech}: ${SPEECH[kind].label}`)),
    ...(state.from ? [chip('from', state.from, `ab ${germanDate(state.from)}`)] : []),
    ...(state.to ? [chip('to', state.to, `bis ${germanDate(state.to)}`)] : []),
  ];
}

function nameOf(names: FacetNames | undefined, id: string): string {
  return names?.find((value) => value.id === id)?.name ?? id;
}
