import type { Archive } from '../../../src/archive/model.ts';
import { OPEN_DATA } from '../../../src/publish/open-data.ts';
import { addressesOf } from '../../../src/site.ts';
import { archiveOf } from '../../archive.ts';

/** A site under a base path, as most traps lie there. */
export const ADDRESSES = addressesOf({ site: 'https://zeitung.example', base: '/wortlaut/' });
export const ROOT = 'https://zeitung.example/wortlaut/';

/** Two articles with every kind of speech, nested voices, interruptions and characters outside the BMP. */
export function sampleArchive(): Archive {
  const archive = archiveOf({
    voices: [
      {
        id: 'anna-berg',
        name: 'Anna Berg',
        jobTitle: 'Ministerin',
        affiliation: 'Ministerium für Häfen',
        alternateName: ['A. Berg'],
        sameAs: ['https://www.wikidata.org/entity/Q1'],
      },
      { id: 'hafenrat', name: 'Hafenrat', type: 'Organization', jobTitle: 'Gremium' },
      { id: 'seeland', name: 'Seeland', type: 'Country' },
    ],
    topics: [
      { id: 'hafen', name: 'Hafen & Werft', description: 'Der Streit um den Hafen.' },
      { id: 'leer', name: 'Ohne Artikel' },
    ],
    articles: [
      {
        id: 'hafen',
        headline: 'Streit um den Hafen',
        headlineBy: 'editors',
        datePublished: '2025-07-01',
        dateModified: '2025-12-24T18:30:00+01:00',
        dateline: 'Kiel',
        author: ['Ida Kern'],
        source: { name: 'Küstenblatt', url: 'https://kuestenblatt.example/hafen' },
        text: [
          '🚢 „Gut“, sagte Berg am Kai, „so bleiben wir dabei.“',
          'Der Hafen sei „marode“, hieß es. Man habe gewarnt,',
          'Der Hafen bleibt! Anna Berg',
          'und zwar früh. Seeland will zahlen.',
          'Er sagte: „Berg hat ‚Niemals!‘ gerufen, sofort.“',
          'Dann schwieg er. Man werde sehen.',
        ],
        topics: ['hafen'],
        quotes: [
          {
            id: 'gut',
            speaker: 'anna-berg',
            segments: ['Gut', 'so bleiben wir dabei.'],
            topics: ['hafen'],
          },
          {
            id: 'marode',
            speaker: 'hafenrat',
            speech: 'indirect',
            segments: ['Der Hafen sei „marode“'],
            verbatim: ['marode'],
          },
          {
            id: 'gewarnt',
            speaker: 'hafenrat',
            speech: 'freeIndirect',
            segments: [['Man habe gewarnt,', 'und zwar früh']],
          },
          {
            id: 'zahlen',
            speaker: 'seeland',
            speech: 'reported',
            segments: ['Seeland will zahlen'],
          },
          { id: 'q5', speaker: 'hafenrat', segments: ['Berg hat ‚Niemals!‘ gerufen, sofort.'] },
          { id: 'niemals', speaker: 'anna-berg', segments: ['Niemals!'], topics: ['hafen'] },
          {
            id: 'sehen',
            speaker: 'hafenrat',
            speech: 'reported',
            segments: ['Dann schwieg er. Man werde sehen'],
          },
        ],
      },
      {
        id: 'werft',
        datePublished: '2025-12-02',
        text: ['Die Werft wartet.', '„Wir warten“, sagte Berg.'],
        quotes: [{ id: 'warten', speaker: 'anna-berg', segments: ['Wir warten'] }],
      },
    ],
    pages: [{ id: 'ueber', name: 'Über uns', html: '', path: '/ueber/' }],
  });
  const nested = archive.quotes.find(({ id }) => id === 'q5');
  const berg = archive.voices.find(({ id }) => id === 'anna-berg');
  if (nested && berg) {
    nested.parts = [
      { text: 'Berg hat ‚', verbatim: false, voice: undefined },
      { text: 'Niemals!', verbatim: false, voice: berg },
      { text: '‘ gerufen, sofort.', verbatim: false, voice: undefined },
    ];
  }
  return archive;
}

/** A file of the site's open data as the table writes it. */
export function written(archive: Archive, file: string): string {
  const format = OPEN_DATA.find((one) => one.of === 'site' && one.file === file);
  if (format === undefined) throw new Error(`no ${file}`);
  return format.write(archive, ADDRESSES);
}
