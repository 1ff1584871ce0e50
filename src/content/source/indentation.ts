/** A line of a head as far as its indentation matters; offsets in the head, columns from 0. */
interface Line {
  begin: number;
  end: number;
  indent: number;
  dash: boolean;
  /** Column of its key, or of what stands behind its dash. */
  column: number;
  isKey: boolean;
  /** A value follows in the same line, so that nothing may stand indented below it. */
  valued: boolean;
}

/** A line that is indented otherwise than those it belongs to. */
interface OddLine {
  begin: number;
  end: number;
  dash: boolean;
  found: number;
  expected: number;
}

const PARTS = /^( *)(-(?: +|$))?([A-Za-z][\w-]*:(?=\s|$))?[ \t]*(.*)$/;

/** The line at or beside an offset that is likely indented wrongly; undefined where none is. */
export function oddLine(text: string, offset: number): OddLine | undefined {
  const lines = linesOf(text);
  const at = lines.findLastIndex(({ begin }) => begin <= offset);
  for (const index of [at - 1, at]) {
    const [above, below] = [lines[index], lines[index + 1]];
    if (above?.isKey && above.valued && (below?.isKey || below?.dash)) {
      const odd = between(lines, index, above, below);
      if (odd) return odd;
    }
  }
  return undefined;
}

function between(
  lines: readonly Line[],
  index: number,
  above: Line,
  below: Line,
): OddLine | undefined {
  if (below.indent > above.column) {
    // Only the dash of the entry stands too far to the left.
    const later = above.dash && lines.slice(index + 1).find(({ dash }) => dash);
    if (later && later.column === below.indent) return odd(above, later.indent);
    const before = lines[index - 1];
    const fitsBefore = before && (before.column === below.column || before.indent === below.indent);
    // Indented more than the line above, but as those above it are: then that one is wrong.
    const parent = opening(lines, index, below);
    const column = before?.column === below.column ? below.column : parent;
    return before && !above.dash && (fitsBefore || column !== undefined)
      ? odd(above, column ?? before.column)
      : below.dash
        ? undefined
        : odd(below, above.column);
  }
  if (below.dash) return oddEntry(lines, index, below);
  if (below.indent >= above.column) return undefined;
  return openColumns(lines, index).includes(below.indent) ? undefined : odd(below, above.column);
}

/** An entry whose dash stands where no other of its list does. */
function oddEntry(lines: readonly Line[], index: number, below: Line): OddLine | undefined {
  const before = lines.slice(0, index + 1);
  const list = before.slice(before.findLastIndex(({ dash, indent }) => !dash && indent === 0) + 1);
  const dashes = list.filter(({ dash }) => dash);
  return dashes.some(({ indent }) => indent === below.indent)
    ? undefined
    : odd(below, dashes[0]?.indent ?? below.indent);
}

/**
 * The key of the first line below a key of the first level, where that line lacks the dash that a later one has; with
 * the offset of the key. Undefined where it has its dash.
 */
export function entryWithoutDash(
  text: string,
  offset: number,
): { key: string; offset: number } | undefined {
  const lines = linesOf(text);
  const at = lines.findLastIndex(({ begin }) => begin <= offset);
  const [below] = lines.slice(at);
  const parent = lines.slice(0, at).findLastIndex(({ indent }) => indent === 0);
  const first = lines[parent + 1];
  if (!below?.dash || !first?.isKey || lines.slice(parent, at).some(({ dash }) => dash))
    return undefined;
  if (lines[parent]?.valued !== false || first.indent !== below.column) return undefined;
  const begin = first.begin + first.indent;
  return { key: /^[\w-]*/.exec(text.slice(begin))?.[0] ?? '', offset: begin };
}

/** The column of the keys in the entry before a dash that continues its list. */
function opening(lines: readonly Line[], index: number, below: Line): number | undefined {
  if (!below.dash) return undefined;
  const before = lines.slice(0, index).findLast(({ dash }) => dash);
  return before?.indent === below.indent ? before.column : undefined;
}

/** The columns at which a line may begin after one: those of the keys and lists that it stands in. */
function openColumns(lines: readonly Line[], index: number): number[] {
  const open: number[] = [];
  let least = Infinity;
  for (const { column, indent } of lines.slice(0, index + 1).reverse()) {
    if (column < least) open.push(column);
    least = Math.min(least, indent);
    if (indent === 0) break;
  }
  return [...open, 0];
}

function odd({ begin, end, indent, dash }: Line, expected: number): OddLine | undefined {
  return indent === expected ? undefined : { begin, end, dash, found: indent, expected };
}

/** The lines that are neither empty nor notes. */
function linesOf(text: string): Line[] {
  return [...text.matchAll(/[^\n]+/g)].flatMap(({ 0: line, index: begin }) => {
    const [, spaces = '', dash = '', key = '', value = ''] = PARTS.exec(line.trimEnd()) ?? [];
    if (line.trim() === '' || /^\s*#/.test(line)) return [];
    return {
      begin,
      end: begin + line.length,
      indent: spaces.length,
      dash: dash !== '',
      column: spaces.length + dash.length,
      isKey: key !== '',
      valued: value !== '' && !/^[|>[{#]/.test(value),
    };
  });
}
