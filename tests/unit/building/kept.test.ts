import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { KeptFiles } from '../../../src/building/kept-files.ts';
import { KeptWords } from '../../../src/building/kept-words.ts';
import * as articleFile from '../../../src/content/article/article-file.ts';
import { readTree, type ReadTree } from '../../../src/content/tree.ts';
import { germanAffixes } from '../../../src/german/affixes.ts';
import { wordAnalyser } from '../../../src/german/analysis.ts';
import { germanLemmas } from '../../../src/german/lemmas.ts';

vi.mock(import('../../../src/content/article/article-file.ts'), { spy: true });

let room: string;
beforeEach(() => {
  room = mkdtempSync(path.join(tmpdir(), 'kept-'));
});
afterEach(() => rmSync(room, { recursive: true }));

describe('articles that were checked', () => {
  const NOW = new Date('2026-01-01T00:00:00Z');
  const content = (): string => path.join(room, 'content');
  const checks = vi.mocked(articleFile.checkArticleFile);

  beforeEach(() => cp('tests/fixtures/checks/base', content(), { recursive: true }));

  async function edit(file: string, from: string | RegExp, to: string): Promise<void> {
    const place = path.join(content(), file);
    const text = await readFile(place, 'utf8');
    expect(text).toMatch(from);
    await writeFile(place, text.replace(from, to));
  }

  /** Reads with what is kept, and without, which must not tell the difference. */
  async function read(now = NOW, code = 'code'): Promise<{ read: ReadTree; checked: number }> {
    const plain = await readTree(content(), { now });
    checks.mockClear();
    const kept = await readTree(content(), {
      now,
      kept: new KeptFiles(path.join(room, 'kept'), code),
    });
    expect(JSON.stringify(kept)).toBe(JSON.stringify(plain));
    return { read: kept, checked: checks.mock.calls.length };
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

test('what is found in a word holds as long as the archive has the same words and names', async () => {
  const affixes = await germanAffixes();
  const file = path.join(room, 'words.json');
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
  const again = (archive: Parameters<typeof found>[0], code = 'code') => {
    const kept = new KeptWords(file, code);
    const made = found(archive, kept);
    kept.write();
    return made;
  };
  const archives = [{}, { known: ['airbus'] }, { names: ['Außenminister'] }, { known: ['airbus'] }];
  for (const archive of [...archives, {}]) expect(again(archive)).toEqual(found(archive));
  const before = readFileSync(file, 'utf8');
  again({});
  expect(readFileSync(file, 'utf8')).toBe(before);
  writeFileSync(file, before.replace('minister', 'monster'));
  expect(again({})).toEqual(found({}));
  expect(again({ known: ['airbus'] }, 'other')).toEqual(found({ known: ['airbus'] }));
});
