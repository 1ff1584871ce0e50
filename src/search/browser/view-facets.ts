/** The filters: choices with the number of quotes that each would leave, and the chosen ones as chips to take away. */
import { germanNumber } from '../../statistics/counts.ts';
import { germanDate } from '../../lists/dates.ts';
import { SPEECH } from '../../quotes/speech.ts';
import type { SearchState } from './address.ts';
import { element } from './dom.ts';

export const FACETS = {
  voice: 'Stimme',
  topic: 'Thema',
  speech: 'Art der Rede',
  month: 'Zeitraum',
  article: 'Artikel',
} as const;
export type FacetName = keyof typeof FACETS;
export type ListFacet = Exclude<FacetName, 'month'>;
export type NamedFacet = Exclude<ListFacet, 'speech'>;

export interface Value {
  id: string;
  name: string;
  count: number;
}

export interface FacetValues {
  shown: Value[];
  /** How many more there are. */
  hidden: number;
  /** There are enough to be found by typing. */
  findable: boolean;
}

/** What a list facet has inside. @param filter what the reader has typed to find a value */
export function listElements(
  facet: ListFacet,
  { shown, hidden, findable }: FacetValues,
  state: SearchState,
  filter: string,
): HTMLElement[] {
  const chosen = new Set<string>(state[facet]);
  const find = element('input', {
    type: 'search',
    class: 'facet-filter',
    id: `filter-${facet}`,
    'data-facet': facet,
    value: filter,
    placeholder: 'Eingrenzen',
    'aria-label': `${FACETS[facet]} eingrenzen`,
    autocomplete: 'off',
  });
  const list = element(
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
  );
  const more = element(
    'button',
    { type: 'button', class: 'more', id: `mehr-${facet}`, 'data-more': facet },
    `und ${germanNumber(hidden)} weitere`,
  );
  if (shown.length === 0)
    return [...(findable ? [find] : []), element('p', { class: 'more' }, 'Nichts gefunden')];
  return [...(findable ? [find] : []), list, ...(hidden > 0 ? [more] : [])];
}

/** Years to choose at once, and two lists of months with the number of quotes in each. */
export function monthElements(
  counts: readonly (readonly [month: string, count: number])[],
  state: SearchState,
): HTMLElement[] {
  const years = [...new Set(counts.map(([month]) => month.slice(0, 4)))];
  const presets = years.map((year) => {
    const count = counts
      .filter(([month]) => month.startsWith(year))
      .reduce((sum, [, own]) => sum + own, 0);
    const pressed = state.from === `${year}-01` && state.to === `${year}-12`;
    return element(
      'button',
      { type: 'button', id: `jahr-${year}`, 'data-year': year, 'aria-pressed': String(pressed) },
      `${year} (${germanNumber(count)})`,
    );
  });
  const reversed = state.from !== undefined && state.to !== undefined && state.from > state.to;
  return [
    element('div', { class: 'years', role: 'group', 'aria-label': 'Jahre' }, ...presets),
    monthSelect('from', 'von', state.from, counts, reversed),
    monthSelect('to', 'bis', state.to, counts, reversed),
    ...(reversed
      ? [
          element(
            'p',
            { id: 'zeitraum-problem', class: 'facet-problem' },
            'Der Zeitraum endet, bevor er beginnt.',
          ),
        ]
      : []),
  ];
}

function monthSelect(
  bound: 'from' | 'to',
  label: string,
  chosen: string | undefined,
  counts: readonly (readonly [month: string, count: number])[],
  reversed: boolean,
): HTMLLabelElement {
  const select = element(
    'select',
    {
      id: `month-${bound}`,
      'data-bound': bound,
      ...(reversed ? { 'aria-invalid': 'true', 'aria-describedby': 'zeitraum-problem' } : {}),
    },
    element('option', { value: '' }, 'offen'),
  );
  const months = counts.map(([month]) => month);
  const unlisted = chosen !== undefined && !months.includes(chosen) ? [[chosen, 0] as const] : [];
  for (const [month, count] of [...unlisted, ...counts]) {
    const text = count > 0 ? `${germanDate(month)} (${germanNumber(count)})` : germanDate(month);
    select.append(element('option', { value: month, selected: month === chosen }, text));
  }
  return element('label', {}, element('span', {}, label), select);
}

/** A button for each choice; pressing it takes the choice away. */
export function chips(
  state: SearchState,
  names: Record<NamedFacet, ReadonlyMap<string, string>>,
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
    state[facet].map((id) => chip(facet, id, `${FACETS[facet]}: ${names[facet].get(id) ?? id}`)),
  );
  return [
    ...lists,
    ...state.speech.map((kind) => chip('speech', kind, `${FACETS.speech}: ${SPEECH[kind].label}`)),
    ...(state.from ? [chip('from', state.from, `ab ${germanDate(state.from)}`)] : []),
    ...(state.to ? [chip('to', state.to, `bis ${germanDate(state.to)}`)] : []),
  ];
}
