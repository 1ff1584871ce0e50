import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { planRenaming, type TreeFile } from '../../../src/content/edit/rename.ts';
import { readRenaming } from '../../../src/content/edit/renaming.ts';
import { reportProblems } from '../../../src/content/report.ts';
import { readTree } from '../../../src/content/tree.ts';

const ARTICLE = `---
headline:   Der Haushalt   # so gelassen
topics: [haushalt, alt]
quotes:
  - id: mutig
    speaker: alt   # die Kämmerin
    speech: direct
    text: alt
    topics: [ alt ]
  - {id: zwei, speaker: alternativ, speech: direct, text: zwei, formerIds: [drei]}
---

„alt“, sagte [sie](/stimmen/alt/) zum [Thema](</themen/alt/#a> "alt") in [alt][1], nicht [er](/stimmen/alternativ/).
\`/stimmen/alt/\` [oben](#mutig) [hier](/artikel/alt/#mutig) [da](/zitate/alt/mutig/) [fern](https://example.org/stimmen/alt/)

[1]: /stimmen/alt
`;

const TREE: TreeFile[] = [
  { folder: 'articles', id: 'alt', text: ARTICLE },
  { folder: 'speakers', id: 'alt', text: '---\nname: Alt\nformerIds: [uralt, neu]\n---\n' },
  { folder: 'speakers', id: 'ben', text: '---\r\nname: Ben\r\naffiliation: alt\r\n---\r\n' },
  { folder: 'speakers', id: 'alternativ', text: '---\nname: alt\nformerIds: [vergeben]\n---\n' },
  { folder: 'topics', id: 'alt', text: '---\nname: Alt\n---\n' },
  { folder: 'pages', id: 'ueber', text: '---\nname: Über\n---\n\n[alt](/artikel/alt/#mutig)\n' },
];

function plan(what: string, to: string, tree: readonly TreeFile[] = TREE) {
  const renaming = readRenaming(what, to);
  if (!renaming) throw new Error(what);
  return planRenaming(tree, renaming);
}

/** The lines that differ, by file, as they are afterwards. */
function changed(what: string, to: string): Record<string, string[]> {
  const planned = plan(what, to);
  if (Array.isArray(planned)) throw new Error(planned.join('\n'));
  return Object.fromEntries(
    planned.changes.map((change) => {
      const file = TREE.find(({ folder, id }) => `${folder}/${id}.md` === change.path);
      const before = new Set(file?.text.split('\n'));
      return [change.path, change.text.split('\n').filter((line) => !before.has(line))];
    }),
  );
}

describe('what is renamed', () => {
  test.each([
    ['speakers/alt', { folder: 'speakers', id: 'alt', to: 'neu' }],
    ['content/topics/alt.md', { folder: 'topics', id: 'alt', to: 'neu' }],
    ['articles/alt#mutig', { folder: 'articles', id: 'alt', quote: 'mutig', to: 'neu' }],
    ['speakers/alt#mutig', undefined],
    ['pages/ueber', undefined],
    ['alt', undefined],
    ['speakers/../alt', undefined],
  ])('%s', (written, renaming) => {
    expect(readRenaming(written, 'neu')).toEqual(renaming);
  });
});

describe('a renaming changes what names it, and nothing else', () => {
  test('of a speaker', () => {
    expect(changed('speakers/alt', 'neu')).toEqual({
      'articles/alt.md': [
        '    speaker: neu   # die Kämmerin',
        '„alt“, sagte [sie](/stimmen/neu/) zum [Thema](</themen/alt/#a> "alt") in [alt][1], nicht [er](/stimmen/alternativ/).',
        '[1]: /stimmen/neu',
      ],
      'speakers/alt.md': ['formerIds: [uralt, alt]'],
      'speakers/ben.md': ['affiliation: neu\r'],
    });
    expect(plan('speakers/alt', 'neu')).toHaveProperty('move', {
      from: 'speakers/alt.md',
      to: 'speakers/neu.md',
    });
  });

  test('of a topic', () => {
    const { 'articles/alt.md': article, ...rest } = changed('topics/alt', 'neu');
    expect(article?.slice(0, 2)).toEqual(['topics: [haushalt, neu]', '    topics: [ neu ]']);
    expect(article?.slice(2)).toEqual([expect.stringContaining('(</themen/neu/#a> "alt")')]);
    expect(rest).toEqual({ 'topics/alt.md': ['formerIds: [alt]'] });
  });

  test('of an article', () => {
    const { 'articles/alt.md': article, ...rest } = changed('articles/alt', 'neu');
    expect(article?.join('\n')).toContain(
      '`/stimmen/alt/` [oben](#mutig) [hier](/artikel/neu/#mutig) [da](/zitate/neu/mutig/) [fern](https://example.org/stimmen/alt/)',
    );
    expect(rest).toEqual({ 'pages/ueber.md': ['[alt](/artikel/neu/#mutig)'] });
  });

  test('of a quote', () => {
    const { 'articles/alt.md': article, ...rest } = changed('articles/alt#mutig', 'neu');
    expect(article?.[0]).toBe('  - id: neu');
    expect(article?.join('\n')).toContain(
      '[oben](#neu) [hier](/artikel/alt/#neu) [da](/zitate/alt/neu/)',
    );
    expect(rest).toEqual({ 'pages/ueber.md': ['[alt](/artikel/alt/#neu)'] });
    expect(plan('articles/alt#mutig', 'neu')).not.toHaveProperty('move');
  });

  test('a link in other writing never spoils another', () => {
    const text = '---\nname: Ü\n---\n[a](&#47;stimmen/alt) [b](/stimmen/alternativ/)\n';
    const planned = plan('speakers/alt', 'neu', [...TREE, { folder: 'pages', id: 'p', text }]);
    expect(planned).toHaveProperty('changes');
    expect(JSON.stringify(planned)).not.toContain('pages/p.md');
  });
});

