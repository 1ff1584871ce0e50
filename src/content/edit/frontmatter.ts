/** Changes the frontmatter of a content file; everything that a change does not concern stays the same byte for byte. */
import { isAlias, isMap, isSeq, parseDocument, visit, type Document, type Node } from 'yaml';
import { editedData, EditRefused, type FrontmatterEdit } from './edits.ts';
import { applyChange } from './changes.ts';
import { placeEdit, type Frontmatter } from './place.ts';
import { sameValue } from './same.ts';

const OPENING = /^---[ \t]*\r?\n/;
const CLOSING = /^---[ \t]*(?:\r?\n|$)/m;

/**
 * The text of a file after edits of its frontmatter, one after the other.
 * @throws EditRefused where the file has no readable frontmatter or an edit cannot be made
 */
export function editFrontmatter(text: string, edits: readonly FrontmatterEdit[]): string {
  // YAML knows no lines that end with a carriage return alone.
  return text.includes('\n')
    ? edits.reduce(editOnce, text)
    : edits.reduce(editOnce, text.replaceAll('\r', '\n')).replaceAll('\n', '\r');
}

function editOnce(text: string, edit: FrontmatterEdit): string {
  const before = frontmatterOf(text);
  const wanted = editedData(before.data, edit);
  const holds = (candidate: string | undefined): candidate is string => {
    if (candidate === undefined) return false;
    const after = readFrontmatter(candidate);
    return (
      after !== undefined &&
      sameValue(after.data, wanted) &&
      candidate.slice(after.bodyStart) === text.slice(before.bodyStart)
    );
  };
  const change = placeEdit(before, edit);
  const placed = change && applyChange(text, change);
  if (holds(placed)) return placed;
  const rewritten = rewrite(before, edit);
  if (holds(rewritten)) return rewritten;
  throw new EditRefused();
}

/**
 * The whole frontmatter written anew by the YAML library, which keeps comments and order, but not every space.
 * References are written out: what one leads to may be what is taken away.
 */
function rewrite(before: Frontmatter, edit: FrontmatterEdit): string {
  const document = before.document.clone() as Document;
  visit(document, {
    Alias: (_, reference) => reference.resolve(document)?.clone() as Node | undefined,
  });
  visit(document, {
    Node(_, node) {
      if (!isAlias(node)) delete node.anchor;
    },
  });
  if (edit.kind === 'remove') removeIn(document, edit.path);
  else if (edit.kind === 'set') document.setIn(edit.path, document.createNode(edit.value));
  else insertIn(document, edit);
  const written = document.toString({ lineWidth: 0, flowCollectionPadding: false });
  return (
    before.text.slice(0, before.start) +
    written.replaceAll('\n', before.lineEnd) +
    before.text.slice(before.end)
  );
}

function removeIn(document: Document, path: FrontmatterEdit['path']): void {
  document.deleteIn(path);
  const parent = document.getIn(path.slice(0, -1));
  if (isSeq(parent) && parent.items.length === 0) document.deleteIn(path.slice(0, -1));
}

function insertIn(document: Document, { path, value }: FrontmatterEdit & { kind: 'insert' }): void {
  const parent = document.getIn(path.slice(0, -1));
  if (isSeq(parent)) parent.items.splice(Number(path.at(-1)), 0, document.createNode(value));
  else document.setIn(path.slice(0, -1), document.createNode([value]));
}

function frontmatterOf(text: string): Frontmatter {
  const found = readFrontmatter(text);
  if (!found) throw new EditRefused();
  return found;
}

/** The frontmatter of a file; undefined where it is missing or no mapping that can be read. */
function readFrontmatter(text: string): Frontmatter | undefined {
  const opening = OPENING.exec(text);
  if (!opening) return undefined;
  const start = opening[0].length;
  const closing = CLOSING.exec(text.slice(start));
  if (!closing) return undefined;
  const end = start + closing.index;
  const document = parseDocument(text.slice(start, end), {
    version: '1.2',
    stringKeys: true,
    prettyErrors: false,
    logLevel: 'error',
  });
  const { contents } = document;
  if (document.errors.length > 0 || (contents !== null && !isMap(contents))) return undefined;
  const data = dataOf(document);
  if (data === undefined) return undefined;
  return {
    text,
    start,
    end,
    bodyStart: end + closing[0].length,
    lineEnd: opening[0].endsWith('\r\n') ? '\r\n' : '\n',
    document,
    data,
  };
}

/** Undefined where a reference leads nowhere, or references multiply the values beyond measure. */
function dataOf(document: Document): unknown {
  try {
    return (document.toJS() as unknown) ?? {};
  } catch {
    return undefined;
  }
}
