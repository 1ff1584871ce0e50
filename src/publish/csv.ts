/**
 * Comma-separated values after RFC 4180. Every value stands in quotation marks, lines end in CR LF, and the file starts
 * with a byte order mark: who opens a CSV file by double click has a spreadsheet, and without the mark Excel shows
 * „Ã¼“ for „ü“. Programs that mind it have the same data as JSON.
 */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * What a spreadsheet takes for a formula, at the start of a value and, where the list separator is a semicolon, as it
 * is in Germany, behind one: =, +, -, @ and their full-width forms, with spaces and invisible characters before them.
 */
const FORMULA = /(^|;)([\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠])/gu;

/** Control characters, which RFC 4180 has no place for and at which some readers end a value. */
const CONTROL = /[\p{Cc}--[\t\r\n]]/gv;

/** A table as CSV. Every row has as many values as the header. */
export function csv(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [header, ...rows].map((row) => `${row.map(valueOf).join(',')}\r\n`);
  return BYTE_ORDER_MARK + lines.join('');
}

/**
 * A value on one line that no spreadsheet calculates: an apostrophe, which spreadsheets read as “text”, goes before a
 * formula.
 */
function valueOf(text: string): string {
  const plain = text
    .replace(CONTROL, '\uFFFD')
    .replace(/[\t\r\n]+/g, ' ')
    .replace(FORMULA, "$1'$2");
  return `"${plain.replaceAll('"', '""')}"`;
}
