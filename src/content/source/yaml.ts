import { isAlias, parseDocument, visit } from 'yaml';
import type { Document, Scalar } from 'yaml';
import { excerpt } from '../excerpt.ts';
import { say } from '../wording/say.ts';
import { repairable, repaired, unmasked } from './repair.ts';
import { toldFaults, type YamlFault } from './yaml-faults.ts';

/** References to a value may give at most so many copies of it. */
const MANY_ALIASES = 100;

/** A head with more faults than this is no head. */
const MOST_REPAIRS = 30;

export interface ReadYaml {
  document: Document.Parsed;
  /** As plain data; of lines with faults, what was likely meant. */
  data: unknown;
  faults: YamlFault[];
  /** What could be read but is likely meant otherwise. */
  doubts: YamlFault[];
}

/**
 * YAML as plain data, with the document for positions. A fault that concerns one line is told, and the rest read as
 * if that line’s value were text: so that it does not hide the others. Without data where that is not possible.
 */
export function readYaml(text: string): ReadYaml | { faults: YamlFault[] } {
  const faults: YamlFault[] = [];
  let current = text;
  let document = parse(current);
  for (let errors = errorsOf(document); errors.length > 0; errors = errorsOf(document)) {
    const told = toldFaults(errors, document, current);
    const [first] = told;
    const mended = first && repairable(text) && repaired(current, first.offset);
    if (!mended || faults.length === MOST_REPAIRS) return { faults: [...faults, ...fresh(told, faults)] };
    faults.push(...fresh([first], faults));
    current = mended;
    document = parse(current);
  }
  const reference = referenceFault(document, current);
  if (reference) return { faults: [...faults, reference] };
  try {
    const data = document.toJS({ maxAliasCount: MANY_ALIASES }) as unknown;
    return {
      document,
      data: faults.length > 0 ? unmasked(data) : data,
      faults,
      doubts: lostHashes(document, current),
    };
  } catch {
    const [message, hint] = [say('yaml-multiplied'), say('yaml-multiplied-mend')];
    return { faults: [...faults, { offset: 0, message, hint }] };
  }
}

/** Faults at places at which none is told yet: what is mended may have the same fault still. */
function fresh(told: readonly YamlFault[], before: readonly YamlFault[]): YamlFault[] {
  return told.filter(({ offset }) => before.every((fault) => fault.offset !== offset));
}

function parse(text: string): Document.Parsed {
  return parseDocument(text, {
    version: '1.2',
    stringKeys: true,
    prettyErrors: false,
    logLevel: 'error',
  });
}

function errorsOf({ errors, warnings }: Document.Parsed): (typeof errors[number] | typeof warnings[number])[] {
  return [...errors, ...warnings];
}

/**
 * A reference to nothing, and an anchor to which nothing refers: `headline: &Co ist pleite` would lose its “&Co”
 * without a word.
 */
function referenceFault(document: Document.Parsed, text: string): YamlFault | undefined {
  const anchors = new Map<string, number>();
  const references = new Map<string, number>();
  visit(document, {
    Node(_, node) {
      const offset = node.range?.[0] ?? 0;
      if (isAlias(node)) {
        if (!references.has(node.source)) references.set(node.source, offset);
      } else if (node.anchor !== undefined) {
        anchors.set(node.anchor, Math.max(0, text.lastIndexOf(`&${node.anchor}`, offset)));
      }
    },
  });
  const hint = say('yaml-quote-it');
  for (const [name, offset] of references) {
    if ((anchors.get(name) ?? Infinity) < offset) continue;
    return { offset, message: say('yaml-no-anchor', { name: excerpt(name) }), hint };
  }
  for (const [name, offset] of anchors) {
    if (references.has(name)) continue;
    return { offset, message: say('yaml-anchor', { name: excerpt(name) }), hint };
  }
  return undefined;
}

/** `headline: Platz #1 für Köln` ends before its “#1”: behind a space, # begins a note, which mostly goes on with another. */
function lostHashes(document: Document.Parsed, text: string): YamlFault[] {
  const doubts: YamlFault[] = [];
  visit(document, {
    Scalar(_, { type, value, comment, range }: Scalar) {
      if (type !== 'PLAIN' || value === null || !range || !/^[^\s#]/.test(comment ?? '')) return;
      const note = excerpt((comment ?? '').split('\n')[0] ?? '');
      doubts.push({
        offset: text.indexOf('#', range[1]),
        message: say('yaml-note', { note }),
        hint: say('yaml-note-mend'),
      });
    },
  });
  return doubts;
}
