import { excerpt } from '../excerpt.ts';
import { say } from '../wording/say.ts';

/** The value at a path of frontmatter as plain data. */
export function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  let value = data;
  for (const part of path) {
    if (value === null || typeof value !== 'object') return undefined;
    value = (value as Record<PropertyKey, unknown>)[part];
  }
  return value;
}

/** Nothing at all, or white space. */
export function isNothing(value: unknown): boolean {
  return (
    value === null || value === undefined || (typeof value === 'string' && value.trim() === '')
  );
}

/** `quotes[1].speaker` in words, counting from 1: „quotes, Eintrag 2: speaker“. */
export function pathName(path: readonly PropertyKey[]): string {
  return path
    .map((part, index) => {
      if (typeof part === 'number') return `, ${say('entry', { number: part + 1 })}`;
      return index === 0 ? String(part) : `: ${String(part)}`;
    })
    .join('');
}

/** What a value is, as YAML reads it: the rest of a sentence that begins with its key. */
export function isWhat(value: unknown): string {
  if (value === null) return say('is-nothing');
  if (Array.isArray(value)) return say('is-list');
  switch (typeof value) {
    case 'object':
      return say('is-keys');
    case 'number':
      return say('is-number', { value });
    case 'boolean':
      return value ? say('is-yes') : say('is-no');
    default:
      return say('is-text', { value: short(String(value)) });
  }
}

/** Values and keys are shown shorter than passages, whose differences matter. */
export function short(value: string): string {
  return excerpt(value, 60);
}
