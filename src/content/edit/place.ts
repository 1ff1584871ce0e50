/** Where in a file an edit of its frontmatter is made, as one change of its text. */
import {
  isCollection,
  isMap,
  isSeq,
  type Document,
  type Node,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { FrontmatterEdit } from './edits.ts';
import type { TextChange } from './changes.ts';
import { writeEntry, writeItem, writeValue } from './written.ts';

/** A file with readable frontmatter; offsets count UTF-16 code units of `text`. */
export interface Frontmatter {
  text: string;
  /** Where the YAML begins and ends. */
  start: number;
  end: number;
  bodyStart: number;
  lineEnd: '\n' | '\r\n';
  document: Document.Parsed;
  data: unknown;
}

/** The change that an edit makes; undefined where the file is written in a way that this does not know. */
export function placeEdit(file: Frontmatter, edit: FrontmatterEdit): TextChange | undefined {
  const change = place(new Layout(file), edit);
  if (!change) return undefined;
  const { from, to, insert } = change;
  return {
    from: from + file.start,
    to: to + file.start,
    insert: insert.replaceAll('\n', file.lineEnd),
  };
}

function place(layout: Layout, edit: FrontmatterEdit): TextChange | undefined {
  const above = edit.path.slice(0, -1);
  const parent = layout.nodeAt(above);
  const last = edit.path.at(-1);
  if (edit.kind === 'insert') {
    if (isSeq(parent) && parent.items.length > 0) return insertItem(layout, parent, edit);
    return setKey(layout, above, [edit.value]);
  }
  if (edit.kind === 'set') {
    return isSeq(parent)
      ? replaceNode(layout, parent.items[Number(last)] as Node | undefined, edit.value)
      : setKey(layout, edit.path, edit.value);
  }
  if (isSeq(parent)) {
    return parent.items.length === 1
      ? place(layout, { kind: 'remove', path: above })
      : removeItem(layout, parent, Number(last));
  }
  return isMap(parent) ? removeKey(layout, parent, String(last)) : undefined;
}

/** The frontmatter's lines and nodes. Offsets are those of its YAML. */
class Layout {
  readonly yaml: string;
  readonly #document: Document.Parsed;

  constructor({ text, start, end, document }: Frontmatter) {
    this.yaml = text.slice(start, end);
    this.#document = document;
  }

  nodeAt(path: FrontmatterEdit['path']): unknown {
    return path.length === 0 ? this.#document.contents : this.#document.getIn(path, true);
  }

  lineStart(offset: number): number {
    return this.yaml.lastIndexOf('\n', offset - 1) + 1;
  }

  /** Behind the line break that ends the last line of a node, a note on that line included. */
  behind(node: Node): number {
    const end = endOf(node);
    if (this.yaml.charAt(end - 1) === '\n') return end;
    const lineEnd = this.yaml.indexOf('\n', end);
    return lineEnd < 0 ? this.yaml.length : lineEnd + 1;
  }

  /** What stands on the line before an offset. */
  lead(offset: number): string {
    return this.yaml.slice(this.lineStart(offset), offset);
  }

  /** Columns before the keys or dashes of a block collection. */
  indentOf(collection: YAMLMap | YAMLSeq): number {
    return startOf(collection) - this.lineStart(startOf(collection));
  }
}

function startOf(node: Node): number {
  return node.range?.[0] ?? 0;
}

/** Behind the last character of a node: of block collections, of their last value. */
function endOf(node: Node): number {
  if (isCollection(node) && !node.flow && node.items.length > 0) {
    const last = node.items.at(-1);
    const value = isMap(node) ? ((last as Pair).value ?? (last as Pair).key) : last;
    return endOf(value as Node);
  }
  return node.range?.[1] ?? 0;
}

function pairOf(map: YAMLMap, key: string): Pair<Node, Node | null> | undefined {
  return (map.items as Pair<Node & { value?: unknown }, Node | null>[]).find(
    (pair) => String(pair.key.value) === key,
  );
}

function setKey(
  layout: Layout,
  path: FrontmatterEdit['path'],
  value: unknown,
): TextChange | undefined {
  const map = layout.nodeAt(path.slice(0, -1));
  const key = String(path.at(-1));
  if (map === null)
    return {
      from: layout.yaml.length,
      to: layout.yaml.length,
      insert: `${writeEntry(key, value, 0)}\n`,
    };
  if (!isMap(map)) return undefined;
  const pair = pairOf(map, key);
  if (pair?.value) return replaceNode(layout, pair.value, value, { key: pair.key, map });
  if (pair) return undefined;
  const last = map.items.at(-1) as Pair<Node, Node | null> | undefined;
  if (!last || map.flow) return undefined;
  const at = layout.behind(last.value ?? last.key);
  const indent = layout.indentOf(map);
  const broken = at > 0 && layout.yaml.charAt(at - 1) !== '\n' ? '\n' : '';
  return {
    from: at,
    to: at,
    insert: `${broken}${' '.repeat(indent)}${writeEntry(key, value, indent)}\n`,
  };
}

function replaceNode(
  layout: Layout,
  node: Node | undefined,
  value: unknown,
  entry?: { key: Node; map: YAMLMap },
): TextChange | undefined {
  if (!node) return undefined;
  // A value that is or becomes a block goes with its key, whose line it begins on or below.
  if (entry && !entry.map.flow && isCollectionChange(node, value)) {
    const from = startOf(entry.key);
    const to = layout.behind(node);
    const indent = layout.indentOf(entry.map);
    const name = layout.yaml.slice(from, entry.key.range?.[1]);
    return { from, to, insert: `${writeEntry(name, value, indent)}\n` };
  }
  const end = endOf(node);
  const insert = writeValue(value, node, entry ? layout.indentOf(entry.map) : undefined);
  if (insert === undefined) return undefined;
  const ended = layout.yaml.charAt(end - 1) === '\n' && !insert.endsWith('\n');
  return { from: startOf(node), to: end, insert: ended ? `${insert}\n` : insert };
}

function isCollectionChange(node: Node, value: unknown): boolean {
  const inline = isCollection(node) && node.flow && node.items.length > 0;
  return (isCollection(node) || (typeof value === 'object' && value !== null)) && !inline;
}

function insertItem(
  layout: Layout,
  list: YAMLSeq,
  { path, value }: FrontmatterEdit & { kind: 'insert' },
): TextChange | undefined {
  const items = list.items as Node[];
  const index = Math.min(Number(path.at(-1)), items.length);
  const before = items[index - 1];
  const after = items[index];
  if (list.flow) {
    const inline = writeValue(value, list);
    if (inline === undefined) return undefined;
    if (before) return { from: endOf(before), to: endOf(before), insert: `, ${inline}` };
    return after && { from: startOf(after), to: startOf(after), insert: `${inline}, ` };
  }
  const indent = layout.indentOf(list);
  const insert = `${writeItem(value, indent)}\n`;
  if (before) {
    const at = layout.behind(before);
    const broken = layout.yaml.charAt(at - 1) === '\n' ? '' : '\n';
    return { from: at, to: at, insert: broken + insert };
  }
  const at = after && layout.lineStart(startOf(after));
  return at === undefined ? undefined : { from: at, to: at, insert };
}

function removeItem(layout: Layout, list: YAMLSeq, index: number): TextChange | undefined {
  const items = list.items as Node[];
  const item = items[index];
  if (!item) return undefined;
  if (list.flow) return removeInline(items, index);
  const from = layout.lineStart(startOf(item));
  if (!/^\s*-\s+$/.test(layout.lead(startOf(item)))) return undefined;
  return { from, to: layout.behind(item), insert: '' };
}

/** An item between its neighbours, with the comma before it or, for the first, behind it. */
function removeInline(nodes: readonly Node[], index: number): TextChange | undefined {
  const [before, node, after] = [nodes[index - 1], nodes[index], nodes[index + 1]];
  if (!node) return undefined;
  if (before) return { from: endOf(before), to: endOf(node), insert: '' };
  return after && { from: startOf(node), to: startOf(after), insert: '' };
}

function removeKey(layout: Layout, map: YAMLMap, key: string): TextChange | undefined {
  const pair = pairOf(map, key);
  if (!pair || map.flow) return undefined;
  const from = startOf(pair.key);
  const to = layout.behind(pair.value ?? pair.key);
  if (layout.lead(from).trim() === '') return { from: layout.lineStart(from), to, insert: '' };
  // The first key of a list's item stands behind the dash, where the next key takes its place.
  const next = map.items[1] as Pair<Node> | undefined;
  return next && { from, to: startOf(next.key), insert: '' };
}
