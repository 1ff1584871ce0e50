import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LONGEST_SENTENCE } from '../../../src/drafting/analysis.ts';
import { draftQuotes } from '../../../src/drafting/draft-quotes.ts';
import { plainArticle } from '../../plain-article.ts';
import { RULES } from '../../../src/drafting/rules.ts';
import { parseBody } from '../../../src/markdown/parse.ts';
import { blockQuotePassages, withOwnBlockQuotes } from '../../../src/quotes/block-quotes.ts';
import { Locator } from '../../../src/quotes/locate.ts';
import { pairMarks } from '../../../src/quotes/marks.ts';
import { isVerbatim } from '../../../src/quotes/speech.ts';
import { readText, type ArticleText, type TextRange } from '../../../src/quotes/text.ts';

const SETTINGS = { seed: 20251202, numRuns: 400 };
const NOTHING = { speakers: [], topics: [], quotes: [] };

/** Sentences that rules find something in, their parts mixed with one another and with what nobody says. */
const PARTS = [
  ...RULES.map(({ example }) => example.replaceAll(/[[\]]/gu, '')),
  ...RULES.flatMap(({ example }) => example.replaceAll(/[[\]]/gu, '').split(/(?<=[,:“])\s/u)),
  '„Gut“, sagte er, „so sei es.“',
  'Die Kämmerin Ada Berg, die seit Jahren rechnet, lehnte ab.',
  '(so die Polizei) – und wie Ben Cordes meinte:',
  '„Lichter‚fest‘“ »nie« "wieder"',
  'Sie sagte, er habe gesagt, dass sie „kaum“ glaube, es reiche.',
  '„',
  '“',
  'und dass',
  '...',
];
const text = fc
  .array(fc.tuple(fc.constantFrom(...PARTS), fc.constantFrom(' ', ' ', ' ', '. ', '\n')), {
    minLength: 1,
    maxLength: 14,
  })
  .map((parts) => parts.flat().join(''));

function crosses(one: TextRange, other: TextRange): boolean {
  const apart = one.end <= other.start || other.end <= one.start;
  const inside =
    (one.start <= other.start && other.end <= one.end) ||
    (other.start <= one.start && one.end <= other.end);
  return !apart && !inside;
}

/** A locator of the text as an article reads it that has such quotes. */
function locatorOf(read: ArticleText, texts: readonly string[]): Locator {
  const cast = { texts, names: [] };
  const article = withOwnBlockQuotes(read, cast);
  const marks = pairMarks(article);
  const quotations = blockQuotePassages(article, marks.passages, cast);
  return new Locator(article, { ...marks, passages: [...marks.passages, ...quotations] });
}

function check(article: ArticleText): void {
  const { quotes, scareQuotes } = draftQuotes(article, NOTHING);
  const locator = locatorOf(
    article,
    quotes.map((one) => one.text),
  );
  for (const { text: words, prefix, segments, speech, mention } of quotes) {
    const found = locator.locate({ text: words, prefix, direct: isVerbatim(speech) });
    expect(found).toMatchObject({ found: true });
    if (found.found) expect(found.segments.flat()).toEqual(segments);
    if (mention)
      expect(article.text.slice(mention.start, mention.end).replace(/\s+/gu, ' ')).toBe(
        mention.text,
      );
  }
  const ranges = quotes.flatMap(({ segments }) => segments);
  for (const one of ranges) expect(ranges.filter((other) => crosses(one, other))).toEqual([]);
  const starts = quotes.map(({ segments }) => segments[0]?.start ?? 0);
  expect(starts).toEqual(starts.toSorted((a, b) => a - b));
  for (const { segments } of scareQuotes)
    for (const { start } of segments) expect(article.text.charAt(start - 1)).toMatch(/[„“»"‚›«‹]/u);
}

describe('what is proposed', () => {
  test('is found by the locator just there, and overlaps nothing in part, in any text', () => {
    fc.assert(
      fc.property(text, (one) => check(plainArticle(one).article)),
      SETTINGS,
    );
  });

  test('is found in texts with headings, block quotes and lists', () => {
    const block = fc.tuple(fc.constantFrom('', '## ', '> ', '- '), text);
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 4 }), (blocks) => {
        const markdown = blocks.map(([mark, one]) => mark + one.replaceAll('\n', ' ')).join('\n\n');
        check(readText(parseBody(markdown).tree));
      }),
      { ...SETTINGS, numRuns: 200 },
    );
  });

  test('is nothing that the article has already', () => {
    fc.assert(
      fc.property(text, (one) => {
        const article = plainArticle(one).article;
        const first = draftQuotes(article, NOTHING);
        const again = draftQuotes(article, {
          ...NOTHING,
          quotes: first.quotes,
          scareQuotes: first.scareQuotes.map((entry) => entry.text),
        });
        expect(again).toEqual({ quotes: [], scareQuotes: [] });
      }),
      { ...SETTINGS, numRuns: 200 },
    );
  });
});

