/** The JSON Schemas of the data files, generated from the schemas that type them. */
import { z } from 'zod';
import { SITE, type Addresses } from '../site.ts';
import { annotationPage } from './annotations-schema.ts';
import { quotesFile } from './quotes-schema.ts';

const SCHEMAS = {
  'zitate.schema.json': {
    schema: quotesFile,
    title: `All quotes of ${SITE.name} (zitate.json)`,
  },
  'annotations.schema.json': {
    schema: annotationPage,
    title: `The quotes of an article as Web Annotations (annotations.jsonld)`,
  },
} as const;

export type SchemaFile = keyof typeof SCHEMAS;

export function jsonSchema(file: SchemaFile, { absolute }: Addresses): string {
  const { schema, title } = SCHEMAS[file];
  const { $schema, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12' });
  return `${JSON.stringify({ $schema, $id: absolute(`/${file}`), title, ...rest }, null, 2)}\n`;
}
