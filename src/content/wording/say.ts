import { BODY } from './body.ts';
import { FILES } from './files.ts';
import { FRONTMATTER } from './frontmatter.ts';
import { LIMITS } from './limits.ts';
import { MARKS } from './marks.ts';
import { PASSAGES } from './passages.ts';
import { REFERENCES } from './references.ts';
import { TREE } from './tree.ts';
import { YAML } from './yaml.ts';

/**
 * Everything that the checks say to an editor: problems, and what to do about them. `#{name}` stands for what a place
 * fills in; `example` is a message that has the text so filled; a test compares.
 */
export const WORDING = {
  ...FILES,
  ...YAML,
  ...FRONTMATTER,
  ...PASSAGES,
  ...MARKS,
  ...BODY,
  ...LIMITS,
  ...REFERENCES,
  ...TREE,
} as const;

export type Saying = keyof typeof WORDING;

type Gaps<Text extends string> = Text extends `${string}#{${infer Name}}${infer Rest}`
  ? Name | Gaps<Rest>
  : never;

type GapsOf<Key extends Saying> = Gaps<(typeof WORDING)[Key]['text']>;

/** A text of the table with its gaps filled. */
export function say<Key extends Saying>(
  key: Key,
  ...[values]: [GapsOf<Key>] extends [never] ? [] : [Record<GapsOf<Key>, string | number>]
): string {
  const filled = new Map<string, string | number>(Object.entries(values ?? {}));
  return WORDING[key].text.replace(/#\{(\w+)\}/g, (_, name: string) => String(filled.get(name)));
}
