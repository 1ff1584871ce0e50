import { distance } from 'fastest-levenshtein';
import type { z } from 'zod';

/** The keys that a schema allows at a path; none where it wants no keys there. */
export function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  return Object.keys(definition(schemaAt(schema, path))?.shape ?? {});
}

/** The schema of the value at a path. */
export function schemaAt(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType | undefined {
  let at: unknown = schema;
  for (const part of path) {
    const { element, shape } = definition(at) ?? {};
    at = typeof part === 'number' ? element : shape?.[String(part)];
  }
  return at as z.ZodType | undefined;
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

/** The key of the schema that an unknown one at a path is a misspelling of. */
export function meantKey(
  schema: z.ZodType,
  path: readonly PropertyKey[],
  key: string,
): string | undefined {
  return nearest(key, keysAt(schema, path));
}

/** Longer than any name could be by misspelling it. */
const LONGEST_NAME = 60;

/** The name most like one that is misspelt; none where more than half of it would have to change. */
export function nearest(name: string, names: readonly string[]): string | undefined {
  if (name.length > LONGEST_NAME) return undefined;
  const far = (other: string): number => distance(name.toLowerCase(), other.toLowerCase());
  const [near = ''] = names.toSorted((a, b) => far(a) - far(b));
  return far(near) <= Math.max(name.length, near.length) / 2 ? near : undefined;
}
