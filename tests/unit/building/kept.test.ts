import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { CheckedAhead } from '../../../src/building/check-ahead.ts';
import { checkAhead } from '../../../src/content/check-ahead.ts';
import { KeptEntries } from '../../../src/building/kept-entries.ts';
import { KeptFiles } from '../../../src/building/kept-files.ts';
import { KeptWords } from '../../../src/building/kept-words.ts';
import * as articleFile from '../../../src/content/article/article-file.ts';
import { readTree, type ReadTree } from '../../../src/content/tree.ts';
import { germanAffixes } from '../../../src/german/affixes.ts';
import { wordAnalyser } from '../../../src/german/analysis.ts';
import { germanLemmas } from '../../../src/german/lemmas.ts';
import { buildLexicon } from '../../../src/search/lexicon/build.ts';
import { archiveOf } from '../../archive.ts';

vi.mock(import('../../../src/content/article/article-file.ts'), { spy: true });

let room: string;
beforeEach(async () => {
  room = mkdtempSync(path.join(tmpdir(), 'kept-'));
  await cp('tests/fixtures/checks/base', path.join(room, 'content'), { recursive: true });
});
afterEach(() => rmSync(room, { recursive: true }));

const NOW = new Date('2026-01-01T00:00:00Z');
const content = (): string => path.join(room, 'content');
const checks = vi.mocked(articleFile.checkArticleFile);

/** Reads with what is kept, and without, which must not tell the difference. */
async function read(now = NOW, code = 'code'): Promise<{ read: ReadTree; checked: number }> {
  const plain = await readTree(content(), { now });
  checks.mockClear();
  const entries = new KeptEntries(path.join(room, 'entries.json'), code);
  const kept = await readTree(content(), {
    now,
    kept: { articles: new KeptFiles(path.join(room, 'kept'), code), entries },
  });
  entries.write();
  expect(asJson(kept)).toEqual(asJson(plain));
  return { read: kept, checked: checks.mock.calls.length };
}

const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('articles that were checked', () => {
  async function edit(file: string, from: string | RegExp, to: string): Promise<void> {
    const place = path.join(content(), file);
    const text = await readFile(place, 'utf8');
    expect(text).toMatch(from);
    await writeFile(place, text.replace(from, to));
  }

  test('are not checked again', async () => {
    expect((await read()).checked).toBe(1);
    expect((await read()).checked).toBe(0);
  });

  test('are checked again where they, the code or a name that they use has changed', async () => {
    await read();
    expect((await read(NOW, 'other')).checked).toBe(1);
    await edit('speakers/ada-berg.md', /^name: .*$/m, 'name: Ada Tal');
    expect((await read()).checked).toBe(1);
    await edit('articles/haushalt.md', /^headline: .*$/m, 'headline: Anders');
    expect((await read()).checked).toBe(1);
    expect((await read()).checked).toBe(0);
  });

  test('miss a file that they name as soon as it is gone', async () => {
    await read();
    rmSync(path.join(content(), 'speakers/ada-berg.md'));
    const { read: found } = await read();
    expect(found.problems.map(({ rule }) => rule)).toContain('reference');
    // The hint names the nearest of all files, so it is looked for each time.
    expect((await read()).checked).toBe(1);
  });

  test('appear when their date has come, unchecked', async () => {
    await edit('articles/haushalt.md', /^datePublished: .*$/m, 'datePublished: 2026-02-01');
    expect((await read()).read.heldBack).toHaveLength(1);
    const later = await read(new Date('2026-02-02T00:00:00Z'));
    expect(later.read.tree?.articles).toHaveLength(1);
    expect(later.checked).toBe(0);
  });

  test('are checked again where what was kept is damaged', async () => {
    await read();
    for (const name of readdirSync(path.join(room, 'kept'), { recursive: true })) {
      const file = path.join(room, 'kept', String(name));
      if (!file.endsWith('.json')) continue;
      writeFileSync(file, readFileSync(file, 'utf8').replace('2', '3'));
    }
    expect((await read()).checked).toBe(1);
  });
});

