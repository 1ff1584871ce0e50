import { expect, test } from 'vitest';
import { freeQuoteId } from '../../../src/content/edit/quote-id.ts';

test.each([
  ['Wir müssen jetzt alle handeln', 'muessen-jetzt-alle-handeln'],
  ['dass der Plan „mutig“ sei', 'dass-plan-mutig'],
  ['28 Punkte', 'punkte'],
  ['28', 'zitat-28'],
  ['Ja', 'ja'],
  ['Да', 'zitat'],
  ['…', 'zitat'],
  [
    'Erhaltungswürdigkeitsfeststellungsverfahren heißt Denkmalschutzbehördenzuständigkeit',
    'erhaltungswuerdigkeitsfeststellungsverfahren-heisst',
  ],
])('the id of „%s“', (text, id) => {
  expect(freeQuoteId(text, new Set())).toBe(id);
  expect(freeQuoteId(text, new Set([id, `${id}-2`]))).toBe(`${id}-3`);
});

test('no quote has an id that addresses of the site need', () => {
  expect(freeQuoteId('Einbetten', new Set())).toBe('einbetten-2');
});
