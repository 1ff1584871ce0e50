import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readTree } from '../../../src/content/tree.ts';
import { reportProblems } from '../../../src/content/report.ts';
import { parseBody } from '../../../src/markdown/parse.ts';
import { readText as readBody } from '../../../src/quotes/text.ts';

const NATO = '2025-12-02-nato-aussenminister-ohne-rubio';

let content: string;
let texts: string;
beforeEach(async () => {
  content = await mkdtemp(path.join(tmpdir(), 'draft-'));
  texts = await mkdtemp(path.join(tmpdir(), 'texts-'));
  await cp('content', content, { recursive: true });
});
afterEach(async () => {
  await rm(content, { recursive: true });
  await rm(texts, { recursive: true });
});

function draft(args: readonly string[], input?: string | Uint8Array) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['src/commands/draft.ts', ...args],
    { encoding: 'utf8', input, env: { ...process.env, CONTENT_DIR: content, INIT_CWD: texts } },
  );
  return { status, stdout, stderr };
}

async function everything(): Promise<Record<string, string>> {
  const names = await readdir(content, { recursive: true });
  const files = names.filter((name) => name.endsWith('.md')).sort();
  return Object.fromEntries(
    await Promise.all(
      files.map(async (name) => [name, await readFile(path.join(content, name), 'utf8')]),
    ),
  ) as Record<string, string>;
}

async function problems(): Promise<string> {
  return reportProblems((await readTree(content)).problems);
}

const TEXT = [
  'Der Haushalt steht',
  '„Wir haben lange gerechnet“, sagte die Kämmerin Ada Berg am Montag. Mark Rutte sagte, dass der Plan „mutig“ sei.',
  'Das Plakat „Lichterfest“ hing im Foyer.',
  '',
].join('\n\n');

describe('a new text', () => {
  test('becomes a draft that the check accepts, with files of new speakers', async () => {
    const before = await everything();
    await writeFile(path.join(texts, 'text.txt'), TEXT);
    const { status, stdout } = draft(['text.txt', '--date', '2025-03-04', '--source', 'Blatt']);
    expect(status).toBe(0);
    expect(stdout).toContain('2025-03-04-der-haushalt-steht.md');
    const {
      'articles/2025-03-04-der-haushalt-steht.md': article,
      'speakers/ada-berg.md': speaker,
      ...rest
    } = await everything();
    expect(rest).toEqual(before);
    await expect(article).toMatchFileSnapshot(path.resolve('tests/fixtures/drafted/article.md'));
    expect(speaker).toBe('---\nname: Ada Berg\njobTitle: Kämmerin\n---\n');
    expect(await problems()).toBe('');
  });

  test('is drafted once: of the draft itself nothing is proposed again', async () => {
    expect(draft(['-', '--id', 'neu'], TEXT).status).toBe(0);
    const before = await everything();
    const again = draft([path.join(content, 'articles', 'neu.md')]);
    expect(again).toMatchObject({ status: 0, stderr: '' });
    expect(again.stdout).toContain('nichts einzutragen');
    expect(await everything()).toEqual(before);
  });

  test('shows the signs that it has, less those that nobody sees, and the editor is told', async () => {
    const pasted = [
      '\ufeff# Der Haushalt',
      '1. Mai:\u00a0Die Kämme\u00adrin Ada Berg o\ufb00enbarte, *alles* sei _gut_ &amp; > 3.',
      '> \ue80f|a|b| `x` <b>y</b> [z](w)',
    ].join('\r\n\r\n');
    const { status, stderr } = draft(['-', '--id', 'zeichen'], pasted);
    expect(status).toBe(0);
    for (const told of ['Zeilenenden', 'geschützte', 'weiche', 'Ligaturen', 'U+E80F'])
      expect(stderr).toContain(told);
    expect(await problems()).toBe('');
    const written = await readFile(path.join(content, 'articles', 'zeichen.md'), 'utf8');
    const body = written.split(/^---$/mu)[2] ?? '';
    expect(readBody(parseBody(body).tree).text).toBe(
      '1. Mai: Die Kämmerin Ada Berg offenbarte, *alles* sei _gut_ &amp; > 3.\n> |a|b| `x` <b>y</b> [z](w)\n',
    );
  });

  test('without anybody’s speech is a draft all the same, and the editor is told', () => {
    const { status, stdout } = draft(['-', '--id', 'neu'], 'Eins\n\nZwei\n\nDrei\n');
    expect(status).toBe(0);
    expect(stdout).toContain('ein Entwurf, in dem niemandes Rede zu erkennen ist');
  });

  test('is read from a pipe', () => {
    const { status, stdout } = draft(['-', '--id', 'neu'], TEXT);
    expect(status).toBe(0);
    expect(stdout).toContain('neu.md geschrieben: ein Entwurf mit 2 Zitaten.');
  });

  test.each([['--dry-run'], ['--json']])('with %s is written nowhere', async (flag) => {
    const before = await everything();
    const { status, stdout } = draft(['-', flag], TEXT);
    expect(status).toBe(0);
    expect(await everything()).toEqual(before);
    if (flag !== '--json') return;
    expect(JSON.parse(stdout)).toMatchObject({
      quotes: [
        { text: 'Wir haben lange gerechnet', speech: 'direct', mention: 'die Kämmerin Ada Berg' },
        { text: 'dass der Plan „mutig“ sei', speaker: { id: 'mark-rutte' } },
      ],
      scareQuotes: [{ text: 'Lichterfest' }],
    });
  });
});

