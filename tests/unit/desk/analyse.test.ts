import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { applyChange } from '../../../src/content/edit/changes.ts';
import { editFrontmatter } from '../../../src/content/edit/frontmatter.ts';
import type { Analysis, DeskProblem, Known, Span } from '../../../src/desk/protocol.ts';
import { analyse } from '../../../src/desk/server/analyse.ts';

const KNOWN: Known = {
  voices: [
    { id: 'ada-berg', name: 'Ada Berg', alternateName: ['Berg'], type: 'Person' },
    { id: 'ben-cordes', name: 'Ben Cordes', alternateName: [], type: 'Person' },
  ],
  topics: [{ id: 'haushalt', name: 'Haushalt', alternateName: [] }],
};

const around = {
  known: KNOWN,
  base: '/',
  calendar: { now: new Date('2026-12-01T00:00:00Z'), timeZone: 'Europe/Berlin' },
};

const look = (text: string): Analysis => analyse('probe', text, around);

function article(body: string, more = ''): string {
  return `---\nheadline: Probe\ndescription: Eine Probe.\ndatePublished: 2026-01-31\n${more}---\n\n${body}\n`;
}

const at = (text: string, spans: readonly Span[]): string =>
  spans.map(({ from, to }) => text.slice(from, to)).join(' […] ');

/** The text after the one mend of its one problem of a rule. */
function mended(text: string, rule: string): { label: string; text: string } {
  const [problem] = look(text).problems.filter((one) => one.rule === rule);
  const [mend] = (problem as DeskProblem).mends;
  if (!mend) throw new Error(`nothing mends ${rule}`);
  const changed = mend.change ? applyChange(text, mend.change) : text;
  return { label: mend.label, text: editFrontmatter(changed, mend.edits) };
}

const rules = (text: string): string[] => look(text).problems.map(({ rule }) => rule);

describe('the article of content/', () => {
  const id = '2025-12-02-nato-aussenminister-ohne-rubio';
  const text = readFileSync(`content/articles/${id}.md`, 'utf8');

  test('has every quote, scare quote and event where it stands in the file', () => {
    const { quotes, scareQuotes, events } = look(text);
    expect(quotes).toHaveLength(23);
    for (const quote of [...quotes, ...scareQuotes, ...events])
      expect(at(text, quote.spans).replaceAll(/\s+/g, ' ')).toBe(quote.text);
  });

  test('has nothing left to propose', () => {
    expect(look(text).proposals).toEqual([]);
  });
});

