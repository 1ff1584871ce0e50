import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Postings } from '../../../src/search/postings.ts';

test('each list has its numbers in the order in which they came', () => {
  const added = fc.array(fc.tuple(fc.nat({ max: 5 }), fc.integer({ min: -9, max: 9 })), {
    maxLength: 40,
  });
  fc.assert(
    fc.property(added, (all) => {
      const postings = new Postings();
      for (const [list, value] of all) postings.add(list, value);
      const numbersOf = postings.grouped(6);
      for (let list = 0; list < 6; list += 1)
        expect([...numbersOf(list)]).toEqual(
          all.flatMap(([own, value]) => (own === list ? [value] : [])),
        );
    }),
  );
});

test('there is room for more than was thought of', () => {
  const postings = new Postings();
  for (let value = 0; value < 10_000; value += 1) postings.add(value % 3, value);
  expect([...postings.grouped(3)(1)].at(-1)).toBe(9_997);
});
