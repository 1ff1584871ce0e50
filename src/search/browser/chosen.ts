/** The chosen filters as chips with their names; pressing one takes it away. */
import type { IndexReader } from '../query/read-index.ts';
import type { SearchState } from './address.ts';
import { namesOf } from './facet-values.ts';
import { chips, type NamedFacet } from './view-facets.ts';

/**
 * One button for each filter that is chosen, which takes it away.
 * @throws IndexError where the names of what is chosen cannot be read
 */
export async function chipsOf(state: SearchState, index: IndexReader): Promise<HTMLElement[]> {
  const named = async (facet: NamedFacet) =>
    state[facet].length === 0 ? new Map<string, string>() : namesOf(facet, state[facet], index);
  const [voice, topic, article] = await Promise.all([
    named('voice'),
    named('topic'),
    named('article'),
  ]);
  return chips(state, { voice, topic, article });
}
