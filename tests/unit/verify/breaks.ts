import type { FINDINGS } from '../../../src/verify/finding.ts';
import type { Files } from '../publish/published.ts';

/** Replaces a text that must be there in a file of the publication. */
function edit(files: Files, file: string, from: string, to: string): void {
  const content = files.get(file);
  if (!content?.includes(from)) throw new Error(`${file} lacks ${from}`);
  files.set(file, content.replace(from, to));
}

const ANNOTATIONS = 'artikel/hafen/annotations.jsonld';

/** One way, or more, to break each rule. */
export const BREAKS: [
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
    (files) => edit(files, ANNOTATIONS, '"start":4', '"start":3'),
  ],
  [
    'surroundings',
    'a wrong prefix in the annotations',
    ANNOTATIONS,
    (files) => edit(files, ANNOTATIONS, '"prefix":"🚢 „"', '"prefix":"„„"'),
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
      edit(files, ANNOTATIONS, '"value":"reported"', '"value":"direct"');
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
  ['search', 'no search page', 'suche/', (files) => files.delete('suche/')],
  [
    'search',
    'no index',
    'suche/index/manifest.json',
    (files) => files.delete('suche/index/manifest.json'),
  ],
  [
    'search',
    'an index of another build',
    'suche/index/manifest.json',
    (files) => edit(files, 'suche/index/manifest.json', '"quotes":8', '"quotes":7'),
  ],
  [
    'address',
    'a sitemap that leads elsewhere',
    'sitemap.xml',
    (files) =>
      files.set(
        'sitemap.xml',
        '<sitemapindex><sitemap><loc>https://example.net/sitemap-1.xml</loc></sitemap></sitemapindex>',
      ),
  ],
  [
    'missing',
    'fewer annotations than stated',
    ANNOTATIONS,
    (files) => edit(files, ANNOTATIONS, '"total":7', '"total":8'),
  ],
];
