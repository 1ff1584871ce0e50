import { isAlias, isScalar, parseDocument, visit } from 'yaml';
import type { Document, Scalar } from 'yaml';
import { QUOTE_IT, TOO_DEEP, toldFaults, type YamlFault } from './yaml-faults.ts';

/** References to a value may give at most so many copies of it. */
const MANY_ALIASES = 100;

/** YAML as plain data, with the document for positions and what was likely meant otherwise; or what is wrong with it. */
export function readYaml(
  text: string,
): { document: Document.Parsed; data: unknown; doubts: YamlFault[] } | { faults: YamlFault[] } {
  let document: Document.Parsed;
  let faults: Parameters<typeof toldFaults>[0];
  try {
    document = parseDocument(text, {
      version: '1.2',
      stringKeys: true,
      // The parser compares each key with all before it.
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: 'error',
    });
    faults = [...document.errors, ...document.warnings, ...repeatedKeys(document)];
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { faults: [TOO_DEEP] };
  }
  if (faults.length > 0) return { faults: toldFaults(faults, document, text) };
  const reference = referenceFault(document, text);
  if (reference) return { faults: [reference] };
  try {
    const data = document.toJS({ maxAliasCount: MANY_ALIASES }) as unknown;
    return { document, data, doubts: lostHashes(document, text) };
  } catch {
    return { faults: [MULTIPLIED] };
  }
}

const MULTIPLIED: YamlFault = {
  offset: 0,
  message: 'references (* and &) multiply the values beyond measure',
  hint: 'Write the values out.',
};

/** Keys that a mapping has already, at the place of each. */
function repeatedKeys(document: Document.Parsed): { code: 'DUPLICATE_KEY'; pos: [number, number] }[] {
  const places: number[] = [];
  visit(document, {
    Map(_, { items }) {
      const keys = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        if (keys.has(key.value)) places.push(key.range?.[0] ?? 0);
        keys.add(key.value);
      }
    },
  });
  return places.map((offset) => ({ code: 'DUPLICATE_KEY', pos: [offset, offset + 1] }));
}

/**
 * A reference to nothing, and an anchor to which nothing refers: `headline: &Co ist pleite` would lose its “&Co”
 * without a word.
 */
function referenceFault(document: Document.Parsed, text: string): YamlFault | undefined {
  const anchors = new Map<string, number>();
  const references = new Map<string, number>();
  let times = 0;
  visit(document, {
    Node(_, node) {
      const offset = node.range?.[0] ?? 0;
      if (isAlias(node)) {
        times += 1;
        if (!references.has(node.source)) references.set(node.source, offset);
      } else if (node.anchor !== undefined) {
        anchors.set(node.anchor, Math.max(0, text.lastIndexOf(`&${node.anchor}`, offset)));
      }
    },
  });
  if (times > MANY_ALIASES) return MULTIPLIED;
  for (const [name, offset] of references) {
    if ((anchors.get(name) ?? Infinity) < offset) continue;
    const message = `a value that begins with * is read as a reference, and nothing before it is called “${name}”`;
    return { offset, message, hint: QUOTE_IT };
  }
  for (const [name, offset] of anchors) {
    if (references.has(name)) continue;
    const message = `“&${name}” is read as the name of a value, not as text`;
    return { offset, message, hint: QUOTE_IT };
  }
  return undefined;
}

/** `headline: Platz #1 für Köln` ends before its “#1”: behind a space, # begins a note, which mostly goes on with another. */
function lostHashes(document: Document.Parsed, text: string): YamlFault[] {
  const doubts: YamlFault[] = [];
  visit(document, {
    Scalar(_, { type, value, comment, range }: Scalar) {
      if (type !== 'PLAIN' || value === null || !range || !/^[^\s#]/.test(comment ?? '')) return;
      doubts.push({
        offset: text.indexOf('#', range[1]),
        message: `“#${(comment ?? '').split('\n')[0] ?? ''}” is read as a note for editors, not as text`,
        hint: `${QUOTE_IT} A note has a space behind its #.`,
      });
    },
  });
  return doubts;
}
