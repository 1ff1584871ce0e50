import { excerpt } from '../excerpt.ts';
import type { Problem } from '../rules.ts';
import type { Source } from '../source/source.ts';
import { say } from '../wording/say.ts';

/** A speaker or topic with its file. */
interface Entry {
  file: string;
  source: () => Source;
  data: { name: string; alternateName: readonly string[] };
}

/**
 * Names that stand twice in a file, and names of several speakers, or several topics: mostly one of them has two files,
 * and what it said is divided between them.
 */
export function nameProblems(entries: readonly Entry[]): Problem[] {
  const holders = new Map<string, string>();
  return entries.flatMap(({ file, source: sourceOf, data }) =>
    [data.name, ...data.alternateName].flatMap((name, index) => {
      const holder = holders.get(name);
      holders.set(name, holder ?? file);
      if (holder === undefined) return [];
      const source = sourceOf();
      const at = source.offsetOf(index === 0 ? ['name'] : ['alternateName', index - 1]);
      const [message, hint] =
        holder === file
          ? [say('name-twice', { name: excerpt(name) }), say('name-twice-mend')]
          : [say('name-of-two', { name: excerpt(name), file: holder }), say('name-of-two-mend')];
      return source.problem('same-name', at, message, hint);
    }),
  );
}
