/** A file's bytes as text with one kind of line end, and back to the very same bytes. */

export interface FileForm {
  lineEnd: '\n' | '\r\n' | '\r';
  byteOrderMark: boolean;
}

const BYTE_ORDER_MARK = '\uFEFF';

/**
 * @returns the text with `\n` for every line end where the file has one kind of them; a file of mixed line ends keeps
 * its carriage returns, so that nothing of it changes
 * @throws TypeError where the bytes are not UTF-8
 */
export function textOf(bytes: Uint8Array): { text: string; form: FileForm } {
  const whole = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  const byteOrderMark = whole.startsWith(BYTE_ORDER_MARK);
  const text = byteOrderMark ? whole.slice(1) : whole;
  const [lineEnd = '\n', ...others] = new Set(text.match(/\r\n?|\n/g)) as Set<FileForm['lineEnd']>;
  return others.length === 0
    ? { text: text.replaceAll(lineEnd, '\n'), form: { lineEnd, byteOrderMark } }
    : { text, form: { lineEnd: '\n', byteOrderMark } };
}

/** The bytes of a text in the form that `textOf` found. */
export function bytesOf(text: string, { lineEnd, byteOrderMark }: FileForm): Uint8Array {
  const lines = lineEnd === '\n' ? text : text.replaceAll('\n', lineEnd);
  return new TextEncoder().encode((byteOrderMark ? BYTE_ORDER_MARK : '') + lines);
}