describe('an article that is there', () => {
  const file = () => path.join(content, 'articles', `${NATO}.md`);

  test('gets what it does not have; the rest stays byte for byte', async () => {
    const whole = await readFile(file(), 'utf8');
    const stripped = whole
      .replace(/ {2}- id: (?:zuversichtlich|nicht-an-jedem-treffen)\n(?: {4}.*\n)+/gu, '')
      .replace('scareQuotes:\n  - Trump-Flüsterer\n', '');
    await writeFile(file(), `\ufeff${stripped}`.replaceAll('\n', '\r\n'));
    expect(await problems()).toContain('uncovered');
    expect(draft([file()])).toMatchObject({ status: 0, stderr: '' });
    const after = await readFile(file(), 'utf8');
    expect(await problems()).toBe('');
    const added =
      /(?: {2}- id: (?:zuversichtlich-dass|koenne-nicht).*\r\n(?: {4}.*\r\n)+)|scareQuotes: .*\r\n/gu;
    expect(after.match(added)).toHaveLength(3);
    expect(after.replaceAll(added, '')).toBe(`\ufeff${stripped}`.replaceAll('\n', '\r\n'));
  });

  test('with a quote that its text does not have is completed, and the quote is named', async () => {
    const whole = await readFile(file(), 'utf8');
    await writeFile(file(), whole.replace('seine Teilnahme abgesagt', 'die Teilnahme abgesagt'));
    const { status, stderr } = draft([file(), '--dry-run']);
    expect(status).toBe(0);
    expect(stderr).toContain('Nicht im Text gefunden: teilnahme-abgesagt.');
  });

  test('gets its block quote, which the check wants, once', async () => {
    const whole = await readFile(file(), 'utf8');
    await writeFile(file(), `${whole}\nMark Rutte schrieb:\n\n> Wir bleiben zuversichtlich.\n`);
    expect(await problems()).toContain('uncovered');
    expect(draft([file()])).toMatchObject({ status: 0, stderr: '' });
    expect(await problems()).toBe('');
    expect(await readFile(file(), 'utf8')).toContain('text: Wir bleiben zuversichtlich.');
    expect(draft([file()])).toMatchObject({ status: 0, stderr: '' });
  });

  test('that has everything stays as it is', async () => {
    const extra = draft([file()]);
    expect(extra.status).toBe(0);
    const before = await everything();
    expect(draft([file()]).stdout).toContain('nichts einzutragen');
    expect(await everything()).toEqual(before);
  });
});

