import { describe, expect, test } from 'vitest';
import { FINDINGS } from '../../../src/verify/finding.ts';
import { sitemap, sitemapEntries, sitemapParts, urlSet } from '../../../src/publish/sitemap.ts';
import { UnreadableError, type Publication } from '../../../src/verify/publication.ts';
import { verifySite } from '../../../src/verify/site.ts';
import { archiveOf } from '../../archive.ts';
import { publish, type Files } from '../publish/published.ts';
import { ADDRESSES, sampleArchive } from '../publish/sample.ts';

function publicationOf(files: Files): Publication {
  return {
    read(path) {
      const content = files.get(path);
      return content === undefined
        ? Promise.reject(new UnreadableError('is not there'))
        : Promise.resolve(new TextEncoder().encode(content));
    },
  };
}

async function findingsAfter(change: (files: Files) => void): Promise<string[]> {
  const files = publish(sampleArchive());
  change(files);
  const { findings } = await verifySite(publicationOf(files));
  return findings.map(({ file, rule }) => `${file} ${rule}`);
}

/** Replaces a text that must be there in a file of the publication. */
function edit(files: Files, file: string, from: string, to: string): void {
  const content = files.get(file);
  if (!content?.includes(from)) throw new Error(`${file} lacks ${from}`);
  files.set(file, content.replace(from, to));
}

const ANNOTATIONS = 'artikel/hafen/annotations.jsonld';

/** One way, or more, to break each rule. */
const BREAKS: [
  rule: keyof typeof FINDINGS,
  what: string,
  file: string,
  change: (files: Files) => void,
][] = [
  ['unreadable', 'no zitate.json', 'zitate.json', (files) => files.delete('zitate.json')],
  [
    'unreadable',
    'a page for zitate.json',
    'zitate.json',
    (files) => files.set('zitate.json', '<html>'),
  ],
  [
    'unreadable',
    'another shape',
    'zitate.json',
    (files) => files.set('zitate.json', '{"quotes":[{}]}'),
  ],
  [
    'unreadable',
    'no text',
    'artikel/hafen/text.txt',
    (files) => files.delete('artikel/hafen/text.txt'),
  ],
  ['unreadable', 'no page', 'artikel/hafen/', (files) => files.delete('artikel/hafen/')],
  ['unreadable', 'no XML', 'sitemap.xml', (files) => files.set('sitemap.xml', '<urlset>')],
  ['unreadable', 'broken annotations', ANNOTATIONS, (files) => files.set(ANNOTATIONS, '{')],
  [
    'address',
    'no quote at all',
    'zitate.json',
    (files) => files.set('zitate.json', '{"quotes":[]}'),
  ],
  [
    'address',
    'a quote on another site',
    'zitate.json',
    (files) => edit(files, 'zitate.json', '/wortlaut/zitate/hafen/gut/', '/zitate/hafen/gut/'),
  ],
  [
    'address',
    'annotations of another text',
    ANNOTATIONS,
    (files) => edit(files, ANNOTATIONS, '/hafen/text.txt', '/werft/text.txt'),
  ],
  [
    'sha256',
    'a text changed by one letter',
    'artikel/werft/',
    (files) => edit(files, 'artikel/werft/text.txt', 'Die Werft', 'Dia Werft'),
  ],
  [
    'sha256',
    'a page without proof',
    'artikel/werft/',
    (files) => edit(files, 'artikel/werft/', ' data-sha256=', ' data-hash='),
  ],
  [
    'shown',
    'a page that shows other words',
    'artikel/werft/',
    (files) => edit(files, 'artikel/werft/', '<p>Die Werft', '<p>Dia Werft'),
  ],
  [
    'shown',
    'a page that leaves words out',
    'artikel/werft/',
    (files) => edit(files, 'artikel/werft/', ' data-wording', ''),
  ],
  [
    'count',
    'a page that counts wrongly',
    'artikel/werft/',
    (files) => edit(files, 'artikel/werft/', 'data-quotes="1"', 'data-quotes="2"'),
  ],
  [
    'position',
    'a position off by one',
    ANNOTATIONS,
    (files) => edit(files, ANNOTATIONS, '"start": 4', '"start": 3'),
  ],
  [
    'surroundings',
    'a wrong prefix in the annotations',
    ANNOTATIONS,
    (files) => edit(files, ANNOTATIONS, '"prefix": "🚢 „"', '"prefix": "„„"'),
  ],
  [
    'surroundings',
    'a wrong suffix in zitate.json',
    ANNOTATIONS,
    (files) => edit(files, 'zitate.json', '"suffix":".\\nEr sagte', '"suffix":".\\nEs sagte'),
  ],
  [
    'words',
    'a quote that nobody said',
    ANNOTATIONS,
    (files) => edit(files, 'zitate.json', '"text":"Gut […]', '"text":"Schlecht […]'),
  ],
  [
    'attribution',
    'another speaker',
    ANNOTATIONS,
    (files) => edit(files, ANNOTATIONS, '/stimmen/anna-berg/', '/stimmen/hafenrat/'),
  ],
  [
    'verbatim',
    'words that are not in the quote',
    ANNOTATIONS,
    (files) => edit(files, 'zitate.json', '"verbatim":["marode"]', '"verbatim":["morsch"]'),
  ],
  [
    'marks',
    'direct speech that is none',
    'artikel/hafen/annotations.jsonld',
    (files) => {
      edit(files, 'zitate.json', '"speech":"reported"', '"speech":"direct"');
      edit(files, ANNOTATIONS, '"value": "reported"', '"value": "direct"');
    },
  ],
  [
    'missing',
    'a quote without annotation',
    ANNOTATIONS,
    (files) => edit(files, ANNOTATIONS, 'gut/#annotation', 'schlecht/#annotation'),
  ],
  [
    'missing',
    'an article that the sitemap lacks',
    'sitemap.xml',
    (files) => {
      edit(files, 'sitemap.xml', '/artikel/hafen/', '/artikel/hofen/');
    },
  ],
  [
    'missing',
    'fewer annotations than stated',
    ANNOTATIONS,
    (files) => edit(files, ANNOTATIONS, '"total": 7', '"total": 8'),
  ],
];

