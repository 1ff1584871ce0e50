import { expect, test } from 'vitest';
import { soundOf } from '../../../src/search/lexicon/sound.ts';

test.each([
  ['ahmadinejad', 'ahmadinedschad', 'ahmadineschad'],
  ['yanukovych', 'janukowitsch', 'janukowitsch'],
  ['gadhafi', 'gaddafi', 'gadafi'],
])('%s, %s and %s sound the same', (first, second, third) => {
  const sound = soundOf(first);
  expect(sound).toBeDefined();
  expect([soundOf(second), soundOf(third)]).toEqual([sound, sound]);
});

test.each([
  ['merkel', 'morkel'],
  ['berlin', 'merlin'],
])('%s and %s do not', (first, second) => {
  expect(soundOf(first)).not.toBe(soundOf(second));
});

test('short words and numbers have no sound', () => {
  expect(soundOf('bonn')).toBeUndefined();
  expect(soundOf('covid19')).toBeUndefined();
});