describe('articles that are checked from the last on', () => {
  const folder = (): string => path.join(room, 'kept');
  const copies = ['a', 'b', 'c', 'd', 'e'];

  beforeEach(() => {
    const text = readFileSync(path.join(content(), 'articles/haushalt.md'));
    rmSync(path.join(content(), 'articles/haushalt.md'));
    for (const id of copies) writeFileSync(path.join(content(), `articles/${id}.md`), text);
  });

  test('are those that nobody has checked yet, up to where somebody has', async () => {
    const later = ['c', 'd', 'e'].map((id) => path.join(content(), `articles/${id}.md`));
    const text = readFileSync(later[0] ?? '');
    for (const file of later) rmSync(file);
    expect((await read()).checked).toBe(2);
    for (const file of later) writeFileSync(file, text);
    checks.mockClear();
    await checkAhead(content(), { base: '/', now: NOW, kept: new KeptFiles(folder(), 'code') });
    expect(checks.mock.calls.map(([{ id }]) => id)).toEqual(['e', 'd', 'c']);
    expect((await read()).checked).toBe(0);
  });

  test('in a thread, once many were checked anew and many are to come', async () => {
    const job = { directory: content(), base: '/', now: NOW, folder: folder(), code: 'code' };
    const kept = new KeptFiles(folder(), 'code');
    const articles = new CheckedAhead(kept, job, { checked: 1, toCome: 3 });
    const of = {
      id: 'e',
      shown: path.join(content(), 'articles/e.md'),
      bytes: readFileSync(path.join(content(), 'articles/e.md')),
      base: '/',
      timeZone: 'Europe/Berlin',
    };
    articles.isAt(0, 5);
    expect(articles.read(of)).toBeUndefined();
    articles.isAt(3, 5);
    articles.isAt(2, 5);
    await expect.poll(() => kept.read(of), { timeout: 60_000 }).toContain('"id":"e"');
    await articles.end();
  });
});

describe('other files', () => {
  const file = (): string => path.join(room, 'entries.json');
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

  /** Asks for what is in files, each of which holds a number; gives the numbers and the names of those that were read. */
  function ask(files: Record<string, number>, code = 'code'): [found: unknown[], read: string[]] {
    const kept = new KeptEntries(file(), code);
    const read: string[] = [];
    const found = Object.entries(files).map(([name, number]) =>
      kept.find(name, bytes(String(number)), () => {
        read.push(name);
        return { number, nothing: undefined };
      }),
    );
    kept.write();
    return [found, read];
  }

  test('are read again where they or the code have changed, and kept as long as they are there', () => {
    expect(ask({ a: 1, b: 2 })).toEqual([
      [{ number: 1 }, { number: 2 }],
      ['a', 'b'],
    ]);
    const before = readFileSync(file(), 'utf8');
    expect(ask({ a: 1, b: 2 })).toEqual([[{ number: 1 }, { number: 2 }], []]);
    expect(readFileSync(file(), 'utf8')).toBe(before);
    expect(ask({ a: 3, b: 2 })).toEqual([[{ number: 3 }, { number: 2 }], ['a']]);
    expect(ask({ b: 2 })).toEqual([[{ number: 2 }], []]);
    expect(readFileSync(file(), 'utf8')).not.toContain('"a"');
    expect(ask({ b: 2 }, 'other')).toEqual([[{ number: 2 }], ['b']]);
    writeFileSync(file(), readFileSync(file(), 'utf8').replace('"number":2', '"number":5'));
    expect(ask({ b: 2 }, 'other')).toEqual([[{ number: 2 }], ['b']]);
  });

  test('have their problems at the same places', async () => {
    const speaker = 'name: Niemand\nformerIds: [ada-berg]\naffiliation: keiner-da';
    mkdirSync(path.join(content(), 'speakers'), { recursive: true });
    for (const id of ['niemand', 'niemand-sonst'])
      writeFileSync(path.join(content(), `speakers/${id}.md`), `---\n${speaker}\n---\n`);
    const { read: first } = await read();
    const rules = first.problems.map(({ rule }) => rule);
    expect(rules).toEqual(
      expect.arrayContaining(['same-name', 'former-id', 'reference', 'unused']),
    );
    await read();
  });
});

test('what is found in a word holds as long as the archive has the same words and names', async () => {
  const affixes = await germanAffixes();
  const file = path.join(room, 'words.bin');
  const lexicon = buildLexicon(archiveOf({ articles: [] }), affixes);
  const words = ['Airbuswerke', 'Außenminister', 'Haus-Airbuswerke', 'Haus', 'ging'];
  const found = (
    { known = [], names = [] }: Partial<Record<'known' | 'names', string[]>>,
    kept?: KeptWords,
  ) => {
    const analyse = wordAnalyser(
      {
        lemmas: germanLemmas(affixes, kept),
        names: { isName: (word) => names.includes(word) },
      },
      (word) => known.includes(word),
      kept?.analyses,
    );
    return words.map(analyse);
  };
  const again = (archive: Parameters<typeof found>[0], code = 'code', isWhole = true) => {
    const kept = new KeptWords(file, code);
    const made = found(archive, kept);
    kept.write({ ...lexicon, isWhole });
    return made;
  };
  const archives = [{}, { known: ['airbus'] }, { names: ['Außenminister'] }, { known: ['airbus'] }];
  for (const archive of [...archives, {}]) expect(again(archive)).toEqual(found(archive));
  const damaged = readFileSync(file);
  damaged[damaged.length - 1] = (damaged.at(-1) ?? 0) ^ 1;
  writeFileSync(file, damaged);
  expect(again({})).toEqual(found({}));
  expect(again({ known: ['airbus'] }, 'other')).toEqual(found({ known: ['airbus'] }));
});
