/** A text without gaps is its own example. */
interface Text {
  text: string;
  example?: string;
}

/** A part of the table; its texts stay types, which know their gaps. */
export function texts<const Rows extends Record<string, Text>>(rows: Rows): Rows {
  return rows;
}
