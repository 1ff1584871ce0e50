import { expect, test } from 'vitest';
import { drafted } from './drafted.ts';

/** Whom the first proposal of a text names. */
function voiceOf(text: string): string | undefined {
  return drafted(text).quotes[0]?.speaker?.name;
}

test.each([
  ['des Ministeriums', 'Ministerium'],
  ['eines Ministeriums', 'Ministerium'],
  ['des Weißen Hauses', 'Weißes Haus'],
  ['des Deutschen Städtetages', 'Deutscher Städtetag'],
  ['des Verkehrsverbunds Untermain', 'Verkehrsverbund Untermain'],
  ['des Instituts der deutschen Wirtschaft', 'Institut der deutschen Wirtschaft'],
  ['des Ausschusses', 'Ausschuss'],
  ['des Bündnisses', 'Bündnis'],
  ['des Kreises', 'Kreis'],
  ['des Gewerbes', 'Gewerbe'],
  ['des Komitees', 'Komitee'],
  ['des Campus', 'Campus'],
  ['der Polizei', 'Polizei'],
])('whoever is named in the genitive, %s, is %s', (phrase, name) => {
  expect(voiceOf(`Nach Angaben ${phrase} fehlt das Geld.`)).toBe(name);
});

test('a paper has the adjective of its gender', () => {
  expect(voiceOf('Das Geld fehle, heißt es in einem internen Papier.')).toBe('Internes Papier');
});

test('an office with a name behind it, between commas, is whoever has that name', () => {
  const text = (name: string) => `Ihr Amtsvorgänger, ${name}, sagte, das Geld fehle.`;
  expect(voiceOf(text('der frühere Bürgermeister Jörg Süßkind'))).toBe('Jörg Süßkind');
  expect(voiceOf(text('Jörg Süßkind'))).toBe('Jörg Süßkind');
  expect(voiceOf(text('der mit Bürgermeister Jörg Süßkind sprach'))).not.toBe('Jörg Süßkind');
});

test('„wir“ and „ich“ name nobody', () => {
  expect(voiceOf('Wir fordern den Rat auf, den Beschluss zurückzunehmen.')).toBeUndefined();
  expect(voiceOf('Ich glaube, dass das Geld fehlt.')).toBeUndefined();
});
