/** Reads the data files back as their readers do: by the standards of their formats, not by the code that wrote them. */
import type { Element, Nodes } from 'xast';
import { fromXml } from 'xast-util-from-xml';

/** Rows of a file after RFC 4180, its byte order mark taken off. */
export function readCsv(file: string, separator = ','): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  const text = file.replace(/^\uFEFF/, '');
  for (let at = 0; at < text.length; at++) {
    const unit = text.charAt(at);
    if (quoted) {
      if (unit !== '"') cell += unit;
      else if (text.charAt(at + 1) === '"') cell += text.charAt(++at);
      else quoted = false;
    } else if (unit === '"') quoted = true;
    else if (unit === separator) {
      row.push(cell);
      cell = '';
    } else if (unit === '\n') {
      rows.push([...row, cell.replace(/\r$/, '')]);
      row = [];
      cell = '';
    } else cell += unit;
  }
  return rows;
}

/** Elements of a name in an XML document, wherever they are. */
export function elements(xml: string, name: string): Element[] {
  return within(fromXml(xml), name);
}

export function within(node: Nodes, name: string): Element[] {
  const children = 'children' in node ? node.children : [];
  return children.flatMap((child) => [
    ...(child.type === 'element' && child.name === name ? [child] : []),
    ...within(child, name),
  ]);
}

export function textOf(node: Nodes | undefined): string {
  if (node === undefined) return '';
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
