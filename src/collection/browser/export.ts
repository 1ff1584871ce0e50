/** The list as a file, made in the browser by the writers of the quotes' own pages. */
import { CITATION_FORMATS, type CitationFormatName } from '../../publish/citation/formats.ts';
import type { Cited } from '../../publish/citation/reference.ts';
import { element } from '../../search/browser/dom.ts';
import type { Collection } from '../list.ts';
import type { Records } from './records.ts';

interface Shown {
  kept: Collection;
  records: Records;
  /** The element that tells the reader what was copied or saved. */
  said: HTMLElement;
}

/** Has the buttons in a box, `data-export="bibtex"`, save what is shown. */
export function offerExport(box: HTMLElement, shown: () => Shown): void {
  box.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('button') : null;
    const format = button?.dataset['export'];
    if (format !== undefined && format in CITATION_FORMATS) {
      void save(format as CitationFormatName, shown());
    }
  });
}

async function save(format: CitationFormatName, { kept, records, said }: Shown): Promise<void> {
  const found = await Promise.all(kept.map(({ key }) => records.of(key)));
  const urls = new Map<string, string>();
  const quotes = found.flatMap((record, at): Cited[] => {
    if (typeof record === 'string') return [];
    const { cited, url } = record;
    urls.set(cited.key, url);
    const note = kept[at]?.note ?? '';
    return [{ ...cited, note: note === '' ? undefined : note }];
  });
  const { type, extension, label, write } = CITATION_FORMATS[format];
  const text = write(quotes, {
    addressOf: ({ key }) => urls.get(key) ?? '',
    // Each quote's page says where it was published.
    site: '',
  });
  const url = URL.createObjectURL(new Blob([text], { type }));
  element('a', { href: url, download: `Merkliste.${extension}` }).click();
  // Browsers read the file after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
  const left = kept.length - quotes.length;
  const missing =
    left === 0
      ? ''
      : `; ${left === 1 ? 'ein Zitat fehlt' : `${String(left)} Zitate fehlen`}, weil es nicht zu laden war`;
  said.textContent = `${label} gespeichert${missing}`;
}
