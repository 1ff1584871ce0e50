/**
 * The schema.org vocabulary, read out of the declarations of schema-dts, which are generated from it: each type is an
 * interface `XBase`, or `XLeaf` that extends the bases of its supertypes, with its own properties and their ranges.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import ts from 'typescript';

interface Vocabulary {
  has(type: string): boolean;
  /** Names of the types that a property of a type may have as its value; undefined where it has no such property. */
  range(type: string, property: string): ReadonlySet<string> | undefined;
  /** A type is the other or lies below it. */
  isA(type: string, other: string): boolean;
}

interface Declaration {
  supertypes: string[];
  properties: Map<string, Set<string>>;
}

export function readVocabulary(): Vocabulary {
  const file = createRequire(import.meta.url)
    .resolve('schema-dts')
    .replace(/\.js$/, '.d.ts');
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
  const types = new Map<string, Declaration>();
  for (const statement of source.statements) {
    if (ts.isInterfaceDeclaration(statement)) addInterface(types, statement, source);
  }

  const isA = (type: string, other: string): boolean =>
    type === other || (types.get(type)?.supertypes ?? []).some((one) => isA(one, other));
  const range = (type: string, property: string): ReadonlySet<string> | undefined => {
    const declared = types.get(type);
    if (declared === undefined) return undefined;
    const own = declared.properties.get(property);
    if (own) return own;
    for (const supertype of declared.supertypes) {
      const inherited = range(supertype, property);
      if (inherited) return inherited;
    }
    return undefined;
  };
  return { has: (type) => types.has(type), range, isA };
}

function addInterface(
  types: Map<string, Declaration>,
  node: ts.InterfaceDeclaration,
  source: ts.SourceFile,
): void {
  const [, name, kind] = /^(\w+?)(Base|Leaf)$/.exec(node.name.text) ?? [];
  if (name === undefined) return;
  const declaration: Declaration = types.get(name) ?? { supertypes: [], properties: new Map() };
  types.set(name, declaration);
  for (const clause of node.heritageClauses ?? []) {
    for (const { expression } of clause.types) {
      const supertype = /^(\w+)Base$/.exec(expression.getText(source))?.[1];
      if (supertype && supertype !== name) declaration.supertypes.push(supertype);
    }
  }
  if (kind === 'Leaf') return;
  for (const member of node.members) {
    if (!ts.isPropertySignature(member) || !member.type) continue;
    const property = member.name.getText(source).replace(/^"|"$/g, '');
    const range = new Set<string>();
    collectNames(member.type, range, source);
    declaration.properties.set(property, range);
  }
}

/** `SchemaValue<Organization | Person | IdReference, "creator">` names what may stand there. */
function collectNames(node: ts.Node, names: Set<string>, source: ts.SourceFile): void {
  if (ts.isTypeReferenceNode(node)) names.add(node.typeName.getText(source));
  ts.forEachChild(node, (child) => {
    collectNames(child, names, source);
  });
}
