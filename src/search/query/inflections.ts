/** Forms that a typed word may be of, for one that the archive does not have as it is typed. */

const ENDINGS = ['innen', 'ern', 'en', 'er', 'es', 'em', 'in', 'n', 's', 'e'];

/** Keys of which the word may be an inflection that the archive does not have, and inflections of a word it does not have. */
export function inflections(key: string): { candidate: string; umlauted: boolean }[] {
  const shortened = ENDINGS.filter(
    (ending) => key.endsWith(ending) && key.length - ending.length > 3,
  ).map((ending) => key.slice(0, -ending.length));
  const stems = [...shortened, key];
  const plain = stems
    .map((stem) => stem.replace(/([aou])e(?=[^aeou]*$)/u, '$1'))
    .filter((stem) => !stems.includes(stem));
  const lengthened = ['e', 'n', 'en', 's'].map((ending) => key + ending);
  return [
    ...shortened.map((candidate) => ({ candidate, umlauted: false })),
    ...plain.map((candidate) => ({ candidate, umlauted: true })),
    ...lengthened.map((candidate) => ({ candidate, umlauted: false })),
  ];
}
