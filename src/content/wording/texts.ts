/** A text without gaps is its own example. */
interface Text {
  text: string;
  example?: string;
}

/** A part of the table; each text keeps its literal type, from which the names of its gaps are read. */
export function texts<const Rows extends Record<string, Text>>(rows: Rows): Rows {
  return rows;
}
