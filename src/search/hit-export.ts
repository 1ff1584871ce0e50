/** Hits as files for other programs, each with its citation. */
import { referenceTo } from '../publish/citation/reference.ts';
import { quotePath } from '../paths.ts';
import { csv } from '../publish/csv.ts';
import { SPEECH } from '../quotes/speech.ts';
import { wordingOf } from '../quotes/wording.ts';
import type { QuoteHit } from './records.ts';

/** The site that has the hits: its name, and how it makes an address of a path. */
interface Origin {
  name: string;
  absolute: (path: string) => string;
}

/** Names of columns and keys are what readers of a table in German expect. */
const COLUMNS: Readonly<Record<string, (hit: QuoteHit, origin: Origin) => string>> = {
  zitat: ({ text }) => text,
  stimme: ({ speaker }) => speaker.name,
  art: ({ speech }) => SPEECH[speech].label,
  artikel: ({ article }) => article.headline,
  datum: ({ article }) => article.day,
  fundstelle: ({ anchor }, { absolute }) => absolute(anchor),
  adresse: ({ key }, { absolute }) => absolute(quotePath(key)),
  beleg: citationOf,
};

/** The formats in which all hits can be saved, by the ending of the file. */
export const EXPORTS = {
  csv: { label: 'CSV', type: 'text/csv;charset=utf-8', write: hitsCsv },
  json: { label: 'JSON', type: 'application/json', write: hitsJson },
} as const;
export type ExportFormat = keyof typeof EXPORTS;

function hitsCsv(hits: readonly QuoteHit[], origin: Origin): string {
  const columns = Object.values(COLUMNS);
  return csv(
    Object.keys(COLUMNS),
    hits.map((hit) => columns.map((column) => column(hit, origin))),
  );
}

function hitsJson(hits: readonly QuoteHit[], origin: Origin): string {
  const rows = hits.map((hit) =>
    Object.fromEntries(
      Object.entries(COLUMNS).map(([name, column]) => [name, column(hit, origin)]),
    ),
  );
  return `${JSON.stringify(rows, undefined, 2)}\n`;
}

/** The words, those of another voice with its name, and where they stand. */
function citationOf(hit: QuoteHit, { name, absolute }: Origin): string {
  const parts = hit.parts.map(({ text, voice }) => ({
    text,
    verbatim: false,
    voice: voice === undefined ? undefined : { name: voice },
  }));
  return `${wordingOf({ speech: hit.speech, parts })} – ${referenceTo(hit, absolute(quotePath(hit.key)), name)}`;
}
