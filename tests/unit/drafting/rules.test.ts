import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { withoutDerived } from '../../../src/drafting/draft-quotes.ts';
import { RULES } from '../../../src/drafting/rules.ts';
import { drafted, lines } from './drafted.ts';

const FIXTURES = 'tests/fixtures/drafting';
const TEXTS = 'tests/fixtures/drafting-texts';

describe.each(RULES)('rule $name', ({ name, example, speech }) => {
  test('finds what its example says', () => {
    const passage = /\[(.*)\]/u.exec(example)?.[1];
    const found = drafted(example.replaceAll(/[[\]]/gu, '')).quotes;
    expect(found.map(({ rule, text }) => ({ rule, text }))).toContainEqual({
      rule: name,
      text: passage,
    });
  });

  test('finds in its fixture what is to be found, and no more', async () => {
    const folder = path.join(FIXTURES, name);
    const draft = drafted(await readFile(path.join(folder, 'text.md'), 'utf8'));
    await expect(lines(draft)).toMatchFileSnapshot(path.resolve(folder, 'expected.txt'));
    const own = draft.quotes.filter(({ rule }) => rule === name);
    expect(own.length).toBeGreaterThan(0);
    expect(new Set(own.map((one) => one.speech))).toEqual(new Set([speech]));
  });
});

test('every fixture is that of a rule', () => {
  expect(readdirSync(FIXTURES).sort()).toEqual(RULES.map(({ name }) => name).sort());
});

describe('whole texts', () => {
  test.each(readdirSync(TEXTS))('%s', async (name) => {
    const folder = path.join(TEXTS, name);
    const draft = withoutDerived(drafted(await readFile(path.join(folder, 'text.md'), 'utf8')));
    await expect(lines(draft)).toMatchFileSnapshot(path.resolve(folder, 'expected.txt'));
  });
});