describe('what cannot be drafted', () => {
  const refused = async (
    args: string[],
    status: number,
    said: string,
    input?: string | Uint8Array,
  ) => {
    const before = await everything();
    const result = draft(args, input);
    expect(result).toMatchObject({ status, stdout: '' });
    expect(result.stderr).toContain(said);
    expect(result.stderr).not.toMatch(/\n\s+at /u);
    expect(await everything()).toEqual(before);
  };

  test('an id that is taken', () =>
    refused(['-', '--id', NATO], 1, `${NATO}.md gibt es schon und wird nicht überschrieben`, TEXT));
  test('bytes that are no text', () =>
    refused(['-'], 1, 'kein einfacher Text', Uint8Array.of(80, 75, 3, 4, 0, 0)));
  test('another encoding', () =>
    refused(['-'], 1, 'nicht in UTF-8', Uint8Array.of(0x42, 0xfc, 0x72, 0x6f)));
  test('UTF-16, as some editors call Unicode', () =>
    refused(['-'], 1, 'in UTF-16 gespeichert', Buffer.from('\ufeffJa.', 'utf16le')));
  test.each(['{\\rtf1\\ansi Ja.}', '<!DOCTYPE html>\n<p>Ja.', '%PDF-1.7 Ja.'])(
    'text that is written in another format: %s',
    (text) => refused(['-'], 1, 'Die Eingabe: Das ist kein einfacher Text', text),
  );
  test('nothing', () => refused(['-'], 1, 'Die Eingabe: Da steht kein Text', ' \n'));
  test('nothing but what nobody sees', () =>
    refused(['-'], 1, 'In dem Text steht nichts', '\ue80f'));
  test('a file that is not there', () => refused(['fehlt.txt'], 1, 'Diese Datei gibt es nicht'));
  test('a folder', () => refused(['.'], 1, 'Das ist ein Ordner'));
  test('no file', () => refused([], 2, 'Es fehlt, welcher Text gelesen werden soll'));
  test('an option that there is not', () =>
    refused(['-', '--titel', 'x'], 2, '--titel gibt es nicht'));
  test.each([
    [['-', '--headline'], 'Hinter --headline fehlt der Wert'],
    [['-', '--json=ja'], '--json hat keinen Wert'],
    [['a.txt', 'b.txt'], 'Es geht nur eine Datei auf einmal; angegeben sind 2'],
  ])('arguments that do not fit: %j', (args, said) => refused(args, 2, said));
  test('several mistakes, all told at once', () => {
    const args = ['-', '--date', '2025-02-30', '--id', 'Groß', '--headline', ' '];
    const { status, stderr } = draft(args);
    expect(status).toBe(2);
    expect(stderr).toContain('--date 2025-02-30 ist kein Datum');
    expect(stderr).toContain('--id Groß ist keine Kennung');
    expect(stderr).toContain('--headline ist leer');
  });
  test('an article elsewhere', async () => {
    await writeFile(path.join(texts, 'x.md'), '---\n---\n');
    await refused(['x.md'], 1, 'Ein Artikel liegt in');
  });
  test('an article whose frontmatter cannot be read', async () => {
    const file = path.join(content, 'articles', 'x.md');
    await writeFile(file, '---\nquotes: [\n---\nJa.\n');
    await refused([file], 1, 'Der Artikel lässt sich so nicht lesen');
  });
  test('where there is no content folder', async () => {
    await rm(content, { recursive: true });
    const result = draft(['-'], TEXT);
    expect(result).toMatchObject({ status: 1, stdout: '' });
    expect(result.stderr).toContain('fehlt, in dem die Artikel liegen');
    await mkdir(content);
  });
});
