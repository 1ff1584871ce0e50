/** The handbook names files of the project: these are there, and no others. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { listContent } from '../../src/content/files.ts';
import { ICONS } from '../../src/paths.ts';

const handbook = readFileSync('docs/redaktion.md', 'utf8');

test('the sample is removed whole, and nothing else', async () => {
  const removed = [...handbook.matchAll(/^rm content\/(\w+)\/(\S+)\.md$/gm)].flatMap(
    ([, folder, names = '']) =>
      names
        .replace(/^\{(.*)\}$/, '$1')
        .split(',')
        .map((name) => `${String(folder)}/${name}`),
  );
  const { files } = await listContent('content');
  const { articles, speakers, topics } = files;
  const sample = Object.entries({ articles, speakers, topics }).flatMap(([folder, all]) =>
    all.map(({ id }) => `${folder}/${id}`),
  );
  expect(removed).toEqual(sample);
});

test('a publication of one’s own is told all icons', () => {
  for (const icon of Object.values(ICONS)) expect(handbook).toContain(`\`${icon.slice(1)}\``);
});

test('the page about the site does not call it by the project’s name', () => {
  const [, body = ''] = readFileSync('content/pages/ueber.md', 'utf8').split('---\nname: ');
  expect(body).not.toMatch(/Wortlaut/);
});
