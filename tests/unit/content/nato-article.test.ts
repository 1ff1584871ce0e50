import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { readTree } from '../../../src/content/tree.ts';

/** The first line begins with the date, which is no text; U+E80F is an icon of the source’s font. */
const source = (await readFile('tests/fixtures/article/nato-ohne-rubio.txt', 'utf8'))
  .replace(/^ date 2025-12-02 /, '')
  .replace('\ue80f', '');

const { tree, problems } = await readTree('content');
const article = tree?.articles.find(
  (one) => one.id === '2025-12-02-nato-aussenminister-ohne-rubio',
);

test('the content has no problems, warnings included', () => {
  expect(problems).toEqual([]);
});

test('the article’s text is the source text, character for character, white space aside', () => {
  expect(fold(article?.text ?? '')).toBe(fold(source));
});

test('each quote says who, and every kind of speech occurs', () => {
  const quotes = article?.quotes.map(
    ({ speaker, speech, text }) => `${speaker} (${speech}): ${text}`,
  );
  expect(quotes).toMatchInlineSnapshot(`
    [
      "marco-rubio (reported): US-Außenminister Marco Rubio hat seine Teilnahme abgesagt",
      "marco-rubio (indirect): Er könne nicht an jedem Ministertreffen teilnehmen",
      "donald-trump (reported): US-Präsident Donald Trump seinen 28-Punkte-Plan präsentierte",
      "mark-rutte (indirect): Er mache sich da keine Sorgen",
      "mark-rutte (indirect): Trumps umstrittener Friedensplan sei nicht mehr aktuell",
      "mark-rutte (indirect): US-Außenminister Rubio sei „sehr stark engagiert“",
      "mark-rutte (indirect): Auch ohne ihn werde man ein gutes Ministertreffen haben",
      "mark-rutte (reported): Überraschend optimistisch äußerte sich Rutte auch zu den Chancen einer Friedenslösung",
      "mark-rutte (direct): Ich bin zuversichtlich, dass diese anhaltenden Anstrengungen den Frieden in Europa irgendwann wiederherstellen werden",
      "mark-rutte (direct): Es wurde schon eine ganze Menge Arbeit geleistet, auch von den Europäern.",
      "mark-rutte (reported): Rutte wich dieser Frage aus",
      "mark-rutte (indirect): Die Amerikaner würden sich eng mit den Europäern abstimmen",
      "mark-rutte (freeIndirect): Sie würden auch keinen Deal zulasten der Ukraine machen",
      "mark-rutte (reported): Ebenso vage waren die Aussagen zu einem möglichen Nato-Beitritt der Ukraine",
      "donald-trump (reported): Trump will diesen Beitritt offenbar endgültig ausschließen",
      "mark-rutte (reported): Rutte möchte die Option offenhalten",
      "mark-rutte (indirect): Es sei „offensichtlich“, daß über diese Frage „separat“ verhandelt werden müsse",
      "mark-rutte (indirect): Man müsse „Prinzip und Praxis“ trennen",
      "mark-rutte (freeIndirect): Im Prinzip stehe die US-geführte Militärallianz weiter zu ihrem Beitrittsversprechen an die Ukraine",
      "nato (reported): das beim letzten Nato-Gipfel in Washington bekräftigt wurde",
      "mark-rutte (indirect): In der Praxis gebe es darüber aber keinen Konsens",
      "mark-rutte (freeIndirect): Und wenn es am Ende nicht für einen Beitritt reichen sollte, dann müssten die Alliierten eben alles tun, damit Russland die Ukraine „nie wieder“ angreift",
      "russland (reported): Russland hat die Absage an einen Nato-Beitritt zur Bedingung für Frieden in der Ukraine gemacht",
    ]
  `);
});

test('the words in quotation marks inside other kinds of speech are told apart', () => {
  expect(article?.quotes.flatMap((quote) => quote.verbatim)).toEqual([
    'sehr stark engagiert',
    'offensichtlich',
    'separat',
    'Prinzip und Praxis',
    'nie wieder',
  ]);
});

function fold(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
