import type { z } from 'zod';
import { meantName } from './meant-words.ts';

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

/** The key of the schema that an unknown one at a path is another word for, or a misspelling of. */
export function meantKey(
  schema: z.ZodType,
  path: readonly PropertyKey[],
  key: string,
): string | undefined {
  const keys = keysAt(schema, path);
  return meantName(key, keys);
}
