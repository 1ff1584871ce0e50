import { z } from 'zod';

/**
 * The JSON Schema (draft 2020-12) of a data file, generated from the schema that types it.
 * @param id the schema’s own public address
 */
export function jsonSchema(schema: { of: z.ZodType; title: string }, id: string): string {
  const { $schema, ...rest } = z.toJSONSchema(schema.of, { target: 'draft-2020-12' });
  return `${JSON.stringify({ $schema, $id: id, title: schema.title, ...rest }, null, 2)}\n`;
}
