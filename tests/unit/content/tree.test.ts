import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { reportProblems } from '../../../src/content/report.ts';
import { RULES, severityOf } from '../../../src/content/rules.ts';
import { readTree } from '../../../src/content/tree.ts';
import { WORDING } from '../../../src/content/wording/say.ts';
import { patternOf } from './pattern.ts';

/** Each folder but `base` is a content tree laid over `base`; `expected.txt` is the report of its problems. */
const FIXTURES = path.resolve('tests/fixtures/checks');
const HINTS = 'unaccounted-speech';
const cases = (await readdir(FIXTURES)).filter((name) => name !== 'base');
const room = await mkdtemp(path.join(tmpdir(), 'checks-'));
afterAll(() => rm(room, { recursive: true }));

async function reportOf(name: string): Promise<string> {
  const directory = path.join(room, name);
  await cp(path.join(FIXTURES, 'base'), directory, { recursive: true });
  await cp(path.join(FIXTURES, name), directory, {
    recursive: true,
    filter: (source) => path.basename(source) !== 'expected.txt',
  });
  const { problems } = await readTree(directory);
  // Hints have a folder of their own; the article that most mistakes are made in has speech that no quote accounts for.
  const told = problems.filter((problem) => severityOf(problem) !== 'hint' || name === HINTS);
  return `${reportProblems(told).replaceAll(`${directory}${path.sep}`, '').replaceAll(directory, '.')}\n`;
}

describe('a content tree with a mistake', () => {
  test.each(cases)('%s', async (name) => {
    const expected = await readFile(path.join(FIXTURES, name, 'expected.txt'), 'utf8');
    expect(await reportOf(name)).toBe(expected);
  });

  test('every rule has a fixture that breaks it', async () => {
    const reports = await Promise.all(
      cases.map((name) => readFile(path.join(FIXTURES, name, 'expected.txt'), 'utf8')),
    );
    const broken = new Set(reports.join('').match(/(?<=:\d+ {2})[a-z-]+(?= {2})/g));
    const elsewhere = ['content-folder', 'unreadable'];
    expect([...broken, ...elsewhere].sort()).toEqual(Object.keys(RULES).sort());
  });

  test('every message has a fixture that produces it', async () => {
    const reports = await Promise.all(
      cases.map((name) => readFile(path.join(FIXTURES, name, 'expected.txt'), 'utf8')),
    );
    const said = reports.join('');
    const unsaid = Object.entries<{ text: string }>(WORDING)
      .filter(([, { text }]) => !patternOf(text).test(said))
      .map(([key]) => key);
    expect(unsaid.filter((key) => !ELSEWHERE.test(key))).toEqual([]);
  });
});

/** Of files that cannot be read, and of more than is read: other tests make those. The rest takes odd texts. */
const ELSEWHERE =
  /^(?:unreadable|content-folder-(?:missing|create)|no-article-file|limit-|list-long|segments|(?:id|address|file-name)-long|yaml-(?:alias|deep|other)|nearest-goes-on)/;

describe('a content folder', () => {
  test('that is missing', async () => {
    const { tree, problems } = await readTree(path.join(room, 'nowhere'));
    expect(tree).toBeUndefined();
    expect(reportProblems(problems)).toContain('content-folder  der Inhaltsordner fehlt');
  });

  test('that has no article', async () => {
    const empty = await mkdtemp(path.join(room, 'empty-'));
    const { tree, problems } = await readTree(empty);
    expect(tree).toBeUndefined();
    expect(reportProblems(problems)).toContain('content-folder  es gibt keinen Artikel');
  });

  test('whose folders are links is read through them; a link to nowhere is told', async () => {
    const linked = await mkdtemp(path.join(room, 'linked-'));
    await cp(path.join(FIXTURES, 'base'), linked, { recursive: true });
    await rm(path.join(linked, 'articles'), { recursive: true });
    await symlink(path.join(FIXTURES, 'base', 'articles'), path.join(linked, 'articles'));
    expect((await readTree(linked)).problems).toEqual([]);
    await symlink('nirgends.md', path.join(linked, 'topics', 'fort.md'));
    const { tree, problems } = await readTree(linked);
    expect(tree).toBeUndefined();
    expect(reportProblems(problems)).toMatch(
      /fort\.md:1:1 {2}unreadable {2}das lässt sich nicht lesen/,
    );
  });

  test('with a folder that cannot be read is not taken for one without it', async () => {
    const looped = await mkdtemp(path.join(room, 'looped-'));
    await cp(path.join(FIXTURES, 'base'), looped, { recursive: true });
    await symlink('pages', path.join(looped, 'pages'));
    const { tree, problems } = await readTree(looped);
    expect(tree).toBeUndefined();
    expect(reportProblems(problems)).toContain(
      'pages:1:1  unreadable  das lässt sich nicht lesen: der Verweis führt im Kreis',
    );
  });

  test('that holds a pipe, a device, a huge file and names that are no use is told of, and read to an end', async () => {
    const strange = await mkdtemp(path.join(room, 'strange-'));
    await cp(path.join(FIXTURES, 'base'), strange, { recursive: true });
    const at = (name: string): string => path.join(strange, 'topics', name);
    spawnSync('mkfifo', [at('rohr.md')]);
    await symlink('/dev/zero', at('null.md'));
    await writeFile(at('riese.md'), '---\nname: Riese\n---\n');
    await truncate(at('riese.md'), 20_000_001);
    await writeFile(at(`${'a'.repeat(201)}.md`), '---\nname: Lang\n---\n');
    await writeFile(at('a\u001b[31m\u202eb.md'), '---\nname: Rot\n---\n');
    const report = reportProblems((await readTree(strange)).problems);
    for (const name of ['rohr', 'null']) {
      expect(report).toContain(
        `${name}.md:1:1  unreadable  das lässt sich nicht lesen: es ist keine gewöhnliche Datei`,
      );
    }
    expect(report).toMatch(/riese\.md:1:1 {2}unreadable .* mehr als 20 MB/);
    expect(report).toContain('der Dateiname hat mehr als 200 Zeichen');
    expect(report).toContain('a\\u001b[31m\\u202eb.md:1:1  file-name');
    expect(report).not.toMatch(/[\u001b\u202e]/);
  });

  test('without mistakes has no problems', async () => {
    const { tree, problems } = await readTree(path.join(FIXTURES, 'base'));
    expect(problems).toEqual([]);
    expect(tree?.articles[0]?.quotes.map((quote) => quote.id)).toEqual([
      'stand',
      'gerechnet',
      'mutig',
    ]);
  });
});
