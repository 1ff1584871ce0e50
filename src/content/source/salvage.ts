import { articleSchema, type ArticleData } from '../../schemas/article.ts';
import { meantKey } from './schema-keys.ts';
import type { Issue } from './schema-problems.ts';
import type { Source } from './source.ts';

/** Stand in for required keys that are missing or wrong, so that the rest can be checked. */
const PLACEHOLDERS = { headline: '…', description: '…', datePublished: '1970-01-01' };

/**
 * What remains of an article’s frontmatter without the keys and list entries that have mistakes, so that one misspelt
 * key does not hide the problems of the quotes. Positions are those of the whole frontmatter.
 */
export function withoutMistakes(
  source: Source,
  issues: readonly Issue[],
): { source: Source; data: ArticleData; partial: boolean } | undefined {
  if (issues.length === 0) return undefined;
  const data = structuredClone(source.data) as Record<string, unknown>;
  const dropped = new Map<string, Set<number>>();
  for (const issue of issues) {
    const [key, index] = issue.path;
    if (issue.code === 'unrecognized_keys') {
      const holder = holderAt(data, issue.path);
      for (const name of issue.keys) if (holder) Reflect.deleteProperty(holder, name);
    } else if (typeof key === 'string' && typeof index === 'number') {
      const indexes = dropped.get(key) ?? new Set();
      dropped.set(key, indexes.add(index));
    } else if (typeof key === 'string') {
      Reflect.deleteProperty(data, key);
    }
  }
  const kept = new Map<string, number[]>();
  for (const [key, indexes] of dropped) {
    const list = data[key];
    if (!Array.isArray(list)) continue;
    const positions = [...list.keys()].filter((index) => !indexes.has(index));
    kept.set(key, positions);
    data[key] = positions.map((index) => list[index] as unknown);
  }
  const result = articleSchema.safeParse({ ...PLACEHOLDERS, ...data });
  if (!result.success) return undefined;
  const partial = issues.some(concernsCoverage);
  return {
    source: { ...source, offsetOf: originalOffset(source, kept) },
    data: result.data,
    partial,
  };
}

/** Quotes or scare quotes are left out, or all of them, because their key is misspelt. */
function concernsCoverage(issue: Issue): boolean {
  const meant =
    issue.code === 'unrecognized_keys' && issue.path.length === 0
      ? issue.keys.map((key) => meantKey(articleSchema, [], key))
      : issue.path.slice(0, 1);
  return meant.some((key) => key === 'quotes' || key === 'scareQuotes');
}

function holderAt(
  data: Record<string, unknown>,
  path: readonly PropertyKey[],
): Record<string, unknown> | undefined {
  let holder: unknown = data;
  for (const part of path) holder = (holder as Record<PropertyKey, unknown> | undefined)?.[part];
  return holder as Record<string, unknown> | undefined;
}

function originalOffset(
  source: Source,
  kept: ReadonlyMap<string, readonly number[]>,
): Source['offsetOf'] {
  return ([key, index, ...rest], part) => {
    const positions = kept.get(String(key));
    const original = positions && typeof index === 'number' ? positions[index] : index;
    const path = [key, original, ...rest].filter((name) => name !== undefined);
    return source.offsetOf(path, part);
  };
}
