import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { joinArchive } from '../../../src/archive/join.ts';
import { Watch } from '../../../src/archive/watched.ts';
import { Memory } from '../../../src/building/memory.ts';
import { readTree } from '../../../src/content/tree.ts';
import type { Tree } from '../../../src/content/entries.ts';
import { sitePages } from '../../../src/page-models/kinds.ts';
import { siteFiles } from '../../../src/publish/site-files.ts';
import { addressesOf } from '../../../src/site.ts';

const { tree: town } = await readTree('tests/fixtures/sites/reading', {
  now: new Date('2026-12-01T00:00:00Z'),
});
if (!town) throw new Error('the fixture has errors');
const SHOWN: Tree = town;

let room: string;
beforeEach(() => {
  room = mkdtempSync(path.join(tmpdir(), 'memory-'));
});
afterEach(() => rmSync(room, { recursive: true }));

const file = (): string => path.join(room, 'memory.json');

function plain(tree: Tree): Map<string, string> {
  const archive = joinArchive(tree);
  const addresses = addressesOf({
    site: 'https://wortlaut.example',
    base: '/',
    publication: archive.publication,
  });
  const made = new Map<string, string>();
  for (const { path: name, write } of siteFiles(archive, addresses)) made.set(name, write());
  for (const { model } of sitePages(archive, addresses)) {
    const page = model();
    made.set(page.path, JSON.stringify(page));
  }
  return made;
}

/** Makes all files of a tree, with the memory of the last time, and tells which were made anew. */
function recalled(tree: Tree, code = 'code'): { made: Map<string, string>; anew: string[] } {
  const watch = new Watch();
  const archive = joinArchive(tree, watch.joined);
  const addresses = addressesOf({
    site: 'https://wortlaut.example',
    base: '/',
    publication: archive.publication,
  });
  const memory = new Memory({ file: file(), code }, archive, watch);
  const made = new Map<string, string>();
  const anew: string[] = [];
  for (const { one, known, make, learn } of memory.recall('files', siteFiles(archive, addresses))) {
    const key = known?.key ?? make(one.write);
    made.set(known?.name ?? one.path, key);
    if (known) continue;
    anew.push(one.path);
    learn({ name: one.path, key });
  }
  for (const { one, known, make, learn } of memory.recall('pages', sitePages(archive, addresses))) {
    const page = known ?? make(() => pageOf(one.model()));
    made.set(page.name, page.key);
    if (known) continue;
    anew.push(page.name);
    learn(page);
  }
  memory.write();
  return { made, anew };
}

function pageOf(page: { path: string }): { name: string; key: string } {
  return { name: page.path, key: JSON.stringify(page) };
}

function changed(change: (tree: Tree) => void): Tree {
  const tree = structuredClone(SHOWN);
  change(tree);
  return tree;
}

const firstOf = <One>(list: readonly One[]): One => {
  const [first] = list;
  if (!first) throw new Error('nothing there');
  return first;
};

const CHANGES: Record<string, (tree: Tree) => void> = {
  'a description': ({ articles }) => void (firstOf(articles).data.description = 'Anders.'),
  'a headline': ({ articles }) => void (firstOf(articles).data.headline = 'Anders'),
  'a text': ({ articles }) => void (firstOf(articles).text += '\n\nMehr.'),
  'a date': ({ articles }) => void (firstOf(articles).data.datePublished = '2020-01-01'),
  'a quote’s words': ({ articles }) => {
    const quote = firstOf(articles.flatMap(({ quotes }) => quotes));
    quote.text = 'Anders';
    quote.parts = [{ text: 'Anders', verbatim: true, speaker: undefined }];
  },
  'a quote less': ({ articles }) => {
    const article = articles.find((one) => one.quotes.length > 1);
    article?.quotes.pop();
    for (const block of article?.blocks ?? [])
      Object.assign(block, { quotes: [], repeats: undefined });
  },
  'a voice’s name': ({ speakers }) => {
    for (const { data } of speakers) data.name += ' Neu';
  },
  'a voice’s text': ({ speakers }) => void (firstOf(speakers).html = '<p>Anders.</p>'),
  'a voice’s affiliation': ({ speakers }) => {
    for (const { data } of speakers) data.affiliation = 'Anders';
  },
  'a topic’s description': ({ topics }) => {
    for (const { data } of topics) data.description = 'Anders.';
  },
  'the publication’s name': ({ publication }) => void (publication.name = 'Anders'),
  'an article less': ({ articles }) => void articles.pop(),
};

describe('what was made of an archive', () => {
  test('holds where nothing has changed', () => {
    const first = recalled(SHOWN);
    expect(first.made).toEqual(plain(SHOWN));
    expect(first.anew).toHaveLength(first.made.size);
    expect(recalled(SHOWN)).toEqual({ made: first.made, anew: [] });
  });

  test.each(Object.entries(CHANGES))('is made anew where %s has changed, and back', (_, change) => {
    recalled(SHOWN);
    const other = changed(change);
    expect(recalled(other).made).toEqual(plain(other));
    expect(recalled(SHOWN).made).toEqual(plain(SHOWN));
  });

  test('is not thought of where something else has changed', () => {
    const all = recalled(SHOWN).anew.length;
    const { anew } = recalled(changed(({ articles }) => void (firstOf(articles).text += ' Mehr.')));
    expect(anew).toContain(`/artikel/${firstOf(SHOWN.articles).id}/text.txt`);
    expect(anew.length).toBeLessThan(all / 2);
  });

  test('is made anew where the memory is of other code, or damaged', () => {
    const all = recalled(SHOWN).anew.length;
    expect(recalled(SHOWN, 'other').anew).toHaveLength(all);
    writeFileSync(file(), readFileSync(file(), 'utf8').replace('artikel', 'artikeL'));
    expect(recalled(SHOWN, 'other')).toEqual({ made: plain(SHOWN), anew: expect.any(Array) });
    writeFileSync(file(), '');
    expect(recalled(SHOWN).made).toEqual(plain(SHOWN));
  });
});
