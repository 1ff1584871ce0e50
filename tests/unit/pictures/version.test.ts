import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { SOURCES } from '../../../src/pictures/version.ts';

/** Every module that a module imports at run time, however far, with itself. */
function imported(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  const code = readFileSync(file, 'utf8');
  for (const [, name = ''] of code.matchAll(
    /^(?:import|export) (?!type )[^;]*?from '(\.[^']+)'/gm,
  )) {
    imported(path.join(path.dirname(file), name), found);
  }
  return found;
}

test('every module that draws is part of the version of the pictures', () => {
  const modules = [...imported('src/pictures/batch.ts')].map((file) => path.relative('src', file));
  expect(modules).toContain('pictures/raster/png.ts');
  const outside = modules.filter(
    (file) => !SOURCES.some((source) => file === source || file.startsWith(`${source}/`)),
  );
  expect(outside).toEqual([]);
});

test('what the version names is there and draws', () => {
  const modules = [...imported('src/pictures/batch.ts')].map((file) => path.relative('src', file));
  const idle = SOURCES.filter(
    (source) =>
      !source.startsWith('..') &&
      !modules.some((file) => file === source || file.startsWith(`${source}/`)),
  );
  expect(idle).toEqual([]);
});