describe('proposals', () => {
  const body =
    '„Wir haben lange gerechnet“, sagte Ada Berg am Montag. Berg erklärte, dass der Haushalt stehe.\n\n## Stimmen\n\nBen Cordes nannte das „Pfusch“. Die Stadt heißt auch „Klein-Paris“.';
  const text = article(body);

  test('stand in the file where their words do, with voice and topics by id', () => {
    const { proposals } = look(text);
    for (const proposal of proposals) expect(at(text, proposal.spans)).toBe(proposal.text);
    expect(proposals).toContainEqual(
      expect.objectContaining({
        kind: 'quote',
        text: 'Wir haben lange gerechnet',
        speech: 'direct',
        mention: 'Ada Berg',
        voice: expect.objectContaining({ id: 'ada-berg' }),
        rule: 'Sätze in Anführungszeichen',
      }),
    );
    expect(proposals.find(({ text: words }) => words.includes('stehe'))).toMatchObject({
      speech: 'indirect',
      voice: { id: 'ada-berg' },
      topics: ['haushalt'],
    });
    expect(proposals).toContainEqual(
      expect.objectContaining({ kind: 'scareQuote', text: 'Klein-Paris' }),
    );
  });

  test('are gone once they are taken, and leave no mistake', () => {
    let taken = text;
    let scareQuotes = 0;
    for (let round = 0; look(taken).proposals.length > 0 && round < 20; round += 1) {
      const { proposals, quotes } = look(taken);
      const [first] = proposals;
      if (!first) break;
      const { kind, text: words, speech, voice, topics } = first;
      const edit =
        kind === 'scareQuote'
          ? { path: ['scareQuotes', scareQuotes++], value: words }
          : {
              path: ['quotes', quotes.length],
              value: {
                id: `q${round}`,
                speaker: voice?.id ?? 'ben-cordes',
                speech,
                text: words,
                topics,
              },
            };
      taken = editFrontmatter(taken, [{ kind: 'insert', ...edit }]);
    }
    expect(look(taken).proposals).toEqual([]);
    expect(look(taken).problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('have a key of their own that stays while text is written elsewhere', () => {
    const keys = look(text).proposals.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    const longer = article(`Davor steht nun ein Satz.\n\n${body}`);
    expect(look(longer).proposals.map(({ key }) => key)).toEqual(keys);
  });
});

describe('problems stand at their place, and what mends them does', () => {
  test('a passage whose words are not those of the text', () => {
    const text = article(
      '„Wir haben lange gerechnet“, sagte Ada Berg.',
      'quotes:\n  - id: a\n    speaker: ada-berg\n    speech: direct\n    text: Wir haben sehr lange gerechnet\n',
    );
    const [problem] = look(text).problems.filter(({ rule }) => rule === 'quote-not-found');
    expect(text.slice(problem?.from).startsWith('Wir haben sehr')).toBe(true);
    const done = mended(text, 'quote-not-found');
    expect(done.label).toBe('Wortlaut des Textes übernehmen: „Wir haben lange gerechnet“');
    expect(rules(done.text)).toEqual([]);
  });

  test('a passage in quotation marks that nothing accounts for', () => {
    const text = article('Die Stadt heißt auch „Klein-Paris“.');
    const done = mended(text, 'uncovered');
    expect(done.label).toBe('„Klein-Paris“ ist kein Zitat');
    expect(rules(done.text)).toEqual([]);
  });

  test('a scare quote that stands nowhere', () => {
    const text = article('Die Stadt ist klein.', 'scareQuotes: [Klein-Paris]\n');
    const done = mended(text, 'scare-quote-unused');
    expect(done.text).not.toContain('scareQuotes');
    expect(rules(done.text)).toEqual([]);
  });

  test('a mark that closes with a straight one', () => {
    const text = article('Die Stadt heißt auch „Klein-Paris".', 'scareQuotes: [Klein-Paris]\n');
    expect(rules(text)).toContain('unpaired-mark');
    const done = mended(text, 'unpaired-mark');
    expect(done.text).toContain('„Klein-Paris“.');
    expect(rules(done.text)).toEqual([]);
  });

  test('a file whose head is no YAML has problems alone', () => {
    const found = look('---\nheadline: [\n---\nText\n');
    expect(found).toMatchObject({ readable: false, quotes: [], proposals: [] });
    expect(found.problems).not.toEqual([]);
  });

  test('a file with nothing in it, too', () => {
    expect(look('')).toMatchObject({ readable: false });
  });
});

describe('what the format counts as quotation marks', () => {
  const ANSWER =
    'quotes:\n  - id: a\n    speaker: ada-berg\n    speech: direct\n    text: Ja, gewiss.\n';

  test.each([
    [
      'an answer of an interview',
      '**Berg:** Ja, gewiss.\n\n**Berg:** Doch, sicher.',
      'Doch, sicher.',
    ],
    ['a block quote', '**Berg:** Ja, gewiss.\n\n> Wir haben gerechnet.', 'Wir haben gerechnet.'],
  ])('%s can be made a quote, and nothing else', (_what, body, words) => {
    const text = article(body, ANSWER);
    const { problems, quotes } = look(text);
    expect(at(text, quotes[0]?.spans ?? [])).toBe('Ja, gewiss.');
    expect(problems.map(({ rule }) => rule)).toEqual(['uncovered']);
    const [mend, ...others] = problems[0]?.mends ?? [];
    expect(at(text, mend?.quote ?? [])).toBe(words);
    expect(others).toEqual([]);
  });

  test('a passage over paragraphs is one quote, or one entry of what nobody says', () => {
    const text = article('Auf dem Schild stand „Wir rechnen.\n\n„Und rechnen“.');
    const [problem] = look(text).problems;
    const [scareQuote, quote] = problem?.mends ?? [];
    expect(at(text, quote?.quote ?? [])).toBe('Wir rechnen. […] Und rechnen');
    const listed = editFrontmatter(text, scareQuote?.edits ?? []);
    const again = look(listed);
    expect(again.problems).toEqual([]);
    expect(at(listed, again.scareQuotes[0]?.spans ?? [])).toBe('Wir rechnen. […] Und rechnen');
  });

  test('an event’s words may stand in two paragraphs', () => {
    const event = 'events:\n  - date: 2025-01-01\n    title: Streit\n    text: um Geld. Dann\n';
    const text = article('Es ging um Geld.\n\nDann nicht mehr.', event);
    expect(at(text, look(text).events[0]?.spans ?? [])).toBe('um Geld.\n\nDann');
  });
});
