import { describe, expect, test } from 'vitest';
import type { SpokenPart } from '../../../src/pictures/spec.ts';
import { shortened, spokenPieces } from '../../../src/pictures/layout/spoken.ts';
import type { Speech } from '../../../src/quotes/speech.ts';

const own = (text: string): SpokenPart => ({ text, verbatim: false, voice: undefined });
const verbatim = (text: string): SpokenPart => ({ text, verbatim: true, voice: undefined });
const of = (voice: string, text: string): SpokenPart => ({ text, verbatim: true, voice });

const shown = (speech: Speech, parts: SpokenPart[]): string =>
  spokenPieces({ speech, parts })
    .map(({ text }) => text)
    .join('');

describe('spokenPieces', () => {
  test('puts direct speech, and no other, in quotation marks', () => {
    expect(shown('direct', [own('nie wieder')])).toBe('„nie wieder“');
    expect(shown('indirect', [own('er sei dafür')])).toBe('er sei dafür');
    expect(shown('freeIndirect', [own('Er sei dafür')])).toBe('Er sei dafür');
    expect(shown('reported', [own('Er will es')])).toBe('Er will es');
  });

  test('marks verbatim words within other kinds', () => {
    const pieces = spokenPieces({
      speech: 'indirect',
      parts: [own('Es sei „'), verbatim('separat'), own('“ zu verhandeln')],
    });
    expect(pieces.filter(({ style }) => style.marker).map(({ text }) => text)).toEqual(['separat']);
  });

  test('names another voice behind the mark that closes its words', () => {
    expect(
      shown('reported', [own('wirft ihm vor, „'), of('Anna', 'nie'), own('“ zu kommen')]),
    ).toBe('wirft ihm vor, „nie“ [Anna] zu kommen');
    expect(shown('direct', [own('Sie sagte ‚'), of('Anna', 'nie'), own('‘')])).toBe(
      '„Sie sagte ‚nie‘ [Anna]“',
    );
  });

  test('names each of two voices that follow each other', () => {
    expect(shown('reported', [of('Anna', 'ja'), own(' „'), of('Bert', 'nein'), own('“')])).toBe(
      'ja [Anna] „nein“ [Bert]',
    );
    expect(shown('reported', [of('Anna', 'ja'), own('„'), of('Bert', 'nein')])).toBe(
      'ja [Anna]„nein [Bert]',
    );
  });
});

describe('shortened', () => {
  const text = (parts: SpokenPart[]): string => parts.map((part) => part.text).join('');

  test('cuts at a word and says so', () => {
    expect(text(shortened([own('Das ist gut so')], 2))).toBe('Das ist […]');
  });

  test('leaves no comma, dash or second omission before its own', () => {
    expect(text(shortened([own('Wer wartet, der verliert')], 2))).toBe('Wer wartet […]');
    expect(text(shortened([own('Gut – so ist es')], 2))).toBe('Gut […]');
    expect(text(shortened([own('Gut […] so ist es')], 2))).toBe('Gut […]');
  });

  test('closes the quotation marks that it leaves open', () => {
    expect(text(shortened([own('Er rief: „Das ist ‚sehr gut‘ so“')], 5))).toBe(
      'Er rief: „Das ist ‚sehr […]‘“',
    );
  });

  test('names another voice even where its words are cut', () => {
    const parts = shortened([own('habe erklärt: „'), of('Anna', 'Das ist gut so'), own('“')], 4);
    expect(shown('reported', parts)).toBe('habe erklärt: „Das ist […]“ [Anna]');
  });
});
