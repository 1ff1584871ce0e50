import { ID_PATTERN } from '../../schemas/ids.ts';
import type { SpeakerData } from '../../schemas/speaker.ts';
import { excerpt } from '../excerpt.ts';
import type { Problem } from '../rules.ts';
import type { Source } from '../source/source.ts';
import { say } from '../wording/say.ts';
import { either } from './reference-problems.ts';
import type { Register } from './register.ts';

/** Affiliations that could be ids but are none, and speakers that belong to themselves. */
export function affiliationProblems(
  speakers: readonly { id: string; source: () => Source; data: SpeakerData }[],
  register: Register,
): Problem[] {
  return speakers.flatMap(({ id, source: sourceOf, data: { affiliation } }) => {
    if (affiliation === undefined || !ID_PATTERN.test(affiliation)) return [];
    if (affiliation !== id && register.has(affiliation)) return [];
    const source = sourceOf();
    const at = source.offsetOf(['affiliation']);
    if (affiliation === id) {
      return source.problem('reference', at, say('affiliation-self'), say('affiliation-self-mend'));
    }
    const like = register.like(affiliation);
    return source.problem(
      'reference',
      at,
      say('no-affiliation', { written: excerpt(affiliation) }),
      like.length > 0
        ? say('affiliation-meant', { ids: either(like) })
        : say('affiliation-name', { command: `npm run new -- speaker ${affiliation}` }),
    );
  });
}
