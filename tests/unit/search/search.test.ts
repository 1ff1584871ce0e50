import { describe, expect, test } from 'vitest';
import { announcement } from '../../../src/search/browser/wording.ts';
import { search } from '../../../src/search/query/search.ts';
import { archive, BAHN, PLAN, sources, WAHL } from './searched-archive.ts';

async function hits(typed: string): Promise<string[]> {
  const { quotes } = await search(typed, sources);
  return quotes.map((row) => archive.quotes[row]?.key ?? '');
}

describe('compounds', () => {
  test('a noun finds itself first, then the compounds that end in it, and nothing that only begins alike', async () => {
    expect(await hits('Plan')).toEqual([`${WAHL}/q1`, `${PLAN}/q1`, `${PLAN}/q2`]);
    expect(await hits('Pläne')).toEqual([`${WAHL}/q1`, `${PLAN}/q1`, `${PLAN}/q2`]);
  });

  test('parts of three are found, joined and alone', async () => {
    for (const typed of ['Gewässer', 'Schutz', 'Schutzplan', 'Gewässerschutz']) {
      expect(await hits(typed), typed).toEqual([`${PLAN}/q1`]);
    }
  });

  test('a compound that nobody used is divided, and the reader is told', async () => {
    const both = await search('Flusssicherheit', sources);
    expect(both.notes).toEqual([
      { kind: 'divided', word: 'Flusssicherheit', parts: ['Fluss', 'Sicherheit'], all: true },
    ]);
  });

  test('the name of a voice stays whole', async () => {
    const { quotes } = await search('Berg', sources);
    expect(quotes).toEqual([]);
  });

  test('a compound that shares its head with another is one', async () => {
    expect(await hits('Straßenprüfung')).toEqual([`${WAHL}/q5`]);
    expect(await hits('Brückenprüfung')).toEqual([`${WAHL}/q5`]);
    expect(await hits('Prüfung')).toEqual([`${WAHL}/q5`]);
  });

  test('hyphens may be there or not', async () => {
    for (const typed of ['EU-Beitritt', 'EU Beitritt', 'EUBeitritt', 'eu beitritt', 'Beitritt']) {
      expect(await hits(typed), typed).toEqual([`${BAHN}/q3`]);
    }
  });
});

describe('phrases', () => {
  test('have exactly these words in this order', async () => {
    expect(new Set(await hits('„nie wieder“'))).toEqual(
      new Set([`${PLAN}/q3`, `${PLAN}/q4`, `${BAHN}/q1`]),
    );
    expect(await hits('„wieder nie“')).toEqual([]);
    expect(await hits('„nie wieder“ Straßenbahn')).toEqual([`${BAHN}/q1`]);
  });

  test('that another voice says come first under that voice', async () => {
    expect(await hits('„nie wieder Hochwasser“')).toEqual([`${PLAN}/q4`, `${PLAN}/q3`]);
    expect(await hits('Hochwasser')).toEqual([`${PLAN}/q4`, `${PLAN}/q3`]);
  });

  test('that nobody says are named', async () => {
    const { quotes, notes } = await search('„niemals wieder“', sources);
    expect(quotes).toEqual([]);
    expect(notes).toEqual([{ kind: 'phrase', text: 'niemals wieder' }]);
  });
});

describe('spelling', () => {
  test.each([
    ['Vertraege', `${BAHN}/q2`],
    ['Vertrage', `${BAHN}/q2`],
    ['vertrag', `${BAHN}/q2`],
    ['strassenbahn', `${BAHN}/q1`],
    ['STRASSENBAHN', `${BAHN}/q1`],
    ['Fahrgaste', `${BAHN}/q4`],
  ])('%s finds %s', async (typed, key) => {
    expect(await hits(typed)).toContain(key);
  });

  test('what is spelt exactly so comes first', async () => {
    expect(await hits('schon')).toEqual([`${WAHL}/q2`]);
    expect(await hits('Sicherheit')).toEqual([`${PLAN}/q5`]);
  });
});

describe('what filters have', () => {
  test.each([
    ['1987', 'time'],
    ['26.11.1987', 'time'],
    ['1987-11-26', 'time'],
    ['Oktober', 'time'],
    ['wörtlich', 'speech'],
    ['indirekte', 'speech'],
  ])('is pointed to where nobody says it: %s', async (typed, facet) => {
    const { notes } = await search(typed, sources);
    expect(notes).toEqual([{ kind: 'unknown', word: typed, nearest: undefined, facet }]);
    expect(announcement(0, notes)).toContain('wählen Sie unter „Eingrenzen“.');
  });

  test('is pointed to once', async () => {
    const { notes } = await search('Oktober 1987', sources);
    expect(notes.map((note) => note.kind === 'unknown' && note.facet)).toEqual(['time', undefined]);
  });

  test('is not pointed to for any other word', async () => {
    const { notes } = await search('Xylophonist', sources);
    expect(notes).toEqual([{ kind: 'unknown', word: 'Xylophonist', nearest: undefined }]);
  });
});

