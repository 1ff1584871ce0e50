/** What is changed in a file's frontmatter, as data, and the same change made to the plain values. */

/** A way into the frontmatter: `['quotes', 3, 'speech']`. */
export type ValuePath = readonly (string | number)[];

/** One change of a file's frontmatter; what it does not name stays as it is written. */
export type FrontmatterEdit =
  /** Gives a key or an item another value; a key that is not there is added. */
  | { kind: 'set'; path: ValuePath; value: unknown }
  /** Puts an item into a list, before the one that stands at its number; a list that is not there is begun. */
  | { kind: 'insert'; path: ValuePath; value: unknown }
  /** Takes out a key with its value, or an item; the key of a list goes with its last item. */
  | { kind: 'remove'; path: ValuePath };

type Container = Record<string | number, unknown>;

/**
 * The values after an edit; those before are left as they are.
 * @throws EditRefused where the path leads nowhere
 */
export function editedData(data: unknown, edit: FrontmatterEdit): unknown {
  const root: unknown = structuredClone(data) ?? {};
  const last = edit.path.at(-1);
  if (last === undefined) throw new EditRefused();
  const parent = containerAt(root, edit.path.slice(0, -1), edit.kind === 'insert');
  if (edit.kind === 'set') parent[last] = edit.value;
  else if (edit.kind === 'insert') {
    if (!Array.isArray(parent)) throw new EditRefused();
    parent.splice(Number(last), 0, edit.value);
  } else if (Array.isArray(parent)) {
    parent.splice(Number(last), 1);
    if (parent.length === 0) {
      const above = containerAt(root, edit.path.slice(0, -2), false);
      const key = edit.path.at(-2);
      if (key !== undefined && !Array.isArray(above)) Reflect.deleteProperty(above, key);
    }
  } else Reflect.deleteProperty(parent, last);
  return root;
}

function containerAt(root: unknown, path: ValuePath, makeList: boolean): Container {
  let at = root as Container;
  path.forEach((name, index) => {
    if (makeList && index === path.length - 1) at[name] ??= [];
    const next = at[name];
    if (typeof next !== 'object' || next === null) throw new EditRefused();
    at = next as Container;
  });
  return at;
}

/** A change that cannot be made without touching what it is not about. */
export class EditRefused extends Error {
  override name = 'EditRefused';

  constructor() {
    super(
      'Diese Stelle der Datei ist so geschrieben, dass sie sich hier nicht ändern lässt. Ändern Sie sie in der Datei selbst.',
    );
  }
}
