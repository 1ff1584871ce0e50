import type { Root } from 'xast';
import { toXml } from 'xast-util-to-xml';

/** Whatever is no character of XML 1.0: control characters, halves of surrogate pairs, U+FFFE and U+FFFF. */
const NO_XML_CHARACTER = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** A tree as an XML document in UTF-8, well-formed whatever its texts hold. */
export function serialiseXml(tree: Root): string {
  // The serialiser leaves `>` as it is, yet `]]>` must not stand in text.
  const xml = toXml(tree).replaceAll(']]>', ']]&gt;').replace(NO_XML_CHARACTER, '\uFFFD');
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xml}\n`;
}
