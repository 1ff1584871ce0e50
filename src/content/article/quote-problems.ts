import { needleOf } from '../../quotes/haystack.ts';
import type { NotLocated } from '../../quotes/locate.ts';
import type { TextRange } from '../../quotes/text.ts';
import { excerpt } from '../excerpt.ts';
import type { Problem } from '../rules.ts';
import { say } from '../wording/say.ts';
import { placesOf, type ArticleContext } from './context.ts';
import { nearestPassage } from './nearest.ts';
import { passageWithNoteSigns } from './sign-problems.ts';
import { nearestHint } from './nearest-hint.ts';
import type { PassageProblem } from './passage-problem.ts';
import { unmarkedProblem } from './unmarked.ts';

/** Why a passage of a quote or an event could not be located: at its `text`, or where the text itself is wrong. */
export function passageProblem(
  context: ArticleContext,
  path: [list: string, index: number],
  kind: 'quote' | 'event',
  place: NotLocated,
): PassageProblem {
  switch (place.reason) {
    case 'missing':
      return { ...missingProblem(context, path, kind, place.segment), marks: [] };
    case 'unmarked':
      return unmarkedProblem(context, path, place);
    default:
      return { problem: placedProblem(context, path, kind, place), near: place.ranges, marks: [] };
  }
}

/** What is likely meant as the joint of two segments, or is one that joins nothing. */
const MISWRITTEN_JOINT = /[[(]\s*(?:\.{2,}|…)\s*[\])]|(?<=\s)(?:\.{3}|…)(?=\s)/u;

/** Signs of Markdown, which the rendered text does not have, and links with their addresses. */
const MARKUP = /[*_`]+|\[([^\]]*)\]\([^)]*\)/g;

function missingProblem(
  context: ArticleContext,
  path: [string, number],
  kind: 'quote' | 'event',
  segment: string,
): { problem: Problem; near: TextRange[] } {
  const { source, article } = context;
  const missing = (hint: string, near: readonly TextRange[]) => ({
    problem: source.problem(
      `${kind}-not-found`,
      source.offsetOf([...path, 'text']),
      say('passage-missing', { passage: excerpt(segment) }),
      hint,
    ),
    near: [...near],
  });
  const parts = segment.split(MISWRITTEN_JOINT);
  if (parts.length > 1 && !MISWRITTEN_JOINT.test(article.text)) {
    const near = parts.flatMap((part) => nearestPassage(article, part) ?? []);
    return missing(say('joint-mend'), near);
  }
  const bare = needleOf(segment.replace(MARKUP, '$1'));
  const at = bare === '' || bare === segment ? -1 : article.text.indexOf(bare);
  if (at >= 0) {
    const range = { start: at, end: at + bare.length };
    const signs = [...new Set(segment.match(/[*_`[\]]/g))].join(' ');
    const where = placesOf(context, [range]);
    return missing(say('passage-markup', { signs, passage: excerpt(bare), where }), [range]);
  }
  const noted = passageWithNoteSigns(article.text, needleOf(segment));
  if (noted) {
    const where = placesOf(context, [noted]);
    return missing(say('passage-note-sign', { sign: noted.sign, where }), [noted]);
  }
  const nearest = nearestPassage(article, segment);
  return nearest
    ? missing(nearestHint(context, nearest), [nearest])
    : missing(say('passage-nowhere'), []);
}

function placedProblem(
  context: ArticleContext,
  path: [string, number],
  kind: 'quote' | 'event',
  place: Exclude<NotLocated, { reason: 'missing' | 'unmarked' }>,
): Problem {
  const { source } = context;
  const at = source.offsetOf([...path, 'text']);
  const passage = excerpt(place.segment);
  const where = placesOf(context, place.ranges);
  switch (place.reason) {
    case 'prefix':
      return source.problem(
        `${kind}-not-found`,
        source.offsetOf([...path, 'prefix']),
        say('prefix-elsewhere', { passage }),
        say('prefix-elsewhere-mend', { where }),
      );
    case 'ambiguous':
      return source.problem(
        `${kind}-ambiguous`,
        at,
        say('ambiguous', { passage, where }),
        ambiguityHint(context, path, kind),
      );
    case 'order':
      return source.problem(
        `${kind}-not-found`,
        at,
        say('order', { passage, where }),
        say('order-mend'),
      );
  }
}

function ambiguityHint(
  { data }: ArticleContext,
  [, index]: [string, number],
  kind: 'quote' | 'event',
): string {
  if (kind === 'event') return say('longer-passage');
  return data.quotes[index]?.prefix === undefined ? say('add-prefix') : say('longer-prefix');
}
