import { readdir, readFile, writeFile } from 'node:fs/promises';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Known } from '../../../src/desk/protocol.ts';
import { readArticle } from '../../../src/desk/server/reading.ts';
import { DeskServer } from './desk-server.ts';

let desk: DeskServer;
beforeAll(async () => void (desk = await DeskServer.start()));
afterAll(() => desk.stop());

const ARTICLE = {
  headline: 'Der Haushalt: „Wir sparen“',
  date: '2026-01-31',
  source: 'Beispielblatt',
  sourceUrl: 'https://example.org/haushalt',
  plain:
    'Der Haushalt: „Wir sparen“\n\nDie Stadt spart. # Kein Titel.\n\n1. Januar: *kein* <b>Zeichen</b> & [kein](Link)',
  html: '',
};
const NOBODY = { voices: [], topics: [] };

const create = (more: object = {}) => desk.ask('create', { ...ARTICLE, ...more });

describe('a new article', () => {
  test('is a draft with the words of the pasted text, and no sign of it is Markdown', async () => {
    const { status, answer } = await create();
    expect(status).toBe(200);
    expect(answer).toMatchObject({ id: '2026-01-31-der-haushalt-wir-sparen' });
    expect(answer['told']).toEqual([
      'Die Überschrift am Anfang des Textes wurde weggelassen: Sie steht schon darüber.',
    ]);
    const written = await readFile(desk.file(`articles/${String(answer['id'])}.md`), 'utf8');
    expect(written).toBe(answer['text']);
    const reading = readArticle('x.md', written, { base: '/', known: NOBODY });
    if (Array.isArray(reading)) throw new Error('unreadable');
    expect(reading.source.data).toEqual({
      headline: ARTICLE.headline,
      description: 'Die Stadt spart. # Kein Titel.',
      datePublished: '2026-01-31',
      source: { name: 'Beispielblatt', url: 'https://example.org/haushalt' },
      status: 'draft',
    });
    expect(reading.article.text).toBe(
      'Die Stadt spart. # Kein Titel.\n1. Januar: *kein* <b>Zeichen</b> & [kein](Link)\n',
    );
  });

  test('does not take the place of one that is there', async () => {
    const file = desk.file('articles/2026-02-01-schon-da.md');
    await writeFile(file, 'von Hand');
    const { status, answer } = await create({ headline: 'Schon da', date: '2026-02-01' });
    expect(status).toBe(409);
    expect(answer['error']).toContain('articles/2026-02-01-schon-da.md');
    expect(await readFile(file, 'utf8')).toBe('von Hand');
  });

  test('keeps headings and pull quotes of HTML, and says what it drops', async () => {
    const { answer } = await create({
      headline: 'Aus dem Netz',
      html: '<h2>Die Lage</h2><p>Ein <b>fetter</b> Satz.</p><blockquote>„Zitat“</blockquote><script>x</script><img src="x">',
    });
    expect(answer['text']).toMatch(/---\n\n## Die Lage\n\nEin fetter Satz\.\n\n> „Zitat“\n$/);
    expect(answer['told']).toEqual(['Weggelassen: Fettschrift, Bilder.']);
  });

  test('of a saved text is cleaned as drafting does it, and says so', async () => {
    const { answer } = await create({
      headline: 'Sauber',
      plain:
        'Die Stadt\u00a0spart, sagt der Ober\u00adbürgermeister.\r\n\r\n\ue80fDie Stadt spart, sagt Berg\r\n\r\nSchluss\u200b.',
    });
    expect(answer['text']).toMatch(
      /---\n\nDie Stadt spart, sagt der Oberbürgermeister\.\n\n> Die Stadt spart, sagt\n>\n> Berg\n\nSchluss\.\n$/,
    );
    expect(answer['told']).toContain(
      'Symbole einer Schrift entfernt, die kein Text sind (U+E80F).',
    );
    expect(answer['told']).toContain('weiche Trennstriche und unsichtbare Zeichen entfernt.');
  });

  test.each([
    [{ headline: ' ' }, 'Geben Sie dem Artikel eine Überschrift.'],
    [{ date: 'morgen' }, 'Geben Sie das Datum als Jahr, Monat und Tag an: 2025-12-02.'],
    [{ date: '../../x' }, 'Geben Sie das Datum als Jahr, Monat und Tag an: 2025-12-02.'],
    [{ plain: ' \n ' }, 'Fügen Sie den Text des Artikels ein.'],
    [{ source: '' }, 'Zu der Adresse fehlt der Name der Quelle.'],
    [
      { sourceUrl: 'javascript:alert(1)' },
      'Die Adresse der Quelle ist keine: Sie beginnt mit https:// oder http://.',
    ],
  ])('%j is refused', async (more, error) => {
    const before = await readdir(desk.file('articles'));
    expect(await create(more)).toEqual({ status: 422, answer: { error } });
    expect(await readdir(desk.file('articles'))).toEqual(before);
  });

  test('has any text as it was pasted', async () => {
    let number = 0;
    const word = fc.stringMatching(/^[!-~äß„“–\u00a0]{1,8}$/);
    await fc.assert(
      fc.asyncProperty(fc.array(word, { minLength: 1, maxLength: 12 }), async (words) => {
        const plain = words.join(' ').replaceAll(/\s+/g, ' ').trim();
        if (plain === '') return;
        number += 1;
        const { answer } = await create({ headline: `Zufall ${number}`, plain });
        const reading = readArticle('x.md', String(answer['text']), { base: '/', known: NOBODY });
        expect(Array.isArray(reading) ? reading : reading.article.text).toBe(`${plain}\n`);
      }),
      { numRuns: 200 },
    );
  });
});

test('voices and topics are told once, and again where they have changed', async () => {
  const ask = { id: 'probe', text: '---\n---\n' };
  const { answer: first } = await desk.ask('analyse', ask);
  expect(first['known']).toBeDefined();
  const { version } = first;
  expect((await desk.ask('analyse', { ...ask, version })).answer).not.toHaveProperty('known');
  await desk.ask('topic', { name: 'Ein Thema mehr' });
  const { answer: changed } = await desk.ask('analyse', { ...ask, version });
  expect(JSON.stringify(changed['known'])).toContain('Ein Thema mehr');
});

describe('a new voice', () => {
  const voice = (name: string, more: object = {}) =>
    desk.ask('voice', { name, type: 'Person', jobTitle: '', affiliation: '', ...more });

  test('has a file of its own, and is known at once', async () => {
    const { answer } = await voice('Jürgen Groß', {
      jobTitle: 'Minister: für alles',
      affiliation: 'nato',
    });
    expect(answer).toMatchObject({ voice: { id: 'juergen-gross', name: 'Jürgen Groß' } });
    expect(await readFile(desk.file('speakers/juergen-gross.md'), 'utf8')).toBe(
      '---\nname: Jürgen Groß\ntype: Person\njobTitle: "Minister: für alles"\naffiliation: nato\n---\n',
    );
    const { answer: known } = await desk.ask('analyse', { id: 'probe', text: '---\n---\n' });
    expect((known['known'] as Known).voices).toContainEqual({
      id: 'juergen-gross',
      name: 'Jürgen Groß',
      alternateName: [],
      type: 'Person',
      jobTitle: 'Minister: für alles',
    });
  });

  test.each(['Mark Rutte', 'rutte', 'NATO'])('is not made where there is one: %s', async (name) => {
    const { status, answer } = await voice(name);
    expect(status).toBe(409);
    expect(answer['error']).toMatch(/^Eine Stimme dieses Namens gibt es schon: /);
  });

  test('has a free id where another file has its own', async () => {
    await writeFile(desk.file('speakers/eva-ruiz.md'), '---\nname: Eva Ruiz-Prado\nbad: [\n---\n');
    const { status, answer } = await voice('Eva Ruiz');
    // A file that cannot be read is known by its id.
    expect(status).toBe(409);
    expect(answer['error']).toContain('eva-ruiz');
    expect(await readFile(desk.file('speakers/eva-ruiz.md'), 'utf8')).toContain('bad: [');
  });

  test.each([
    ['Владимир', 'stimme'],
    ['seite-2', 'stimme-seite-2'],
    ['!!!', 'stimme-2'],
    ['../../x', 'x'],
  ])('is called %s, its file %s.md', async (name, id) => {
    expect(await voice(name)).toMatchObject({ status: 200, answer: { voice: { id } } });
  });

  test('is taken back as long as nobody has changed it', async () => {
    const { answer } = await voice('Kurz Da');
    const { revision } = answer as { revision: string };
    const file = desk.file('speakers/kurz-da.md');
    const written = await readFile(file, 'utf8');
    await writeFile(file, `${written}Mehr.\n`);
    const forget = { folder: 'speakers', id: 'kurz-da', revision };
    expect((await desk.ask('forget', forget)).answer).toEqual({ forgotten: false });
    await writeFile(file, written);
    expect((await desk.ask('forget', forget)).answer).toEqual({ forgotten: true });
    expect(await readdir(desk.file('speakers'))).not.toContain('kurz-da.md');
  });
});

test('a new topic has a file of its own', async () => {
  const { answer } = await desk.ask('topic', { name: 'Soziale Sicherung' });
  expect(answer).toMatchObject({ topic: { id: 'soziale-sicherung', name: 'Soziale Sicherung' } });
  expect(await readFile(desk.file('topics/soziale-sicherung.md'), 'utf8')).toBe(
    '---\nname: Soziale Sicherung\n---\n',
  );
});
