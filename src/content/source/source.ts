import { LineCounter, type Document } from 'yaml';
import { excerpt } from '../excerpt.ts';
import { german } from '../../markdown/limits.ts';
import { CONTROL_CHARACTER } from '../../schemas/common.ts';
import type { Place, Problem, Rule } from '../rules.ts';
import { say } from '../wording/say.ts';
import { unmask } from './repair.ts';
import { readYaml } from './yaml.ts';

/** A content file taken apart: its frontmatter as data with positions, its body with the line it begins at. */
export interface Source {
  /** The path as problems show it. */
  file: string;
  /** Frontmatter as plain data; undefined where it is no mapping. */
  data: unknown;
  body: string;
  /** Offset of the body in the file. */
  bodyStart: number;
  /** Faults of single lines that could be read over, and what could be read but is likely meant otherwise. */
  problems: Problem[];
  /** Lines with such faults: what else seems wrong with their values may have the same cause. */
  faultyLines: ReadonlySet<number>;
  /** Keys of lines that could not be read; a problem of the line stands for the missing key. */
  lostKeys: ReadonlySet<string>;
  /** Line and column of an offset in the file; both count from 1. */
  place(offset: number): Place;
  problem(rule: Rule, offset: number, message: string, hint?: string): Problem;
  /** Offset of the value at a path of the frontmatter, or of its nearest ancestor's key. */
  offsetOf(path: readonly PropertyKey[], part?: 'key' | 'value'): number;
  /** How a plain value is written in the file: `007`, which YAML reads as 7. */
  writtenAt(path: readonly PropertyKey[]): string | undefined;
}

/**
 * Decodes and divides a content file. Problems that make the rest unreadable (encoding, no frontmatter, broken YAML)
 * are returned instead of a source.
 */
export function readSource(file: string, bytes: Uint8Array): Source | Problem[] {
  const text = decode(file, bytes);
  if (typeof text !== 'string') return [text];
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1))
    lines.addNewLine(at + 1);
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(Math.min(offset, text.length));
    return { line, column: col };
  };
  const problem: Source['problem'] = (rule, offset, message, hint) => ({
    file,
    ...place(offset),
    rule,
    message,
    hint,
  });

  const control = CONTROL_CHARACTER.exec(text);
  if (control) {
    const number = control[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    const message = say('control-character', { code: `U+${number}` });
    return [problem('encoding', control.index, message, say('control-character-delete'))];
  }
  const bounds = frontmatterBounds(text);
  if ('message' in bounds) return [problem('frontmatter', 0, bounds.message, bounds.hint)];
  if (bounds.end - bounds.start > LONGEST_FRONTMATTER) {
    return [
      problem(
        'limit',
        bounds.start,
        say('limit-head', { most: german(LONGEST_FRONTMATTER) }),
        say('limit-head-mend'),
      ),
    ];
  }
  const yaml = readYaml(text.slice(bounds.start, bounds.end));
  const faults = [
    ...bounds.dashes.map(({ offset, message }) =>
      problem('frontmatter', offset, message, say('head-dashes-mend')),
    ),
    ...yaml.faults.map(({ offset, message, hint }) =>
      problem('yaml', bounds.start + offset, message, hint),
    ),
  ];
  if (!('document' in yaml)) return faults;
  const { document: frontmatter, data, doubts, lostKeys } = yaml;
  const notes = doubts.map(({ offset, message, hint }) =>
    problem('note', bounds.start + offset, message, hint),
  );
  return {
    file,
    data,
    body: text.slice(bounds.bodyStart),
    bodyStart: bounds.bodyStart,
    problems: [...faults, ...notes],
    lostKeys,
    faultyLines: new Set(faults.map(({ line }) => line)),
    place,
    problem,
    writtenAt: (path) => {
      const node = frontmatter.getIn(path, true) as { source?: string } | undefined;
      return node?.source === undefined ? undefined : unmask(node.source);
    },
    offsetOf: (path, part = 'value') => bounds.start + offsetInDocument(frontmatter, path, part),
  };
}

/** Characters; what YAML makes of more takes too much memory. */
export const LONGEST_FRONTMATTER = 500_000;

