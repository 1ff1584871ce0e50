import type { z } from 'zod';
import { LIMIT_FAULTS, type Fault, type LimitFault } from '../../schemas/common.ts';
import type { Problem, Rule } from '../rules.ts';
import { say } from '../wording/say.ts';
import { isNothing, isWhat, pathName, short, valueAt } from './data.ts';
import { inOrder, meantDate } from './meant-date.ts';
import { meantName } from './meant-words.ts';
import { keysAt, meantKey, schemaAt } from './schema-keys.ts';
import type { Source } from './source.ts';

export type Issue = z.core.$ZodIssue;

/** Checks frontmatter against a schema; problems in plain words at the offending key or value. */
export function parseFrontmatter<Schema extends z.ZodType>(
  source: Source,
  schema: Schema,
): { data: z.output<Schema> | undefined; issues: readonly Issue[]; problems: Problem[] } {
  const value = source.data;
  if (value === null || value === undefined || typeof value !== 'object' || Array.isArray(value)) {
    const message = isNothing(value)
      ? say('head-empty')
      : say('head-without-keys', { what: isWhat(value) });
    const [key = ''] = keysAt(schema, []);
    const problem = source.problem('frontmatter', 0, message, say('head-keys', { key }));
    return { data: undefined, issues: [], problems: [problem] };
  }
  const result = schema.safeParse(value);
  if (result.success) return { data: result.data, issues: [], problems: source.problems };
  const { issues } = result.error;
  const problems = issues.flatMap((issue) => describe(source, issue, schema));
  // A problem of the line's syntax may be the reason why the value is wrong.
  const fresh = problems.filter(({ line }) => !source.faultyLines.has(line));
  return { data: undefined, issues, problems: [...source.problems, ...fresh] };
}

function describe(source: Source, issue: Issue, schema: z.ZodType): Problem[] {
  if (issue.code === 'unrecognized_keys') {
    return unknownKeys(source, issue.path, issue.keys, schema);
  }
  const { path } = issue;
  const key = pathName(path);
  const found = valueAt(source.data, path);
  const at = (rule: Rule, message: string, hint: string): Problem[] => [
    source.problem(rule, source.offsetOf(path), message, hint),
  ];
  if (found === undefined) {
    if (isMisspelt(source, path, schema) || source.lostKeys.has(String(path.at(-1)))) return [];
    return at('missing-key', say('key-missing', { key }), missingHint(String(path.at(-1)), issue));
  }
  const written = source.writtenAt(path);
  if (isNothing(found) && !(found === null && written)) {
    const rule = issue.code === 'invalid_type' ? 'type' : 'value';
    return at(rule, say('empty', { key }), emptyHint(path, issue, schema));
  }
  const what = isWhat(found);
  switch (issue.code) {
    case 'invalid_type': {
      const must = MUST[issue.expected] ?? say('must-be-text');
      const hint = typeHint(issue.expected, found, written, path, schema);
      return at('type', say('wrong-type', { key, what, must }), hint);
    }
    case 'invalid_value': {
      const allowed = issue.values.map(String);
      const near = typeof found === 'string' ? meantName(found, allowed) : undefined;
      return at(
        'value',
        say('wrong-word', { key, what, words: allowed.join(', ') }),
        near ? say('did-you-mean', { word: near }) : say('one-of-these'),
      );
    }
    default: {
      const { name, most, hint } = faultOf(issue);
      const message = isLimit(name)
        ? say(name, { key, what, most: most ?? '' })
        : say(name, { key, what });
      const date = MEANT_DATES[name]?.(found);
      return at('value', message, date ? `${say('date-meant', { date })} ${hint}` : hint);
    }
  }
}

/** What is likely meant by a date that is wrong in one of these ways. */
const MEANT_DATES: Partial<Record<Fault, (found: unknown) => string | undefined>> = {
  date: meantDate,
  'event-date': meantDate,
  'event-order': inOrder,
};

/** What a check of a schema found wrong, what to do about it, and how much there may be. */
function faultOf(issue: Issue | undefined): {
  name: Fault;
  hint: string;
  most: string | undefined;
} {
  const { fault: name = 'escape', known = {} } = (
    issue?.code === 'custom' ? (issue.params ?? {}) : {}
  ) as { fault?: Fault; known?: Record<string, string> };
  const hint =
    name === 'colour-faint'
      ? say('colour-faint-mend', { colour: (known['colour'] ?? '').slice(1) })
      : say(`${name}-mend`);
  return { name, hint, most: known['most'] };
}

