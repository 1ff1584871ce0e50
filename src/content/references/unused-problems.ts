import type { Problem } from '../rules.ts';
import type { Source } from '../source/source.ts';
import { say } from '../wording/say.ts';

/**
 * Speakers or topics that no article names, drafts included, and no speaker’s affiliation.
 *
 * @param named ids that are
 */
export function unusedProblems(
  kind: 'speaker' | 'topic',
  entries: readonly { id: string; source: () => Source }[],
  named: ReadonlySet<string>,
): Problem[] {
  return entries
    .filter(({ id }) => !named.has(id))
    .map(({ source: sourceOf }) => {
      const source = sourceOf();
      const at = source.offsetOf(['name'], 'key');
      return source.problem('unused', at, say(`unused-${kind}`), say('unused-mend'));
    });
}