describe('the article of the archive', () => {
  const file = readFileSync(
    'content/articles/2025-12-02-nato-aussenminister-ohne-rubio.md',
    'utf8',
  );
  const article = readText(parseBody(file.split(/^---$/mu)[2] ?? '').tree);
  const speakers = [
    { id: 'mark-rutte', name: 'Mark Rutte', jobTitle: 'Nato-Generalsekretär' },
    { id: 'marco-rubio', name: 'Marco Rubio', jobTitle: 'US-Außenminister' },
  ];
  const topics = [{ id: 'friedensplan', name: 'Friedensplan' }];
  const { quotes, scareQuotes } = draftQuotes(article, { speakers, topics, quotes: [] });
  const find = (begin: string) => quotes.find((one) => one.text.startsWith(begin));

  test('has its speakers by name, pronoun and origin', () => {
    expect(find('Er könne nicht')?.speaker?.id).toBe('marco-rubio');
    expect(find('Er mache sich')?.speaker?.id).toBe('mark-rutte');
    expect(find('Auch ohne ihn')).toMatchObject({
      mention: { text: 'der Niederländer' },
      speaker: { id: 'mark-rutte' },
    });
    expect(find('Trump will')?.speaker).toEqual({
      name: 'Donald Trump',
      kind: 'Person',
      role: 'US-Präsident',
    });
  });

  test('has topics by the words of their names', () => {
    expect(find('Trumps umstrittener')?.topics).toEqual(['friedensplan']);
    expect(find('Rutte wich')?.topics).toEqual([]);
  });

  test('has one passage in quotation marks that nobody says', () => {
    expect(scareQuotes.map((one) => one.text)).toEqual(['Trump-Flüsterer']);
  });
});

test('words that stand twice have the words before them for a prefix, however far into the text', () => {
  const before = 'Die Kämmerin Ada Berg rechnet seit Jahren mit allem. '.repeat(12);
  const { article } = plainArticle(
    `${before}\nWir haben lange gerechnet\nAda Berg war guter Dinge. „Wir haben lange gerechnet“, sagte sie.`,
  );
  expect(draftQuotes(article, NOTHING)).toMatchObject({
    quotes: [{ text: 'Wir haben lange gerechnet', prefix: 'Dinge.', speech: 'direct' }],
    scareQuotes: [],
  });
});