function decode(file: string, bytes: Uint8Array): string | Problem {
  try {
    return withLineFeeds(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    const lines = withLineFeeds(validPrefix(bytes)).split('\n');
    return {
      file,
      line: lines.length,
      column: (lines.at(-1) ?? '').length + 1,
      rule: 'encoding',
      message: say('not-utf-8'),
      hint: say('not-utf-8-save'),
    };
  }
}

/** Carriage returns that end a line alone become line feeds, which are as long: all places stay what they are. */
function withLineFeeds(text: string): string {
  return text.replace(/\r(?!\n)/g, '\n');
}

/** The text up to the first byte that is not UTF-8: the longest prefix that decodes, found by halving. */
function validPrefix(bytes: Uint8Array): string {
  let good = 0;
  let bad = bytes.length;
  const decodes = (end: number): boolean => {
    try {
      // `stream` accepts a character cut in two by the end of the prefix.
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, end), { stream: true });
      return true;
    } catch {
      return false;
    }
  };
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decodes(middle)) good = middle;
    else bad = middle;
  }
  return new TextDecoder('utf-8').decode(bytes.subarray(0, good), { stream: true });
}

interface Bounds {
  start: number;
  end: number;
  bodyStart: number;
  /** Lines of dashes that are likely meant to be one of the two. */
  dashes: { offset: number; message: string }[];
}

/** Dashes as a word processor makes them of three hyphens, or too many or too few. */
const DASHES = '(?:-{2,}|[-–—‐‑−]*[–—‐‑−][-–—‐‑−]*)';
const FIRST_DASHES = new RegExp(`^(${DASHES})[ \\t]*\\r?\\n`);
const LAST_DASHES = new RegExp(`(?<![^\\n])(${DASHES})[ \\t]*(?:\\r?\\n|$)`);
const LAST = /(?<![^\n])---[ \t]*(?:\r?\n|$)/;

function frontmatterBounds(text: string): Bounds | { message: string; hint: string } {
  const opening = FIRST_DASHES.exec(text);
  if (!opening) {
    if (text.trim() === '') return { message: say('file-empty'), hint: say('head-begin') };
    return /^\s+---/.test(text)
      ? { message: say('head-late'), hint: say('head-late-mend') }
      : { message: say('head-missing'), hint: say('head-begin') };
  }
  const start = opening[0].length;
  const rest = text.slice(start);
  const closing = LAST.exec(rest) ?? LAST_DASHES.exec(rest);
  if (!closing) return { message: say('head-open'), hint: say('head-open-mend') };
  const end = start + closing.index;
  const dashes = [
    ...wrongDashes('head-dashes', opening[1], 0),
    ...wrongDashes('head-end-dashes', closing[1], end),
  ];
  return { start, end, bodyStart: end + closing[0].length, dashes };
}

function wrongDashes(
  told: 'head-dashes' | 'head-end-dashes',
  line: string | undefined,
  offset: number,
): Bounds['dashes'] {
  if (line === undefined || line === '---') return [];
  return [{ offset, message: say(told, { line: excerpt(line) }) }];
}

function offsetInDocument(
  document: Document.Parsed,
  path: readonly PropertyKey[],
  part: 'key' | 'value',
): number {
  for (let length = path.length; length > 0; length--) {
    const parent = document.getIn(path.slice(0, length - 1), true);
    const last = path[length - 1];
    const whole = length === path.length;
    const offset = childOffset(parent, last, whole ? part : 'key');
    if (offset !== undefined) return offset;
  }
  return 0;
}

/** Offset of a child of a mapping (its key or its value) or of an item of a sequence. */
function childOffset(
  parent: unknown,
  name: PropertyKey | undefined,
  part: 'key' | 'value',
): number | undefined {
  const items = (parent as { items?: unknown } | undefined)?.items;
  if (!Array.isArray(items)) return undefined;
  if (typeof name === 'number') return rangeStart(items[name]);
  const pair = pairsOf(items as Pair[]).get(String(name));
  if (!pair) return undefined;
  return part === 'value' ? (rangeStart(pair.value) ?? rangeStart(pair.key)) : rangeStart(pair.key);
}

interface Pair {
  key?: { value?: unknown };
  value?: unknown;
}

/** The pairs of mappings by their keys. */
const pairs = new WeakMap<Pair[], Map<string, Pair>>();

function pairsOf(items: Pair[]): Map<string, Pair> {
  const known = pairs.get(items);
  if (known) return known;
  const found = new Map(items.map((item) => [String(item.key?.value), item] as const).reverse());
  pairs.set(items, found);
  return found;
}

function rangeStart(node: unknown): number | undefined {
  return (node as { range?: [number, number, number] | null } | undefined)?.range?.[0];
}
