import type { YamlFault } from './yaml-faults.ts';

/** Signs that mean something in YAML; masked, they are letters of a text. */
const SIGNS = /[:#[\]{}&*!|>'"%@`,\\-]/g;

/** The masked form of a sign, one UTF-16 unit as it is, so that offsets stay. */
const MASKS = 0xe000;
const MASKED = /[\ue000-\ue07f]/g;

/** Longer than any head is by hand; each repair reads the whole of it again. */
const LONGEST = 200_000;

/** Whether faults of a text can be mended for reading on: it has none of the letters that stand for masked signs. */
export function repairable(text: string): boolean {
  return text.length <= LONGEST && text.search(MASKED) < 0;
}

const SPACES = /^[\s\u200b\ufeff]+/;
const LONG_DASH = /^( *)[–—−‐‑] /u;
const ENTRY = /^(\s*(?:- +)?[\w-]+:[ \t]+)(.*)$/;
const ITEM = /^(\s*- +)(.*)$/;

/**
 * A text in which the line at an offset is read as it is likely meant: indented with spaces, its value a text, a key
 * that stands there twice another key. Nothing moves. Undefined where there is nothing more to mend in the line.
 */
export function repaired(
  text: string,
  { offset, mend }: Pick<YamlFault, 'offset' | 'mend'>,
): string | undefined {
  // To move the lines of an entry would move all places behind them.
  if (mend === 'stop') return undefined;
  // A note is read over, and as long as the line.
  if (mend === 'leave-out') return replacedAt(text, offset, '#');
  if (mend === 'dash') return replacedAt(text, offset - '- '.length, '- ');
  const begin = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset) < 0 ? text.length : text.indexOf('\n', offset);
  const line = text.slice(begin, end);
  const mended =
    changed(line, (all) => all.replace(SPACES, (spaces) => ' '.repeat(spaces.length))) ??
    changed(line, (all) => all.replace(LONG_DASH, '$1- ')) ??
    changed(line, (all) => withoutSigns(all, offset - begin));
  return mended === undefined ? undefined : text.slice(0, begin) + mended + text.slice(end);
}

/** The key of the line that begins at an offset. */
export function keyAt(text: string, offset: number): string {
  return /^ *([^:\n]*)/.exec(text.slice(offset))?.[1] ?? '';
}

function replacedAt(text: string, offset: number, by: string): string {
  return text.slice(0, offset) + by + text.slice(offset + by.length);
}

function changed(line: string, change: (line: string) => string): string | undefined {
  const after = change(line);
  return after === line ? undefined : after;
}

function withoutSigns(line: string, at: number): string {
  const [, head = '', value = ''] = ENTRY.exec(line) ?? ITEM.exec(line) ?? [];
  if (head === '') return line;
  // At the key, the key itself is the fault: it is there a second time.
  if (at < head.length - 1 && /^\S/.test(line.slice(at))) return maskAt(line, at);
  // A quotation mark that nothing closes is not part of the value.
  const bare = /^["']/.test(value) && value.lastIndexOf(value.charAt(0)) === 0;
  return head + (bare ? ` ${masked(value.slice(1))}` : masked(value));
}

function maskAt(line: string, at: number): string {
  return replacedAt(line, at, mask(line.charAt(at)));
}

function masked(value: string): string {
  return value.replace(SIGNS, mask);
}

function mask(unit: string): string {
  const code = unit.charCodeAt(0);
  return code < 0x80 ? String.fromCharCode(MASKS + code) : unit;
}

/** Text with its signs back. */
export function unmask(value: string): string {
  return value.replace(MASKED, (unit) => String.fromCharCode(unit.charCodeAt(0) - MASKS));
}

/** Data with its signs back; keys that were masked are left out. */
export function unmasked(data: unknown): unknown {
  if (typeof data === 'string') return unmask(data);
  if (Array.isArray(data)) return data.map(unmasked);
  if (data === null || typeof data !== 'object') return data;
  return Object.fromEntries(
    Object.entries(data)
      .filter(([key]) => key.search(MASKED) < 0)
      .map(([key, value]) => [key, unmasked(value)]),
  );
}
