import type { BodyProblem } from '../../markdown/body-problem.ts';
import { german } from '../../markdown/limits.ts';
import type { ParsedBody } from '../../markdown/parse.ts';
import { PLACEHOLDERS } from '../placeholders.ts';
import type { Problem, Rule } from '../rules.ts';
import { say } from '../wording/say.ts';
import { short } from './data.ts';
import type { Source } from './source.ts';

/** Whose body it is: what has its heading differs. */
type BodyOf = keyof typeof PLACEHOLDERS;

/** What a body must not have, as problems of its file. */
export function bodyProblems(source: Source, body: ParsedBody, of: BodyOf): Problem[] {
  const problems = body.problems.map((problem) => {
    const { rule, message, hint } = told(problem, of);
    return source.problem(rule, source.bodyStart + problem.offset, message, hint);
  });
  return source.body.trim() === PLACEHOLDERS[of] ? [...problems, unwritten(source)] : problems;
}

/** The text is still what a new file begins with. */
function unwritten(source: Source): Problem {
  const start = source.bodyStart + source.body.search(/\S/);
  return source.problem('placeholder', start, say('placeholder'), say('placeholder-mend'));
}

function told(problem: BodyProblem, of: BodyOf): { rule: Rule; message: string; hint: string } {
  const { kind } = problem;
  switch (kind) {
    case 'raw-html': {
      const message = say(kind, { html: short(problem.html) });
      const isNote = problem.html.startsWith('<!--');
      const hint = say(isNote ? 'raw-html-comment-mend' : 'raw-html-mend');
      return { rule: kind, message, hint };
    }
    case 'image':
      return { rule: kind, message: say(kind), hint: say('image-mend') };
    case 'heading': {
      const hint = say(of === 'article' ? 'heading-of-article' : 'heading-of-page');
      return { rule: kind, message: say(kind), hint };
    }
    case 'link': {
      const message = say(kind, { target: short(problem.target) });
      return { rule: kind, message, hint: say('link-mend') };
    }
    case 'lost-definition': {
      const message = say(kind, { label: short(problem.label) });
      return { rule: 'lost-text', message, hint: say('lost-definition-mend') };
    }
    case 'nesting': {
      const message = say(kind, { most: problem.most });
      return { rule: kind, message, hint: say('nesting-mend') };
    }
    case 'limit': {
      const { of: what } = problem;
      const message = say(`limit-${what}`, { most: german(problem.most) });
      const hint = say(what === 'signs-in-paragraph' ? 'limit-divide-paragraph' : 'limit-divide');
      return { rule: kind, message, hint };
    }
    case 'list-number': {
      const hint = say('list-number-mend', { number: problem.number });
      return { rule: kind, message: say(kind), hint };
    }
  }
}
