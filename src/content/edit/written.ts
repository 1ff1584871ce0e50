/** Values as YAML in the manner of the house: lists of plain words in one line, passages in one line, no reflow. */
import { Document, isCollection, isScalar, isSeq, visit, type Node, type Scalar } from 'yaml';

const WIDTH_OF_BLOCKS = 100;

/** `key: value`, further lines indented by `indent` columns; no line break at its end. */
export function writeEntry(key: string, value: unknown, indent: number): string {
  const text = written(housed(value), key);
  return indented(text, indent);
}

/** The frontmatter of a new file, with its lines `---` and a line break at its end. */
export function writeFrontmatter(data: Record<string, unknown>): string {
  const entries = Object.entries(data).map(([key, value]) => writeEntry(key, value, 0));
  return `---\n${entries.join('\n')}\n---\n`;
}

/** `- value` below a list's dashes, at `indent` columns; no line break at its end. */
export function writeItem(value: unknown, indent: number): string {
  const document = housed([value]);
  if (isSeq(document.contents)) document.contents.flow = false;
  return ' '.repeat(indent) + indented(document.toString(options(0)).trimEnd(), indent);
}

/**
 * A value in the place of another, quoted as that is; undefined where it takes lines that its place has not.
 * @param instead the value that stands there, or the list in one line that it comes into
 * @param indent columns before the key, where it is a key's value
 */
export function writeValue(value: unknown, instead: Node, indent?: number): string | undefined {
  const document = housed(value);
  const { contents } = document;
  if (isCollection(contents)) contents.flow = true;
  if (!isScalar(contents) || !isScalar(instead)) return oneLine(document);
  if (typeof value !== 'string' || instead.type === undefined) return oneLine(document);
  if (instead.type.startsWith('BLOCK')) {
    if (indent === undefined) return undefined;
    contents.type = instead.type as Scalar.Type;
    // Behind its key a block's lines are indented below the key.
    const text = written(document, 'k', WIDTH_OF_BLOCKS).slice('k: '.length);
    return `${indented(text, indent)}\n`;
  }
  if (instead.type !== 'PLAIN') contents.type = instead.type as Scalar.Type;
  return oneLine(document);
}

function oneLine(document: Document): string | undefined {
  const text = document.toString(options(0)).trimEnd();
  return text.includes('\n') ? undefined : text;
}

/** A document in which lists of scalars stand in one line. */
function housed(value: unknown): Document {
  const document = new Document(value, { version: '1.2' });
  visit(document, {
    Seq(_, list) {
      if (list.items.every(isScalar)) list.flow = true;
    },
    Scalar(_, scalar) {
      // A passage is written in one line, with its line breaks as escapes.
      if (typeof scalar.value === 'string' && scalar.value.includes('\n'))
        scalar.type = 'QUOTE_DOUBLE';
    },
  });
  return document;
}

/** `key: value` as the library writes it. */
function written(document: Document, key: string, width = 0): string {
  const entry = new Document(undefined, { version: '1.2' });
  const map = entry.createNode({});
  map.items.push(entry.createPair('k', null));
  entry.contents = map as never;
  entry.setIn(['k'], document.contents);
  return entry
    .toString(options(width))
    .trimEnd()
    .replace(/^k/, () => key);
}

function options(lineWidth: number) {
  return { lineWidth, flowCollectionPadding: false } as const;
}

function indented(text: string, columns: number): string {
  return text.replaceAll(/\n(?=[^\n])/g, `\n${' '.repeat(columns)}`);
}