function isLimit(name: Fault): name is LimitFault {
  return (LIMIT_FAULTS as readonly string[]).includes(name);
}

/** Whether a missing key is only misspelt; then the misspelt key is reported instead. */
function isMisspelt(source: Source, path: readonly PropertyKey[], schema: z.ZodType): boolean {
  const holder = path.slice(0, -1);
  const keys = keysAt(schema, holder);
  const there = Object.keys(valueAt(source.data, holder) ?? {});
  return there.some((key) => !keys.includes(key) && meantKey(schema, holder, key) === path.at(-1));
}

function unknownKeys(
  source: Source,
  path: readonly PropertyKey[],
  keys: readonly string[],
  schema: z.ZodType,
): Problem[] {
  return keys.map((key) => {
    const shown = short(key);
    const message =
      path.length > 0
        ? say('key-unknown-in', { key: shown, where: pathName(path) })
        : say('key-unknown', { key: shown });
    const meant = meantKey(schema, path, key);
    const parent = emptyParent(source, path, key, schema);
    const hint = parent
      ? say('key-below', { parent })
      : meant
        ? say('key-meant', { key: meant })
        : say('keys-here', { keys: keysAt(schema, path).join(', ') });
    return source.problem('unknown-key', source.offsetOf([...path, key], 'key'), message, hint);
  });
}

/** The empty key beside an unknown one that has such keys below it: their lines lack their indentation. */
function emptyParent(
  { data }: Source,
  path: readonly PropertyKey[],
  key: string,
  schema: z.ZodType,
): string | undefined {
  const beside = valueAt(data, path);
  if (beside === null || typeof beside !== 'object') return undefined;
  return Object.keys(beside).find(
    (one) =>
      isNothing(valueAt(data, [...path, one])) && keysAt(schema, [...path, one]).includes(key),
  );
}

/** What a value must be, by zod’s name of what it expects. */
const MUST: Partial<Record<string, string>> = {
  string: say('must-be-text'),
  array: say('must-be-list'),
  object: say('must-have-keys'),
  boolean: say('must-be-yes-or-no'),
};

function missingHint(key: string, issue: Issue): string {
  return issue.code === 'invalid_value'
    ? say('add-key-of', { key, words: issue.values.join(', ') })
    : say('add-key', { key });
}

function emptyHint(path: readonly PropertyKey[], issue: Issue, schema: z.ZodType): string {
  if (typeof path.at(-1) === 'number') return say('write-behind-dash');
  const write = whatToWrite(path, issue, schema);
  return schemaAt(schema, path)?.safeParse(undefined).success
    ? `${write} ${say('or-take-out')}`
    : write;
}

function whatToWrite(path: readonly PropertyKey[], issue: Issue, schema: z.ZodType): string {
  if (issue.code === 'invalid_value') {
    return say('write-one-of', { words: issue.values.join(', ') });
  }
  if (issue.code === 'invalid_type' && issue.expected !== 'string') {
    return typeHint(issue.expected, null, undefined, path, schema);
  }
  // What any word would be told says what belongs there.
  const issues = schemaAt(schema, path)?.safeParse('x').error?.issues;
  return issues ? faultOf(issues[0]).hint : say('write-behind-colon');
}

function typeHint(
  expected: string,
  found: unknown,
  written: string | undefined,
  path: readonly PropertyKey[],
  schema: z.ZodType,
): string {
  switch (expected) {
    case 'array': {
      const [first, ...others] = keysAt(schema, [...path, 0]);
      if (first !== undefined) return say('list-of-keys', { first, others: others.join(', ') });
      const entry =
        typeof found === 'string' ? short(/^-?\s*([^,;]*)/.exec(found)?.[1] ?? found) : '…';
      return say('list-entries', { entry });
    }
    case 'object': {
      const keys = keysAt(schema, path);
      const [first = '', ...others] = keys;
      return typeof path.at(-1) === 'number'
        ? say('list-of-keys-here', { first, others: others.join(', ') })
        : say('keys-below', { keys: keys.join(', ') });
    }
    case 'boolean':
      return say('true-or-false');
    default:
      if (written) return quotedHint(written, path, schema);
      return path.at(-1) === 'speaker' && Array.isArray(found)
        ? say('several-speakers')
        : say('one-value');
  }
}

/** What to do with a value that is no text; quotation marks alone may not be enough. */
function quotedHint(written: string, path: readonly PropertyKey[], schema: z.ZodType): string {
  const issue = schemaAt(schema, path)?.safeParse(written).error?.issues[0];
  return issue?.code === 'custom' ? faultOf(issue).hint : say('value-in-marks', { value: written });
}
