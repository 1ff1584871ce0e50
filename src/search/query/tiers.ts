/** How well a quote matches a word, best first. A quote's place among the hits is the sum over the words of the query. */
export const TIERS = {
  /** Said by the voice that the word names, which says the word itself. */
  ownSaid: 130,
  /** Said by the voice that is called so and no more; with a word or two more; with several. */
  own: 126,
  ownLonger: 124,
  ownLongest: 122,
  /** Spelt exactly so. */
  exact: 100,
  /** The same letters, with capitals where none were typed. */
  cased: 98,
  /** The same word in another spelling: ä for ae or a, ß for ss. */
  variant: 90,
  /** The same in other case as well, or with a hyphen more or less. */
  respelt: 86,
  /** Another inflection of it: Pläne for Plan. */
  inflection: 70,
  /** A verb whose particle stands apart: lehnte … ab, for ablehnen. */
  apart: 65,
  /** Another word for the same: UNO for Vereinte Nationen. */
  synonym: 60,
  /** A compound that ends in it: Friedensplan for Plan. */
  head: 50,
  /** A compound that has it elsewhere: Planspiel for Plan. */
  inside: 25,
  /** A word that begins so, where no quote has the word itself. */
  beginning: 20,
  /** A verb like the noun, or a noun like the verb: (das) Treffen, (sie) treffen; (die) Suche, suchen. */
  lookalike: 15,
  /** Said by another voice that is quoted within the quote. */
  quoted: 10,
  /** Not said, but part of the speaker's name. */
  speaker: 8,
  /** Not said, but in the headline of the article, or in the name of its topic. */
  headline: 6,
  topic: 5,
} as const;

/** A word that is half as frequent outweighs any match that is better by less. */
const RARITY = 100;

export type Tier = keyof typeof TIERS;

/** Rows with the best tier of each. */
export class Matches {
  readonly tiers = new Map<number, Tier>();

  add(rows: Iterable<number>, tier: Tier): void {
    for (const row of rows) {
      const known = this.tiers.get(row);
      if (!known || TIERS[tier] > TIERS[known]) this.tiers.set(row, tier);
    }
  }

  addAll(other: Matches, atMost: Tier = 'exact'): void {
    for (const [row, tier] of other.tiers)
      this.add([row], TIERS[tier] > TIERS[atMost] ? atMost : tier);
  }

  get size(): number {
    return this.tiers.size;
  }
}

/** Rows that every group has. */
export function intersection(groups: readonly Matches[]): number[] {
  const [first, ...rest] = [...groups].sort((a, b) => a.size - b.size);
  return first
    ? [...first.tiers.keys()].filter((row) => rest.every(({ tiers }) => tiers.has(row)))
    : [];
}

/** Rows that the largest number of groups have. */
export function mostOf(groups: readonly Matches[]): number[] {
  const counts = new Map<number, number>();
  for (const { tiers } of groups)
    for (const row of tiers.keys()) counts.set(row, (counts.get(row) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  return [...counts].filter(([, count]) => count === most).map(([row]) => row);
}

/** Rows that every group has; the better match first, among equals the newer quote. */
export function ranked(groups: readonly Matches[], rows = intersection(groups)): number[] {
  return inOrder(rows, groups, ({ tiers }, row) => {
    const tier = tiers.get(row);
    return tier ? TIERS[tier] : 0;
  });
}

/** Rows that some groups have: with a rarer word first, since it says more; then the better match. */
export function rankedByRarity(
  groups: readonly Matches[],
  rows: readonly number[],
  total: number,
): number[] {
  const rarities = new Map(
    groups.map((group) => [group, Math.log(1 + total / Math.max(1, group.size))]),
  );
  return inOrder(rows, groups, (group, row) => {
    const tier = group.tiers.get(row);
    return tier ? TIERS[tier] + RARITY * (rarities.get(group) ?? 0) : 0;
  });
}

function inOrder(
  rows: readonly number[],
  groups: readonly Matches[],
  pointsOf: (group: Matches, row: number) => number,
): number[] {
  const points = rows.map((row): [number, number] => [
    row,
    groups.reduce((sum, group) => sum + pointsOf(group, row), 0),
  ]);
  return points.sort(([a, x], [b, y]) => y - x || a - b).map(([row]) => row);
}
