import { expect, test } from 'vitest';
import { isWithin } from '../../../src/content/files.ts';

test('a path lies in a folder or beside it', () => {
  expect(isWithin('/a/content', '/a/content')).toBe(true);
  expect(isWithin('/a/content', '/a/content/pages/ueber.md')).toBe(true);
  expect(isWithin('/a/content', '/a/content-old/pages/ueber.md')).toBe(false);
  expect(isWithin('/a/content', '/a')).toBe(false);
});
