import type { ParsedBody } from '../../markdown/parse.ts';
import type { Problem } from '../rules.ts';
import type { Source } from './source.ts';

/** What a body must not have, as problems of its file. */
export function bodyProblems(source: Source, body: ParsedBody): Problem[] {
  return body.problems.map(({ rule, offset, message, hint }) =>
    source.problem(rule, source.bodyStart + offset, message, hint),
  );
}
