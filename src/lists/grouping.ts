/** Lists in groups with a heading each. */

interface Group<Item> {
  key: string;
  items: Item[];
}

/** Groups neighbours that share a key; the list's order stays. */
export function groupRuns<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): Group<Item>[] {
  const groups: Group<Item>[] = [];
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.at(-1);
    if (group?.key === key) group.items.push(item);
    else groups.push({ key, items: [item] });
  }
  return groups;
}

const OTHER = '#';
/** What a name may begin with before its first letter: „BBC News“ is filed under B. */
const OPENING = /^[„“”"'‚‘»«›‹(\s]+/u;

/** The letter a name is filed under: Ö under O, „§ 5“ and „37 Prozent“ under #. */
export function initialOf(name: string): string {
  const letter = name.normalize('NFD').replace(OPENING, '').charAt(0).toUpperCase();
  return /^[A-Z]$/.test(letter) ? letter : OTHER;
}

/** By letter, # first; names under one letter keep their order. */
export function byInitial<Item extends { name: string }>(items: readonly Item[]): Item[] {
  return [...items].sort((a, b) => {
    const [left, right] = [initialOf(a.name), initialOf(b.name)];
    return left < right ? -1 : left > right ? 1 : 0;
  });
}

/** The anchor of a letter's names. */
export function letterId(letter: string): string {
  return letter === OTHER ? 'buchstabe-zeichen' : `buchstabe-${letter.toLowerCase()}`;
}
