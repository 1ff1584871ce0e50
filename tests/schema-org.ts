import type { JsonLdNode, JsonLdValue } from '../src/publish/json-ld/serialise.ts';
import { readVocabulary } from './schema-org-vocabulary.ts';

const vocabulary = readVocabulary();

const TEXTS = new Set(['Text', 'URL', 'Date', 'DateTime']);

function typesOf(node: JsonLdNode): string[] {
  return [node['@type']].flat().map(String);
}

/** Nodes with all that stand within them, outer ones first. */
export function nodesWithin(value: JsonLdValue): JsonLdNode[] {
  if (value === null || typeof value !== 'object') return [];
  if (Array.isArray(value)) return (value as JsonLdValue[]).flatMap(nodesWithin);
  const node = value as JsonLdNode;
  return [node, ...Object.values(node).flatMap(nodesWithin)];
}

/**
 * Holds nodes against the schema.org vocabulary: types that exist, properties that a type or one above it has, values
 * of a type that the property takes.
 * @param find the node of an `@id`, wherever it stands
 * @returns tells the problems of a node and of those within it
 */
export function linkedDataProblems(
  find: (id: string) => JsonLdNode | undefined,
): (node: JsonLdNode) => string[] {
  function problems(node: JsonLdNode): string[] {
    const types = typesOf(node);
    const unknown = types.filter((type) => !vocabulary.has(type)).map((type) => `no type ${type}`);
    const found = Object.entries(node).flatMap(([property, value]) => {
      if (property.startsWith('@')) return [];
      // `query-input` says how the property `query` is filled: https://schema.org/docs/actions.html
      const name = property.replace(/-(input|output)$/, '');
      const ranges = types.flatMap((type) => [...(vocabulary.range(type, name) ?? [])]);
      if (ranges.length === 0) return [`${types.join()} has no ${property}`];
      return [value].flat().flatMap((one) => valueProblems(property, one, ranges));
    });
    return [...unknown, ...found];
  }

  function valueProblems(property: string, value: JsonLdValue, ranges: string[]): string[] {
    const misfit = [`${property} cannot be ${JSON.stringify(value)}`];
    if (typeof value === 'string') return ranges.some((range) => TEXTS.has(range)) ? [] : misfit;
    if (typeof value === 'boolean') return ranges.includes('Boolean') ? [] : misfit;
    if (typeof value === 'number') {
      return ranges.some((range) => range === 'Number' || range === 'Integer') ? [] : misfit;
    }
    const node = value as JsonLdNode;
    const isReference = !('@type' in node);
    const target = isReference ? find(String(node['@id'])) : node;
    if (target === undefined) return [`${property} refers to ${JSON.stringify(value)}`];
    const fits = typesOf(target).some((type) =>
      ranges.some((range) => vocabulary.isA(type, range)),
    );
    return [...(fits ? [] : misfit), ...(isReference ? [] : problems(node))];
  }

  return problems;
}
