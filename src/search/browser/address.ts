/** The search as the address holds it, so that it can be shared, reloaded and gone back to. */
import { SPEECH, type Speech } from '../../quotes/speech.ts';
import type { Choices } from '../query/facets.ts';

/** The orders of hits, by their name in the address; the first is the usual one. */
export const SORTINGS = {
  relevanz: 'nach Treffergüte',
  neu: 'neueste zuerst',
  alt: 'älteste zuerst',
} as const;
export type Sorting = keyof typeof SORTINGS;

export interface SearchState extends Choices {
  query: string;
  /** Where the query names a voice: the quotes of that voice, or the quotes about it. */
  role: Role | undefined;
  sorting: Sorting;
}

export const ROLES = ['von', 'ueber'] as const;
type Role = (typeof ROLES)[number];

/** Values of facets, all of which can be taken away at once. */
export const NO_CHOICES = {
  voice: [],
  topic: [],
  article: [],
  speech: [],
  from: undefined,
  to: undefined,
} satisfies Choices;

const PARAMETERS = { voice: 'stimme', topic: 'thema', article: 'artikel', speech: 'art' } as const;
const MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/;

/** Reads the state from an address; values that no search has are ignored. */
export function readState(search: string): SearchState {
  const parameters = new URLSearchParams(search);
  const all = (name: string) => [...new Set(parameters.getAll(name).filter(Boolean))];
  const month = (name: string) => {
    const value = parameters.get(name) ?? '';
    return MONTH.test(value) ? value : undefined;
  };
  const sorting = parameters.get('sortierung') ?? '';
  return {
    query: parameters.get('q') ?? '',
    voice: all(PARAMETERS.voice),
    topic: all(PARAMETERS.topic),
    article: all(PARAMETERS.article),
    speech: all(PARAMETERS.speech).filter((value): value is Speech => Object.hasOwn(SPEECH, value)),
    from: month('von'),
    to: month('bis'),
    role: ROLES.find((role) => role === parameters.get('wer')),
    sorting: Object.hasOwn(SORTINGS, sorting) ? (sorting as Sorting) : 'relevanz',
  };
}

/** `?q=Plan&stimme=mark-rutte`, or nothing for an empty search. */
export function writeState(state: SearchState): string {
  const parameters = new URLSearchParams();
  if (state.query.trim()) parameters.set('q', state.query);
  for (const facet of ['voice', 'topic', 'article', 'speech'] as const) {
    for (const value of state[facet]) parameters.append(PARAMETERS[facet], value);
  }
  if (state.from) parameters.set('von', state.from);
  if (state.to) parameters.set('bis', state.to);
  if (state.role) parameters.set('wer', state.role);
  if (state.sorting !== 'relevanz') parameters.set('sortierung', state.sorting);
  const text = parameters.toString();
  return text ? `?${text}` : '';
}

/** Whether there is anything to search for or to browse by. */
export function isEmpty(state: SearchState): boolean {
  return writeState({ ...state, role: undefined }) === '';
}

/** Whether a choice of any facet has been made. */
export function isNarrowed({ voice, topic, article, speech, from, to }: SearchState): boolean {
  const lists = [voice, topic, article, speech].some((values) => values.length > 0);
  return lists || from !== undefined || to !== undefined;
}
