/** The formats in which quotes are cited: one row a format, for the page of a quote and for a reader's list of them. */
import { SPEECH } from '../../quotes/speech.ts';
import { wordingOf } from '../../quotes/wording.ts';
import { csv } from '../csv.ts';
import { bibtexOf } from './bibtex.ts';
import { cslJson } from './csl-json.ts';
import { citationOf, type Cited } from './reference.ts';
import { risOf } from './ris.ts';

/** The address of a quote's page. */
type AddressOf = (quote: Cited) => string;

interface CitationFormat {
  label: string;
  /** Media type and the end of the name of a file of it. */
  type: string;
  extension: string;
  /** Whether a quote's page shows it; text has a form of its own there. */
  single: boolean;
  write: (quotes: readonly Cited[], addressOf: AddressOf) => string;
}

/** Names of columns are what readers of a table in German expect. */
const COLUMNS: Readonly<Record<string, (quote: Cited, url: string) => string>> = {
  zitat: (quote) => wordingOf(quote),
  stimme: ({ speaker }) => speaker.name,
  art: ({ speech }) => SPEECH[speech].label,
  artikel: ({ article }) => article.headline,
  datum: ({ article }) => article.day,
  adresse: (_, url) => url,
  beleg: (quote, url) => citationOf(quote, url),
  notiz: ({ note = '' }) => note,
};

export const CITATION_FORMATS = {
  text: {
    label: 'Text',
    type: 'text/plain;charset=utf-8',
    extension: 'txt',
    single: false,
    write: (quotes, addressOf) =>
      quotes.map((quote) => `${lineOf(quote, addressOf(quote))}\n`).join('\n'),
  },
  bibtex: {
    label: 'BibTeX',
    type: 'application/x-bibtex;charset=utf-8',
    extension: 'bib',
    single: true,
    write: (quotes, addressOf) =>
      quotes.map((quote) => bibtexOf(quote, addressOf(quote))).join('\n\n'),
  },
  csl: {
    label: 'CSL-JSON',
    type: 'application/json',
    extension: 'json',
    single: true,
    write: cslJson,
  },
  ris: {
    label: 'RIS',
    type: 'application/x-research-info-systems;charset=utf-8',
    extension: 'ris',
    single: true,
    write: (quotes, addressOf) => quotes.map((quote) => risOf(quote, addressOf(quote))).join(''),
  },
  csv: {
    label: 'CSV',
    type: 'text/csv;charset=utf-8',
    extension: 'csv',
    single: false,
    write: (quotes, addressOf) =>
      csv(
        Object.keys(COLUMNS),
        quotes.map((quote) =>
          Object.values(COLUMNS).map((column) => column(quote, addressOf(quote))),
        ),
      ),
  },
} as const satisfies Record<string, CitationFormat>;

export type CitationFormatName = keyof typeof CITATION_FORMATS;

function lineOf(quote: Cited, url: string): string {
  const note = quote.note === undefined ? '' : `\nNotiz: ${quote.note}`;
  return `${citationOf(quote, url)}${note}`;
}
