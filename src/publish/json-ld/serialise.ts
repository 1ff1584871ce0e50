export type JsonLdValue =
  string | number | boolean | JsonLdNode | readonly JsonLdValue[] | undefined;

/** A node of linked data; properties that are undefined are left out. */
export interface JsonLdNode {
  readonly [property: string]: JsonLdValue;
}

/** What would end the script element or, before ES2019, a line of script. */
const UNSAFE = /[<>&\u2028\u2029]/g;

/**
 * Nodes as one schema.org document, fit to be the raw content of `<script type="application/ld+json">`: whatever the
 * nodes' texts hold, it contains no markup.
 */
export function serialiseJsonLd(nodes: readonly JsonLdNode[]): string {
  const json = JSON.stringify({ '@context': 'https://schema.org', '@graph': nodes });
  return json.replace(UNSAFE, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
