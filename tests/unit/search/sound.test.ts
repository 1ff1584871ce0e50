import { expect, test } from 'vitest';
import { soundsOf } from '../../../src/search/lexicon/sound.ts';

const shared = (one: string, other: string) =>
  soundsOf(one).filter((sound) => soundsOf(other).includes(sound));

test.each([
  ['ahmadinejad', 'ahmadinedschad', 'ahmadineschad'],
  ['yanukovych', 'janukowitsch', 'janukowitsch'],
  ['gadhafi', 'gaddafi', 'ghaddafi'],
  ['chernikov', 'tschernikow', 'tchernikow'],
  ['chomeiri', 'khomeiri', 'khomeyri'],
  ['selenskyj', 'zelensky', 'zelenskij'],
  ['lawrow', 'lavrov', 'lawrov'],
  ['mahathir', 'mahatir', 'mahattir'],
  ['schamchani', 'shamkhani', 'szamchani'],
  ['raphaelow', 'rafaelow', 'raffaelow'],
  ['sadikow', 'sadiqow', 'sadickow'],
  ['hussein', 'hussain', 'husein'],
  ['musawi', 'mousavi', 'moosavi'],
  ['amiri', 'ameeri', 'amieri'],
  ['sergejkow', 'sergeikow', 'sergeykow'],
  ['mahdawi', 'madawi', 'mahdavi'],
])('%s, %s and %s sound the same', (first, second, third) => {
  expect(shared(first, second)).not.toEqual([]);
  expect(shared(first, third)).not.toEqual([]);
});

test.each([
  ['merkel', 'morkel'],
  ['berlin', 'merlin'],
])('%s and %s do not', (first, second) => {
  expect(shared(first, second)).toEqual([]);
});

test('short words and numbers have no sound', () => {
  expect(soundsOf('bonn')).toEqual([]);
  expect(soundsOf('covid19')).toEqual([]);
});
