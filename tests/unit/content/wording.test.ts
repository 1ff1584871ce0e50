import { expect, test } from 'vitest';
import { WORDING } from '../../../src/content/wording/say.ts';
import { patternOf } from './pattern.ts';

const rows = Object.entries<{ text: string; example?: string }>(WORDING);

test.each(rows.filter(([, { text }]) => text.includes('#{')))(
  '%s has an example, which is the text with its gaps filled',
  (_, { text, example = '' }) => {
    expect(example).toMatch(patternOf(text));
    expect(example).not.toContain('#{');
  },
);

test('editors are addressed with „Sie“', () => {
  const wrong = rows.filter(([, { text }]) => /\b(?:du|dein|deine|dir|dich)\b/iu.test(text));
  expect(wrong).toEqual([]);
});