describe('texts that nobody writes', () => {
  const frames = 'Berg sagte, dass der Haushalt „mutig“ sei, ';

  test.for([
    ['one sentence of frames', frames],
    ['sentences as long as are read', `${frames.repeat(70)}gut. `],
    ['passages that a frame interrupts', '„Gut“, sagte er, „so sei es“, '],
    ['announced passages', ': „Wir rechnen heute“ '],
    ['brackets', '(so Berg) '],
    ['ordinary sentences', 'Der Haushalt steht. Berg sagte, er sei „mutig“. '],
    ['opening marks', '„'],
  ] as const)('%s: a million characters are drafted within seconds', ([, part]) => {
    const { article } = plainArticle(part.repeat(1e6 / part.length));
    const begun = process.cpuUsage();
    draftQuotes(article, NOTHING);
    const { user, system } = process.cpuUsage(begun);
    expect((user + system) / 1e6).toBeLessThan(5);
  });

  test('a sentence of as many words and marks as are read is read, one more is left alone', () => {
    const sentence = (count: number) =>
      `Cordes sagte, dass ${'Ada, '.repeat((count - 8) / 2)}es eben reiche.`;
    const textsOf = (one: string) =>
      draftQuotes(
        plainArticle(`${one} Berg sagte, dass der Haushalt stehe.`).article,
        NOTHING,
      ).quotes.map(({ mention }) => mention?.text);
    const tokens = (one: string) => one.match(/\p{L}+|[,.]/gu)?.length;
    expect(tokens(sentence(LONGEST_SENTENCE))).toBe(LONGEST_SENTENCE);
    expect(textsOf(sentence(LONGEST_SENTENCE))).toEqual(['Cordes', 'Berg']);
    expect(textsOf(sentence(LONGEST_SENTENCE + 2))).toEqual(['Berg']);
  });
});

test('words in marks over paragraphs are one scare quote of all their words', () => {
  const article = readText(parseBody('Auf dem Schild stand „Haus des\n\n„Rechnens“ in Rot.').tree);
  const { scareQuotes } = draftQuotes(article, NOTHING);
  expect(scareQuotes.map(({ text, segments }) => [text, segments.length])).toEqual([
    ['Haus des Rechnens', 2],
  ]);
});

describe('„der Sprecher“ behind „ein Sprecher der Stadtwerke“ is he', () => {
  const article = readText(
    parseBody(
      'Sadiq Berg, ein Abgeordneter, verurteilte die Haltung der Regierung. „So geht es nicht“, sagte Berg. ' +
        'Ein Sprecher der Stadtwerke sagte: „Wir prüfen den Fall.“ ' +
        'Der Sprecher teilte auch mit, das Werk sei bereit, die Pläne zu zeigen.',
    ).tree,
  );
  const known = [
    { id: 'sadiq-berg', name: 'Sadiq Berg', type: 'Person' as const },
    { id: 'sprecher', name: 'Sprecher der Stadtwerke', type: 'Unnamed' as const },
  ];
  test.each([
    ['whom nobody knows yet', []],
    ['who was taken for a voice', known],
  ])('%s', (_, speakers) => {
    const { quotes } = draftQuotes(article, { ...NOTHING, speakers });
    expect(quotes.at(-1)?.text).toBe('das Werk sei bereit, die Pläne zu zeigen');
    expect(quotes.at(-1)?.speaker?.name).toBe('Sprecher der Stadtwerke');
  });
});

describe('block quotes', () => {
  const proposed = (...paragraphs: string[]) =>
    draftQuotes(readText(parseBody(paragraphs.join('\n\n')).tree), NOTHING).quotes.map(
      ({ rule, text: words }) => `${rule}: ${words}`,
    );

  test('of their own words are proposed, those that repeat a quote are not', () => {
    expect(proposed('Berg schrieb:', '> Wir gehen nicht.')).toEqual([
      'block-quote: Wir gehen nicht.',
    ]);
    expect(proposed('„Wir gehen nicht“, sagte Berg.', '> Wir gehen nicht.')).toEqual([
      'direct: Wir gehen nicht',
    ]);
    expect(
      proposed('„Wir gehen“, sagte Ada Berg, „niemals fort.“', '> Wir gehen niemals fort.'),
    ).toEqual(['direct: Wir gehen […] niemals fort.']);
  });
});