describe('a renaming is refused', () => {
  test.each([
    ['speakers/alt', 'Neu', '„Neu“ ist keine Kennung'],
    ['speakers/alt', 'seite-2', '„seite-2“ ist keine Kennung'],
    ['speakers/alt', 'alt', 'heißt schon so'],
    ['speakers/alt', 'ben', 'speakers/ben.md gibt es schon und wird nicht überschrieben'],
    ['speakers/alt', 'vergeben', 'steht in speakers/alternativ.md unter „formerIds“'],
    ['speakers/niemand', 'neu', 'speakers/niemand.md gibt es nicht'],
    ['articles/alt#kein', 'neu', 'In articles/alt.md gibt es kein Zitat „kein“'],
    ['articles/alt#mutig', 'zwei', 'In articles/alt.md gibt es schon ein Zitat „zwei“'],
    ['articles/alt#mutig', 'drei', 'bei einem anderen Zitat unter „formerIds“'],
  ])('%s to %s', (what, to, sentence) => {
    expect(plan(what, to)).toEqual([expect.stringContaining(sentence)]);
  });

  test('for all that is wrong at once', () => {
    expect(plan('speakers/niemand', 'Neu')).toHaveLength(2);
  });
});

describe('the command', () => {
  const NATO = '2025-12-02-nato-aussenminister-ohne-rubio';
  let content: string;
  beforeEach(async () => {
    content = await mkdtemp(path.join(tmpdir(), 'rename-'));
    await cp('content', content, { recursive: true });
  });
  afterEach(async () => {
    await rm(content, { recursive: true });
  });

  function rename(...args: string[]) {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['src/commands/rename.ts', ...args],
      { encoding: 'utf8', env: { ...process.env, CONTENT_DIR: content } },
    );
    return { status, stdout, stderr };
  }

  async function everything(): Promise<Record<string, string>> {
    const names = (await readdir(content, { recursive: true })).filter((name) => /\./.test(name));
    const texts = names.sort().map(async (name) => {
      return [name, await readFile(path.join(content, name), 'utf8')] as const;
    });
    return Object.fromEntries(await Promise.all(texts));
  }

  test('renames files and quotes in a tree that passes the check afterwards', async () => {
    const before = await everything();
    const rutte = `\ufeff${before['speakers/mark-rutte.md'] ?? ''}`;
    await writeFile(path.join(content, 'speakers/mark-rutte.md'), rutte);
    expect(rename('speakers/mark-rutte', 'rutte')).toEqual({
      status: 0,
      stdout: `speakers/mark-rutte.md → speakers/rutte.md: umbenannt\narticles/${NATO}.md: geändert\nDer Name (name) ist derselbe geblieben. Soll auch das anders lauten, ändern Sie es in der Datei.\n`,
      stderr: '',
    });
    expect(rename('topics/friedensplan', 'frieden').status).toBe(0);
    expect(rename(`articles/${NATO}#keine-sorgen`, 'sorglos').status).toBe(0);
    expect(rename(`articles/${NATO}`, 'nato').status).toBe(0);
    expect(reportProblems((await readTree(content)).problems)).toBe('');
    const after = await everything();
    expect(Object.keys(after)).toHaveLength(Object.keys(before).length);
    expect(after['speakers/rutte.md']).toBe(
      rutte.replace(/---\n$/, 'formerIds: [mark-rutte]\n---\n'),
    );
    expect(after['articles/nato.md']).not.toMatch(/speaker: mark-rutte|\[friedensplan\]/);
    expect(rename('speakers/rutte', 'mark-rutte').status).toBe(0);
    expect((await everything())['speakers/mark-rutte.md']).toContain('formerIds: [rutte]\n---');
  });

  test('changes nothing with --dry-run', async () => {
    const before = await everything();
    const { status, stdout } = rename('speakers/mark-rutte', 'rutte', '--dry-run');
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout: `speakers/mark-rutte.md → speakers/rutte.md: würde umbenannt\narticles/${NATO}.md: würde geändert\n`,
    });
    expect(await everything()).toEqual(before);
  });

  test('changes nothing where it refuses', async () => {
    await writeFile(path.join(content, 'speakers/falsch.md'), '---\nnam: Falsch\n---\n');
    const before = await everything();
    expect(rename('speakers/mark-rutte', 'rutte')).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/falsch\.md:\d[^]*Die Inhalte haben Fehler/) as string,
    });
    expect(rename('speakers/mark-rutte')).toMatchObject({ status: 2 });
    expect(rename('speakers/mark-rutte', 'neu', '--dry')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('--dry gibt es hier nicht') as string,
    });
    expect(await everything()).toEqual(before);
    await rm(path.join(content, 'speakers/falsch.md'));
    expect(rename('speakers/mark-rutte', 'nato')).toEqual({
      status: 1,
      stdout: '',
      stderr: 'speakers/nato.md gibt es schon und wird nicht überschrieben.\n',
    });
  });
});
