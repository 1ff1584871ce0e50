import { describe, expect, test } from 'vitest';
import { search } from '../../../src/search/query/search.ts';
import type { Sources } from '../../../src/search/query/sources.ts';
import { archive, BAHN, sources, WAHL } from './searched-archive.ts';

describe('while a word is being typed', () => {
  /** What is looked up in the lexicon for what stands in the field so far. */
  async function lookedUp(typed: string, spread = 1): Promise<{ keys: string[]; hits: string[] }> {
    const keys: string[] = [];
    const { lexicon } = sources;
    const watched: Sources = {
      ...sources,
      lexicon: {
        ...lexicon,
        entry: (key) => (keys.push(key), lexicon.entry(key)),
        beginning: (prefix) => (keys.push(`${prefix}…`), lexicon.beginning(prefix)),
        spread: async () => spread,
      },
    };
    const { quotes, pending } = await search(typed, watched, false);
    return {
      keys,
      hits: pending ? ['pending'] : quotes.map((row) => archive.quotes[row]?.key ?? ''),
    };
  }

  test.each(['P', 'Pl', 'der', 'der ', 'Plan P', '„n', '„nie wie'])(
    '%j: the next letter is waited for',
    async (typed) => {
      expect((await lookedUp(typed)).hits).toEqual(['pending']);
    },
  );

  test('nothing is looked up for one or two letters, or for a small word', async () => {
    for (const typed of ['P', 'Pl', 'der', '„n']) {
      expect((await lookedUp(typed)).keys, typed).toEqual([]);
    }
    expect((await lookedUp('Plan P')).keys).toEqual(['plan']);
  });

  test('an abbreviation is looked up', async () => {
    expect((await lookedUp('EU')).hits).toEqual([`${BAHN}/q3`]);
  });

  test('a beginning finds words that begin so before inflections of it are tried', async () => {
    expect(await lookedUp('Straßenb')).toEqual({
      keys: ['strassenb', 'strassenb…'],
      hits: [`${BAHN}/q1`],
    });
    expect((await lookedUp('Planeten')).hits).toEqual([`${WAHL}/q3`]);
  });

  test('a beginning whose words fill several files is too short', async () => {
    expect(await lookedUp('Straßenb', 2)).toEqual({ keys: ['strassenb'], hits: ['pending'] });
    expect((await lookedUp('Plan', 2)).hits).toContain(`${WAHL}/q1`);
  });
});
