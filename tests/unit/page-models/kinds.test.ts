import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { PAGES } from '../../../src/page-models/kinds.ts';

/** Files of pages with the routes that they have by their names. */
const files = readdirSync('src/pages', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.astro'))
  .map((file) => {
    const name = file.replaceAll(path.sep, '/').replace(/\.astro$/, '');
    return { file, route: `/${name}`.replace(/\/index$/, '') || '/' };
  });

test('each file of pages has a row, by which a build knows its pages, and each row a file', () => {
  const routes = Object.values(PAGES).map(({ route }) => route);
  expect(files.map(({ route }) => route).sort()).toEqual(routes.sort());
});

test('a page reads nothing but what it is given', () => {
  const reading = files.filter(({ file }) =>
    /getArchive|getCollection|siteAddresses/.test(
      readFileSync(path.join('src/pages', file), 'utf8'),
    ),
  );
  expect(reading).toEqual([]);
});
