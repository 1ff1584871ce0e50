import { expect, test } from 'vitest';
import { firstSentence, teaserOf } from '../../../src/drafting/teaser.ts';

test.each([
  ['Der Rat tagt. Er tagt lange.', 'Der Rat tagt.'],
  ['Der Stadtrat hat getagt. Er tagt lange.', 'Der Stadtrat hat getagt.'],
  [
    'Am vergangenen Freitag, den 9. März, tagte der Rat. Er war müde.',
    'Am vergangenen Freitag, den 9. März, tagte der Rat.',
  ],
  [
    'Die Oberbürgermeisterin Dr. Ada Berg geht. Das sagt sie.',
    'Die Oberbürgermeisterin Dr. Ada Berg geht.',
  ],
  [
    '„Wir gehen jetzt. Alle“, sagte Ada Berg. Dann ging sie.',
    '„Wir gehen jetzt. Alle“, sagte Ada Berg.',
  ],
  ['Nein. Der Rat will keinen Neubau. Das sagt er.', 'Nein. Der Rat will keinen Neubau.'],
  ['# Kein *Titel*, sagt [die Stadt]. Es bleibt dabei.', '# Kein *Titel*, sagt [die Stadt].'],
  ['Ein Absatz ohne Punkt', 'Ein Absatz ohne Punkt'],
  ['', ''],
])('the first sentence of „%s“', (paragraph, sentence) => {
  expect(firstSentence(paragraph)).toBe(sentence);
});

test('a teaser has 200 letters at most', () => {
  const teaser = teaserOf(`Der Rat tagt ${'lange und '.repeat(30)}lange.`);
  expect(teaser.length).toBeLessThanOrEqual(200);
  expect(teaser).toMatch(/…$/);
});
