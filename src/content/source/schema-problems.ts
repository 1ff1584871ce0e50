import type { z } from 'zod';
import { excerpt } from '../excerpt.ts';
import { nearestName } from '../nearest-name.ts';
import type { Problem, Rule } from '../rules.ts';
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
      ? 'the frontmatter is empty'
      : `the frontmatter ${isWhat(value)}, but must be lines with a key, a colon and a value`;
    const [key = ''] = keysAt(schema, []);
    const hint = `Write lines such as “${key}: …” between the two lines ---.`;
    return {
      data: undefined,
      issues: [],
      problems: [source.problem('frontmatter', 0, message, hint)],
    };
  }
  const result = schema.safeParse(value);
  if (result.success) return { data: result.data, issues: [], problems: source.warnings };
  return {
    data: undefined,
    issues: result.error.issues,
    problems: [
      ...source.warnings,
      ...result.error.issues.flatMap((issue) => describe(source, issue, schema)),
    ],
  };
}

function describe(source: Source, issue: Issue, schema: z.ZodType): Problem[] {
  if (issue.code === 'unrecognized_keys')
    return unknownKeys(source, issue.path, issue.keys, schema);
  const { path } = issue;
  const name = pathName(path);
  const found = valueAt(source.data, path);
  const at = (rule: Rule, message: string, hint: string): Problem[] => [
    source.problem(rule, source.offsetOf(path), message, hint),
  ];
  if (found === undefined) {
    if (isMisspelt(source, path, schema)) return [];
    const values = issue.code === 'invalid_value' ? ` with one of ${issue.values.join(', ')}` : '';
    return at(
      'missing-key',
      `${name} is missing`,
      `Add a line “${String(path.at(-1))}: …”${values}.`,
    );
  }
  const written = source.writtenAt(path);
  if (isNothing(found) && !(found === null && written)) {
    return at(
      issue.code === 'invalid_type' ? 'type' : 'value',
      `${name} is empty`,
      emptyHint(path, issue, schema),
    );
  }
  switch (issue.code) {
    case 'invalid_type':
      return at(
        'type',
        `${name} ${isWhat(found)}, but must ${EXPECTED[issue.expected] ?? `be ${issue.expected}`}`,
        typeHint(issue.expected, found, written, path, schema),
      );
    case 'invalid_value': {
      const allowed = issue.values.map(String);
      const near = typeof found === 'string' ? nearestName(found, allowed) : undefined;
      return at(
        'value',
        `${name} ${isWhat(found)}, but must be one of ${allowed.join(', ')}`,
        near ? `Did you mean “${near}”?` : 'Write one of these.',
      );
    }
    default: {
      const hint = issue.code === 'custom' ? String(issue.params?.['hint']) : issue.message;
      return at('value', `${name} ${isWhat(found)}, ${issue.message}`, hint);
    }
  }
}

/** A key that is missing because it is misspelt: the misspelt one is told. */
function isMisspelt(source: Source, path: readonly PropertyKey[], schema: z.ZodType): boolean {
  const holder = path.slice(0, -1);
  const keys = keysAt(schema, holder);
  const there = Object.keys(valueAt(source.data, holder) ?? {});
  return there.some((key) => !keys.includes(key) && nearestName(key, keys) === path.at(-1));
}

function unknownKeys(
  source: Source,
  path: readonly PropertyKey[],
  keys: readonly string[],
  schema: z.ZodType,
): Problem[] {
  const where = path.length > 0 ? ` in ${pathName(path)}` : '';
  return keys.map((key) =>
    source.problem(
      'unknown-key',
      source.offsetOf([...path, key], 'key'),
      `unknown key “${short(key)}”${where}`,
      suggestion(key, path, schema),
    ),
  );
}

function suggestion(key: string, path: readonly PropertyKey[], schema: z.ZodType): string {
  const meant = meantKey(schema, path, key);
  return meant
    ? `Did you mean “${meant}”? Otherwise take the key out.`
    : `Take it out; the keys here are ${keysAt(schema, path).join(', ')}.`;
}

/** `quotes[1].speaker` in words, counting from 1: “quotes, entry 2: speaker”. */
function pathName(path: readonly PropertyKey[]): string {
  return path
    .map((part, index) => {
      if (typeof part === 'number') return `, entry ${part + 1}`;
      return index === 0 ? String(part) : `: ${String(part)}`;
    })
    .join('');
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  let value = data;
  for (const part of path) {
    if (value === null || typeof value !== 'object') return undefined;
    value = (value as Record<PropertyKey, unknown>)[part];
  }
  return value;
}

/** Nothing at all, or white space. */
function isNothing(value: unknown): boolean {
  return (
    value === null || value === undefined || (typeof value === 'string' && value.trim() === '')
  );
}

/** What a value is, as YAML reads it. */
function isWhat(value: unknown): string {
  if (value === null) return 'is read as no value';
  if (Array.isArray(value)) return 'is a list';
  switch (typeof value) {
    case 'object':
      return 'has keys of its own';
    case 'number':
      return `is read as the number ${String(value)}`;
    case 'boolean':
      return `is read as ${value ? 'yes' : 'no'}`;
    default:
      return `is “${short(String(value))}”`;
  }
}

/** What a value must do, by zod’s name of what it expects. */
const EXPECTED: Partial<Record<string, string>> = {
  string: 'be text',
  array: 'be a list',
  object: 'have keys of its own',
};

function emptyHint(path: readonly PropertyKey[], issue: Issue, schema: z.ZodType): string {
  if (typeof path.at(-1) === 'number') return 'Write something behind the “- ”, or take it out.';
  const write = whatToWrite(path, issue, schema);
  return schemaAt(schema, path)?.safeParse(undefined).success
    ? `${write} Or take the line out.`
    : write;
}

function whatToWrite(path: readonly PropertyKey[], issue: Issue, schema: z.ZodType): string {
  if (issue.code === 'invalid_value')
    return `Write one of ${issue.values.join(', ')} behind the colon.`;
  return issue.code === 'invalid_type' && issue.expected !== 'string'
    ? typeHint(issue.expected, null, undefined, path, schema)
    : 'Write something behind the colon.';
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
      if (first !== undefined) {
        return `Begin each entry below it with “- ${first}: …”, and line up its other keys with the first: ${others.join(', ')}.`;
      }
      const entry =
        typeof found === 'string' ? short(/^-?\s*([^,;]*)/.exec(found)?.[1] ?? found) : '…';
      return `Write a line for each entry below it, such as “- ${entry}”.`;
    }
    case 'object':
      return `Write its keys in indented lines below it: ${keysAt(schema, path).join(', ')}.`;
    default:
      if (written) return quotedHint(written, path, schema);
      return path.at(-1) === 'speaker' && Array.isArray(found)
        ? 'What several say together is one quote for each of them, with the same text.'
        : 'Write one value, without keys or “- ”.';
  }
}

/** What to do with a value that is no text; quotation marks alone may not be enough. */
function quotedHint(written: string, path: readonly PropertyKey[], schema: z.ZodType): string {
  const issue = schemaAt(schema, path)?.safeParse(written).error?.issues[0];
  return issue?.code === 'custom'
    ? String(issue.params?.['hint'])
    : `Put it in quotation marks: "${written}".`;
}

/** Values and keys are shown shorter than passages, whose differences matter. */
function short(value: string): string {
  return excerpt(value, 60);
}
