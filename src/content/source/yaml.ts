import { isAlias, isScalar, isSeq, parseDocument, visit } from 'yaml';
import type { Document, Scalar } from 'yaml';
import { excerpt } from '../excerpt.ts';
import { say } from '../wording/say.ts';
import { keyAt, repairable, repaired, unmasked } from './repair.ts';
import { TOO_DEEP, toldFaults, type YamlFault } from './yaml-faults.ts';

/** Copies of a value that YAML aliases may make at most. */
const MANY_ALIASES = 100;

/** A head with more faults than this is no head. */
const MOST_REPAIRS = 30;

interface ReadYaml {
  document: Document.Parsed;
  /** As plain data; of lines with faults, what was likely meant. */
  data: unknown;
  faults: YamlFault[];
  /** Keys of lines that were left out because of a fault. */
  lostKeys: ReadonlySet<string>;
  /** What could be read but is likely meant otherwise. */
  doubts: YamlFault[];
}

/**
 * YAML as plain data, with the document for positions. A fault that concerns one line is told, and the rest read as
 * if that line’s value were text: so that it does not hide the others. Without data where that is not possible.
 */
export function readYaml(text: string): ReadYaml | { faults: YamlFault[] } {
  try {
    return readMended(text);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { faults: [TOO_DEEP] };
  }
}

function readMended(text: string): ReadYaml | { faults: YamlFault[] } {
  const faults: YamlFault[] = [];
  let current = text;
  let document = parse(current);
  const lostKeys = new Set<string>();
  for (;;) {
    const errors = errorsOf(document, current);
    if (errors.length === 0) break;
    const told = toldFaults(errors, document, current);
    const [first] = told;
    const mended = first && repairable(text) && repaired(current, first);
    if (first?.mend === 'leave-out') lostKeys.add(keyAt(current, first.offset));
    if (!mended || faults.length === MOST_REPAIRS)
      return { faults: [...faults, ...fresh(told, faults)] };
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
      lostKeys,
      doubts: lostHashes(document, current),
    };
  } catch {
    return { faults: [...faults, MULTIPLIED] };
  }
}

/** Faults at places that have none yet: a mended line may still have the same fault. */
function fresh(told: readonly YamlFault[], before: readonly YamlFault[]): YamlFault[] {
  return told.filter(({ offset }) => before.every((fault) => fault.offset !== offset));
}

const MULTIPLIED: YamlFault = {
  offset: 0,
  message: say('yaml-multiplied'),
  hint: say('yaml-multiplied-mend'),
};

function parse(text: string): Document.Parsed {
  return parseDocument(text, {
    version: '1.2',
    stringKeys: true,
    // The parser compares each key with all before it.
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'error',
  });
}

function errorsOf(document: Document.Parsed, text: string): Parameters<typeof toldFaults>[0] {
  return [...document.errors, ...document.warnings, ...repeatedKeys(document, text)];
}

function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1);
}

/** Keys that a mapping has already, at the place of each. */
function repeatedKeys(
  document: Document.Parsed,
  text: string,
): { code: 'DUPLICATE_KEY'; pos: [number, number]; isFirst: boolean }[] {
  const places: { offset: number; isFirst: boolean }[] = [];
  visit(document, {
    Map(_, { items, range }, path) {
      const keys = new Set<unknown>();
      const [first] = items;
      const column = columnOf(text, range?.[0] ?? 0);
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        const offset = key.range?.[0] ?? 0;
        if (keys.has(key.value)) {
          const begins =
            isSeq(path.at(-1)) && isScalar(first?.key) && first.key.value === key.value;
          const isFirst =
            begins && column >= 2 && text.slice(offset - column, offset).trim() === '';
          places.push({ offset, isFirst });
          // The other keys of the entry that it begins are there twice for the same reason.
          if (isFirst) break;
        }
        keys.add(key.value);
      }
    },
  });
  return places.map(({ offset, isFirst }) => ({
    code: 'DUPLICATE_KEY',
    pos: [offset, offset + 1],
    isFirst,
  }));
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
