import { closest, distance } from 'fastest-levenshtein';
import type { z } from 'zod';
import type { Problem } from './rules.ts';
import type { Source } from './source.ts';

export type Issue = z.core.$ZodIssue;

/** Checks frontmatter against a schema; problems in plain words at the offending key or value. */
export function parseFrontmatter<Schema extends z.ZodType>(
  source: Source,
  schema: Schema,
): { data: z.output<Schema> | undefined; issues: readonly Issue[]; problems: Problem[] } {
  const value = source.data;
  if (value === null || value === undefined || typeof value !== 'object' || Array.isArray(value)) {
    const message = `the frontmatter must be keys with values, found ${typeName(value)}`;
    return {
      data: undefined,
      issues: [],
      problems: [source.problem('frontmatter', 0, message, 'Write lines such as “headline: …”.')],
    };
  }
  const result = schema.safeParse(value);
  if (result.success) return { data: result.data, issues: [], problems: [] };
  return {
    data: undefined,
    issues: result.error.issues,
    problems: result.error.issues.flatMap((issue) => describe(source, issue, schema)),
  };
}

function describe(source: Source, issue: Issue, schema: z.ZodType): Problem[] {
  const path = issue.path;
  const name = pathName(path);
  const found = valueAt(source.data, path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => {
        const where = name ? ` in ${name}` : '';
        const offset = source.offsetOf([...path, key], 'key');
        return source.problem(
          'unknown-key',
          offset,
          `unknown key “${shorten(key)}”${where}`,
          suggestion(key, keysAt(schema, path)),
        );
      });
    case 'invalid_type': {
      if (found === undefined) {
        const hint = `Add a line “${String(path.at(-1))}: …”.`;
        return [source.problem('missing-key', source.offsetOf(path), `${name} is missing`, hint)];
      }
      const message = `${name} must be ${expectedName(issue.expected)}, found ${typeName(found)}`;
      return [
        source.problem(
          'type',
          source.offsetOf(path),
          message,
          typeHint(issue.expected, found, source.writtenAt(path), keysAt(schema, path)),
        ),
      ];
    }
    case 'invalid_value': {
      if (found === undefined) {
        const hint = `Add a line “${String(path.at(-1))}: …”: one of ${issue.values.join(', ')}.`;
        return [source.problem('missing-key', source.offsetOf(path), `${name} is missing`, hint)];
      }
      const allowed = issue.values.map(String);
      const near = typeof found === 'string' ? nearest(found, allowed) : undefined;
      const hint = `Write one of ${allowed.join(', ')}${near ? `; nearest is “${near}”` : ''}.`;
      const message = `${name} is ${shown(found)}, which is not one of its values`;
      return [source.problem('value', source.offsetOf(path), message, hint)];
    }
    default:
      return [
        source.problem(
          'value',
          source.offsetOf(path),
          `${name}: ${issue.message}`,
          `Found ${shown(found)}.`,
        ),
      ];
  }
}

/** The keys that a schema allows at a path; none where it wants no keys there. */
function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let at = definition(schema);
  for (const part of path) {
    at = definition(typeof part === 'number' ? at?.element : at?.shape?.[String(part)]);
  }
  return Object.keys(at?.shape ?? {});
}

interface Definition {
  shape?: Record<string, unknown>;
  element?: unknown;
  innerType?: unknown;
}

/** A schema’s definition, looking through defaults and optionals. */
function definition(schema: unknown): Definition | undefined {
  const def = (schema as { _zod?: { def: Definition } } | undefined)?._zod?.def;
  return def?.innerType ? definition(def.innerType) : def;
}

function suggestion(key: string, keys: readonly string[]): string {
  const near = nearest(key, keys);
  return near
    ? `Did you mean “${near}”? Otherwise take the key out.`
    : `Take it out; the keys here are ${keys.join(', ')}.`;
}

/** Longer than any name could be by misspelling it. */
const LONGEST_NAME = 60;

/** The name most like one that is misspelt; none where more than half of it would have to change. */
function nearest(name: string, names: readonly string[]): string | undefined {
  if (name.length > LONGEST_NAME) return undefined;
  const near = names.length > 0 ? closest(name, [...names]) : '';
  return distance(name, near) <= Math.max(name.length, near.length) / 2 ? near : undefined;
}

/** `quotes[2].speaker`, counting as the file does: from 1, „quotes, entry 3, speaker“ in words. */
function pathName(path: readonly PropertyKey[]): string {
  return path
    .map((part) => (typeof part === 'number' ? `entry ${part + 1}` : String(part)))
    .join(', ');
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  let value = data;
  for (const part of path) {
    if (value === null || typeof value !== 'object') return undefined;
    value = (value as Record<PropertyKey, unknown>)[part];
  }
  return value;
}

function typeName(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  switch (typeof value) {
    case 'object':
      return 'keys with values';
    case 'number':
      return `the number ${String(value)}`;
    case 'boolean':
      return `the truth value ${String(value)}`;
    default:
      return `the text “${shorten(String(value))}”`;
  }
}

function expectedName(expected: string): string {
  switch (expected) {
    case 'string':
      return 'a text';
    case 'array':
      return 'a list';
    case 'object':
      return 'keys with values';
    default:
      return expected;
  }
}

function typeHint(
  expected: string,
  found: unknown,
  written: string | undefined,
  keys: readonly string[],
): string | undefined {
  switch (expected) {
    case 'string': {
      const reads = readAs(found);
      if (reads && written)
        return `YAML reads it as ${reads}; put it in quotation marks: "${written}".`;
      return found === null
        ? 'Write a value behind the colon.'
        : 'Write one value, without keys or “- ”.';
    }
    case 'array':
      return 'Write a list: a line for each entry, beginning with “- ”.';
    case 'object':
      return `Write the keys below it, indented: ${keys.join(', ')}.`;
    default:
      return undefined;
  }
}

/** What YAML takes a plain value for. */
function readAs(value: unknown): string | undefined {
  switch (typeof value) {
    case 'number':
      return 'a number';
    case 'boolean':
      return 'a truth value';
    default:
      return value === null ? 'an empty value' : undefined;
  }
}

function shown(value: unknown): string {
  return typeof value === 'string' ? `“${shorten(value)}”` : typeName(value);
}

function shorten(value: string): string {
  const folded = value.replace(/\s+/g, ' ');
  return folded.length > 60 ? `${folded.slice(0, 59)}…` : folded;
}
