import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Group } from '../../../src/archive/groups.ts';
import { joinArchive } from '../../../src/archive/join.ts';
import type { Archive } from '../../../src/archive/model.ts';
import { Watch } from '../../../src/archive/watched.ts';
import { Memory } from '../../../src/building/memory.ts';
import { readTree } from '../../../src/content/tree.ts';
import { digestsOf } from '../../../src/content/article/entry.ts';
import { blocksIn, type Tree } from '../../../src/content/entries.ts';
import { sitePages } from '../../../src/page-models/kinds.ts';
import { siteFiles } from '../../../src/publish/site-files.ts';
import { addressesOf, type Addresses } from '../../../src/site.ts';

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
  const addresses = addressesFor(archive);
  const made = new Map<string, string>();
  for (const { all } of siteFiles(archive, addresses)) {
    for (const { path: name, write } of all()) made.set(name, write());
  }
  for (const { all } of sitePages(archive, addresses)) {
    for (const { path: name, model } of all()) made.set(name, JSON.stringify(model()));
  }
  return made;
}

function addressesFor({ publication }: Archive): Addresses {
  return addressesOf({ site: 'https://wortlaut.example', base: '/', publication });
}

/** Makes all files of a tree, with the memory of the last time, and tells which were made anew. */
function recalled(tree: Tree, code = 'code'): { made: Map<string, string>; anew: string[] } {
  for (const article of tree.articles) article.digests = digestsOf(article);
  const watch = new Watch();
  const archive = joinArchive(tree, watch.joined);
  const addresses = addressesFor(archive);
  const memory = new Memory({ file: file(), code }, watch);
  const made = new Map<string, string>();
  const anew: string[] = [];
  const go = <One extends { path: string }>(
    groups: Iterable<Group<One>>,
    write: (one: One) => string,
  ): void => {
    for (const { path: name, known, make, learn } of memory.recall(groups)) {
      const key = known ?? make(write);
      made.set(name, key);
      if (known !== undefined) continue;
      anew.push(name);
      learn(key);
    }
  };
  go(siteFiles(archive, addresses), ({ write }) => write());
  go(sitePages(archive, addresses), ({ model }) => JSON.stringify(model()));
  memory.write();
  return { made, anew };
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
    if (!article) return;
    const blocks = blocksIn(article).map(({ kind, html }) => ({ kind, html, quotes: [] }));
    article.blocks = JSON.stringify(blocks);
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
  'an article more': addArticle,
  'an article more that has nothing to do with any other': (tree) => {
    addArticle(tree);
    const added = tree.articles.at(-1);
    if (!added) return;
    Object.assign(added, { quotes: [], blocks: '[]' });
    added.data.topics = [];
  },
  'a voice less': ({ articles }) => {
    const [only] = articles.flatMap(({ quotes }) => quotes);
    for (const quote of articles.flatMap(({ quotes }) => quotes))
      if (only) quote.speaker = only.speaker;
  },
  'a correction': ({ articles }) =>
    void firstOf(articles).data.corrections.push({
      date: '2026-11-01',
      text: 'Richtig ist es so.',
      sha256: undefined,
    }),
  'the topics of an article': ({ articles, topics }) => {
    firstOf(articles).data.topics = topics.map(({ id }) => id);
  },
};

/** The newest. */
function addArticle({ articles }: Tree): void {
  const newest = structuredClone(firstOf(articles));
  newest.id = `neu-${articles.length}`;
  newest.data.datePublished = '2026-11-30';
  newest.data.formerIds = [];
  articles.push(newest);
}

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

  test('holds after whatever changes, one after the other', () => {
    const change = fc.constantFrom(...Object.keys(CHANGES));
    fc.assert(
      fc.property(fc.array(fc.tuple(change, fc.nat()), { maxLength: 6 }), (all) => {
        const tree = structuredClone(SHOWN);
        for (const [kind, at] of all) {
          // The changes take the first of what there is.
          for (const list of [tree.articles, tree.speakers, tree.topics])
            list.unshift(...(list as never[]).splice(at % Math.max(1, list.length)));
          if (tree.articles.length < 2 && kind === 'an article less') continue;
          CHANGES[kind]?.(tree);
          expect(recalled(tree).made).toEqual(plain(tree));
        }
      }),
      { numRuns: 12 },
    );
  });

  test('is not thought of where something else has changed', () => {
    const all = recalled(SHOWN).anew.length;
    const { anew } = recalled(changed(({ articles }) => void (firstOf(articles).text += ' Mehr.')));
    expect(anew).toContain(`/artikel/${firstOf(SHOWN.articles).id}/text.txt`);
    expect(anew.length).toBeLessThan(all / 2);
  });

  test('is not thought of where it has nothing to do with an article that is new', () => {
    recalled(SHOWN);
    const { anew } = recalled(changed(addArticle));
    const { id } = firstOf(SHOWN.articles);
    const strangers = SHOWN.articles.filter(
      (article) => !article.quotes.some(({ speaker }) => speakersOf(id).includes(speaker)),
    );
    expect(anew).toContain(`/artikel/neu-${SHOWN.articles.length}/`);
    expect(anew).toContain('/');
    expect(strangers).not.toEqual([]);
    for (const { id: other, quotes } of strangers) {
      expect(anew).not.toContain(`/artikel/${other}/tei.xml`);
      for (const quote of quotes) expect(anew).not.toContain(`/zitate/${other}/${quote.id}/`);
    }
  });

  test('has one path, for those who ask before it is made', () => {
    const archive = joinArchive(SHOWN);
    for (const { all } of sitePages(archive, addressesFor(archive))) {
      for (const { path: planned, model } of all()) expect(model().path).toBe(planned);
    }
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

function speakersOf(article: string): string[] {
  const found = SHOWN.articles.find(({ id }) => id === article);
  return found?.quotes.map(({ speaker }) => speaker) ?? [];
}

test('a watched article is not copied without a word', () => {
  const { articles } = joinArchive(SHOWN, new Watch().joined);
  expect(() => ({ ...firstOf(articles) })).toThrow('not copied');
  expect(() => ({ ...firstOf(firstOf(articles).quotes) })).toThrow('not copied');
});
