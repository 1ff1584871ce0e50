/** The formats in which quotes are cited: one row a format, for the page of a quote and for a reader's list of them. */
import { SPEECH } from '../../quotes/speech.ts';
import { wordingOf } from '../../quotes/wording.ts';
import { csv } from '../csv.ts';
import { bibtexOf } from './bibtex.ts';
import { cslJson } from './csl-json.ts';
import { citationOf, type Cited, type CitedAt } from './reference.ts';
import { risOf } from './ris.ts';

interface CitationFormat {
  label: string;
  /** Media type and the end of the name of a file of it. */
  type: string;
  extension: string;
  /** Whether a quote's page offers it for a single quote; plain text is shown there in another way. */
  single: boolean;
  write: (quotes: readonly Cited[], at: CitedAt) => string;
}

/** Names of columns are what readers of a table in German expect. */
const COLUMNS: Readonly<Record<string, (quote: Cited, at: CitedAt) => string>> = {
  zitat: (quote) => wordingOf(quote),
  stimme: ({ speaker }) => speaker.name,
  art: ({ speech }) => SPEECH[speech].label,
  artikel: ({ article }) => article.headline,
  datum: ({ article }) => article.day,
  adresse: (quote, { addressOf }) => addressOf(quote),
  beleg: (quote, { addressOf, site }) => citationOf(quote, addressOf(quote), site),
  notiz: ({ note = '' }) => note,
};

/** The formats of citations, one row each: pages of quotes and the reader's list offer all of them. */
export const CITATION_FORMATS = {
  text: {
    label: 'Text',
    type: 'text/plain;charset=utf-8',
    extension: 'txt',
    single: false,
    write: (quotes, at) => quotes.map((quote) => `${lineOf(quote, at)}\n`).join('\n'),
  },
  bibtex: {
    label: 'BibTeX',
    type: 'application/x-bibtex;charset=utf-8',
    extension: 'bib',
    single: true,
    write: (quotes, { addressOf, site }) =>
      quotes.map((quote) => bibtexOf(quote, addressOf(quote), site)).join('\n\n'),
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
    write: (quotes, { addressOf, site }) =>
      quotes.map((quote) => risOf(quote, addressOf(quote), site)).join(''),
  },
  csv: {
    label: 'CSV',
    type: 'text/csv;charset=utf-8',
    extension: 'csv',
    single: false,
    write: (quotes, at) =>
      csv(
        Object.keys(COLUMNS),
        quotes.map((quote) => Object.values(COLUMNS).map((column) => column(quote, at))),
      ),
  },
} as const satisfies Record<string, CitationFormat>;

/** The name of such a format. */
export type CitationFormatName = keyof typeof CITATION_FORMATS;

function lineOf(quote: Cited, { addressOf, site }: CitedAt): string {
  const note = quote.note === undefined ? '' : `\nNotiz: ${quote.note}`;
  return `${citationOf(quote, addressOf(quote), site)}${note}`;
}
