import fc from 'fast-check';
import { share } from './german.ts';
import { BODY, FRONTMATTER } from './pieces.ts';

/** One change of a file: what is cut out at a place, and what is put there instead. Places are fractions of the file. */
interface Change {
  at: number;
  cut: number;
  put: string;
  line: boolean;
}

const pieces = {
  frontmatter: fc.constantFrom(...FRONTMATTER),
  body: fc.constantFrom(...BODY),
};

/** Changes to a file at random, a few at once. */
export function changes(part: keyof typeof pieces): fc.Arbitrary<Change[]> {
  const put = fc.oneof(
    { weight: 5, arbitrary: pieces[part] },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
    { weight: 1, arbitrary: fc.constant('') },
  );
  const change = fc.record({
    at: share,
    cut: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(40) }),
    put,
    line: fc.boolean(),
  });
  return fc.array(change, { minLength: 1, maxLength: 4 });
}

/** A text with changes made, one after another; a change of a line goes to its beginning, where keys and marks stand. */
export function changed(text: string, all: readonly Change[]): string {
  return all.reduce((before, { at, cut, put, line }) => {
    const place = Math.floor(at * before.length);
    const from = line ? before.lastIndexOf('\n', place) + 1 : place;
    return before.slice(0, from) + put + before.slice(from + cut);
  }, text);
}

/** Whole keys of the frontmatter deleted, doubled or moved: lines, one by one. */
export const lineChanges = fc.array(
  fc.record({
    from: fc.nat(1000),
    to: fc.nat(1000),
    how: fc.constantFrom('delete', 'double', 'move', 'indent', 'outdent', 'rename'),
  }),
  { minLength: 1, maxLength: 3 },
);

export function changedLines(
  text: string,
  all: readonly { from: number; to: number; how: string }[],
): string {
  return all
    .reduce((lines, { from, to, how }) => {
      const at = from % lines.length;
      const line = lines[at] ?? '';
      const rest = lines.toSpliced(at, 1);
      switch (how) {
        case 'delete':
          return rest.length > 0 ? rest : [''];
        case 'double':
          return lines.toSpliced(to % lines.length, 0, line);
        case 'move':
          return rest.toSpliced(to % lines.length, 0, line);
        case 'indent':
          return lines.with(at, `  ${line}`);
        case 'outdent':
          return lines.with(at, line.trimStart());
        default:
          return lines.with(at, line.replace(/[a-z]/, ''));
      }
    }, text.split('\n'))
    .join('\n');
}
