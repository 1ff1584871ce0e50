import { expect, test } from 'vitest';
import { WORDING } from '../../../src/content/wording/say.ts';

const rows = Object.entries<{ text: string; example?: string }>(WORDING);

/** A text as a pattern: anything in its gaps. */
function patternOf(text: string): RegExp {
  const parts = text.split(/#\{\w+\}/).map((part) => RegExp.escape(part));
  return new RegExp(parts.join('.*'), 'u');
}

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