describe('names', () => {
  test('another spelling of a name leads to the voice and its quotes', async () => {
    const { voices, named, quotes } = await search('Vajnberg', sources);
    expect(voices.map(({ id }) => id)).toEqual(['anna-weinberg']);
    expect(named).toBe(true);
    expect(quotes.every((row) => archive.quotes[row]?.speaker.id === 'anna-weinberg')).toBe(true);
    expect(quotes.length).toBe(4);
  });

  test('typed in marks it leads to that voice, whose name no quote has to say', async () => {
    const { voices, named, quotes, notes } = await search('„Anna Weinberg“', sources);
    expect(voices.map(({ id }) => id)).toEqual(['anna-weinberg']);
    expect(named).toBe(true);
    expect(quotes).toEqual([]);
    expect(notes).toEqual([{ kind: 'phrase', text: 'Anna Weinberg' }]);
    expect((await search('„Weinberg Anna“', sources)).voices).toEqual([]);
    expect((await search('"von Rosenburg"', sources)).voices.map(({ id }) => id)).toEqual([
      'stadtrat',
    ]);
  });

  test('a common noun that is nothing but a voice’s name leads to what that voice says', async () => {
    const { voices, quotes, notes } = await search('Rathaus', sources);
    expect(voices.map(({ id }) => id)).toEqual(['stadtrat']);
    expect(quotes.map((row) => archive.quotes[row]?.speaker.id)).toContain('stadtrat');
    expect(notes).toEqual([]);
  });

  test('another name of a topic leads to the topic', async () => {
    const { topics, named } = await search('Regiotram', sources);
    expect(topics.map(({ id }) => id)).toEqual(['stadtbahn']);
    expect(named).toBe(true);
  });

  test('a whole name has its own quotes first', async () => {
    const { quotes, own } = await search('Otto Brandt', sources);
    expect(own?.has(quotes[0] ?? -1)).toBe(true);
  });

  test('a name beside a word asks what that voice said', async () => {
    // Whose article has the word in its headline comes after who says it.
    expect(await hits('Brandt Straßenbahn')).toEqual([`${BAHN}/q1`, `${BAHN}/q2`]);
    expect((await hits('Weinberg Plan'))[0]).toBe(`${WAHL}/q1`);
  });
});

describe('nothing is dropped silently', () => {
  test('a word that no quote has is named with the nearest, and the rest is searched', async () => {
    const { notes, quotes } = await search('Haushaltsplam Planet', sources);
    expect(notes).toEqual([{ kind: 'unknown', word: 'Haushaltsplam', nearest: 'Haushaltsplan' }]);
    expect(quotes.map((row) => archive.quotes[row]?.key)).toEqual([`${WAHL}/q3`]);
  });

  test('a word that is still being typed finds words that begin so', async () => {
    const { notes } = await search('Straßenb', sources);
    expect(notes).toEqual([{ kind: 'beginning', word: 'Straßenb' }]);
  });

  test('small words are left out, and it is said', async () => {
    const { notes, quotes } = await search('das Ufer', sources);
    expect(notes).toEqual([{ kind: 'common', words: ['das'] }]);
    expect(quotes.length).toBe(2);
  });

  test('of a long query the first words are looked for, and it is said', async () => {
    const words =
      'Planet Ufer Hochwasser Straßenbahn Brücke Vertrag Verkehr Bürger Wahl Prüfung Ende';
    const { notes } = await search(`${words} Anfang Haushalt Umzug -Otto`, sources);
    expect(notes).toContainEqual({ kind: 'long', words: 12 });
    expect((await search(`${words} Anfang`, sources)).notes).not.toContainEqual(
      expect.objectContaining({ kind: 'long' }),
    );
  });

  test('names that no quote has together find quotes with either, and it is said', async () => {
    const { notes, quotes, own } = await search('Weinberg Stadtrat Brandt', sources);
    expect(notes.map(({ kind }) => kind)).toContain('some');
    expect(quotes.length).toBeGreaterThan(1);
    expect(own).toBeUndefined();
  });

  test('words that no quote has together find quotes with most of them', async () => {
    const { notes, quotes } = await search('Planet Verkehrsverbund', sources);
    expect(notes).toEqual([{ kind: 'some', kept: [], left: undefined }]);
    expect(quotes.length).toBeGreaterThan(0);
  });
});

test('an article is found by its headline', async () => {
  const { articles } = await search('Straßenbahn', sources);
  expect(articles.map(({ rows, part }) => [archive.articles[rows.article]?.id, part])).toEqual([
    [BAHN, 'headline'],
  ]);
});