describe('a publication', () => {
  test('that holds what it states', async () => {
    const archive = sampleArchive();
    expect(await verifySite(publicationOf(publish(archive)))).toEqual({
      articles: 2,
      quotes: 8,
      direct: 4,
      findings: [],
    });
  });

  test('with an article in which nobody is quoted', async () => {
    const archive = archiveOf({
      articles: [
        { id: 'still', text: ['Niemand sagt etwas.'] },
        {
          id: 'laut',
          text: ['„So“, sagte er.'],
          quotes: [{ id: 'so', speaker: 'er', segments: ['So'] }],
        },
      ],
    });
    expect(await verifySite(publicationOf(publish(archive)))).toEqual({
      articles: 2,
      quotes: 1,
      direct: 1,
      findings: [],
    });
  });

  test('whose sitemap is in parts', async () => {
    expect(
      await findingsAfter((files) => {
        const parts = sitemapParts(sitemapEntries(sampleArchive()), 5);
        files.set('sitemap.xml', sitemap(parts, ADDRESSES));
        parts.forEach((part, index) => {
          files.set(`sitemap-${String(index + 1)}.xml`, urlSet(part, ADDRESSES));
        });
      }),
    ).toEqual([]);
  });

  test.each(BREAKS)('%s: %s', async (rule, _, file, change) => {
    expect(await findingsAfter(change)).toContain(`${file} ${rule}`);
  });

  test('every rule is broken once', () => {
    expect(new Set(BREAKS.map(([rule]) => rule))).toEqual(new Set(Object.keys(FINDINGS)));
  });
});
