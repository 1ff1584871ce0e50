import { closest } from 'fastest-levenshtein';
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
  const shape = keysOf(schema);
  return {
    data: undefined,
    issues: result.error.issues,
    problems: result.error.issues.flatMap((issue) => describe(source, issue, shape)),
  };
}

function describe(source: Source, issue: Issue, keys: ReadonlySet<string>): Problem[] {
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
          `unknown key “${key}”${where}`,
          suggestion(key, keys),
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
          typeHint(issue.expected, found, source.writtenAt(path)),
        ),
      ];
    }
    case 'invalid_value': {
      if (found === undefined) {
        const hint = `Add a line “${String(path.at(-1))}: …”: one of ${issue.values.join(', ')}.`;
        return [source.problem('missing-key', source.offsetOf(path), `${name} is missing`, hint)];
      }
      const allowed = issue.values.map(String);
      const hint = `Write one of ${allowed.join(', ')}; nearest is “${closest(String(found), allowed)}”.`;
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

/** All keys that occur anywhere in a schema, to suggest the nearest for a misspelt one. */
function keysOf(schema: z.ZodType): ReadonlySet<string> {
  const keys = new Set<string>();
  const visit = (part: unknown): void => {
    const def = (part as { _zod?: { def: Record<string, unknown> } } | undefined)?._zod?.def;
    if (!def) return;
    for (const [key, value] of Object.entries((def['shape'] ?? {}) as Record<string, unknown>)) {
      keys.add(key);
      visit(value);
    }
    visit(def['element']);
    visit(def['innerType']);
  };
  visit(schema);
  return keys;
}

function suggestion(key: string, keys: ReadonlySet<string>): string {
  return `Did you mean “${closest(key, [...keys])}”? Otherwise take the key out.`;
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

function typeHint(expected: string, found: unknown, written?: string): string | undefined {
  if (expected === 'string' && (typeof found === 'number' || typeof found === 'boolean')) {
    return `YAML reads it as ${typeof found === 'number' ? 'a number' : 'a truth value'}; put it in quotation marks: "${written ?? String(found)}".`;
  }
  if (expected === 'array') return 'Write a list: a line for each entry, beginning with “- ”.';
  if (expected === 'string' && (found === null || found === undefined))
    return 'Write a value behind the colon.';
  return undefined;
}

function shown(value: unknown): string {
  return typeof value === 'string' ? `“${shorten(value)}”` : typeName(value);
}

function shorten(value: string): string {
  const folded = value.replace(/\s+/g, ' ');
  return folded.length > 60 ? `${folded.slice(0, 59)}…` : folded;
}
