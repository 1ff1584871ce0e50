/** Two lint rules that keep the house in order: what a room may import, and that no file imports itself in a circle. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { BASE, ROOMS } from './table.mjs';

const SRC = path.resolve('src');
const CODE = /\.(ts|js|mjs|astro)$/;

/** The path below `src/`, with slashes; undefined outside. */
function placeOf(file) {
  const place = path.relative(SRC, file).split(path.sep).join('/');
  return place.startsWith('..') ? undefined : place;
}

/** The room of a place below `src/`: a folder of the table, or the name of a file that lies in none. */
export function roomOf(place) {
  const rooms = Object.keys(ROOMS).filter((room) => place.startsWith(`${room}/`));
  return rooms.sort((a, b) => b.length - a.length)[0] ?? place.split('/')[0];
}

/** What a file of a room may touch beside plain data. */
export function knownIn(place) {
  const name = roomOf(place);
  const { knows = [], except = {} } = ROOMS[name] ?? {};
  return [...knows, ...(except[place.slice(name.length + 1)] ?? [])];
}

/** What is wrong with an import of `specifier` in `place`, in words; undefined where nothing is. */
export function importFault(place, specifier) {
  const name = roomOf(place);
  const room = BASE.includes(place) ? { imports: [] } : ROOMS[name];
  if (room === undefined) return `“${name}” is no room of tests/lint/table.mjs.`;
  if (!specifier.startsWith('.')) {
    const needs = /^node:/.test(specifier)
      ? 'node'
      : /^astro[:/]/.test(specifier)
        ? 'astro'
        : undefined;
    if (needs === undefined || knownIn(place).includes(needs)) return undefined;
    return `“${name}” may not know ${needs}, which ${specifier} belongs to.`;
  }
  const target = path.posix.join(path.posix.dirname(place), specifier.split('?')[0] ?? '');
  if (target.startsWith('..') || BASE.includes(target)) return undefined;
  if (target.endsWith('.astro') && !knownIn(place).includes('astro'))
    return `“${name}” may not know Astro’s components.`;
  const other = roomOf(target);
  if (other === name || room.imports.includes(other)) return undefined;
  return `“${name}” may not import from “${other}”.`;
}

/** Import specifiers of a file’s text, as TypeScript reads them; of Astro files the scripts’ too. */
function specifiersOf(file) {
  const text = readFileSync(file, 'utf8');
  const scripts = file.endsWith('.astro')
    ? [...text.matchAll(/<script[^>]*\ssrc="(\.[^"]+)"/g)].map((m) => m[1])
    : [];
  return [
    ...ts.preProcessFile(text, true, true).importedFiles.map((one) => one.fileName),
    ...scripts,
  ];
}

let graph;
/** All files of `src/` with the files that they import. */
function importGraph() {
  if (graph) return graph;
  graph = new Map();
  for (const entry of readdirSync(SRC, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    if (!entry.isFile() || !CODE.test(file)) continue;
    const targets = specifiersOf(file)
      .filter((specifier) => specifier.startsWith('.'))
      .map((specifier) => path.resolve(path.dirname(file), specifier.split('?')[0]));
    graph.set(
      file,
      targets.filter((target) => CODE.test(target) && existsSync(target)),
    );
  }
  return graph;
}

/** The shortest way from a file’s import back to the file; undefined where there is none. */
export function circle(edges, file, first) {
  const before = new Map([[first, undefined]]);
  for (const here of before.keys()) {
    if (here === file) {
      const way = [];
      for (let at = here; at !== undefined; at = before.get(at)) way.unshift(at);
      return way;
    }
    for (const next of edges.get(here) ?? []) if (!before.has(next)) before.set(next, here);
  }
  return undefined;
}

function onImports(check) {
  const visit = (context) => (node) => {
    if (typeof node.source?.value !== 'string') return;
    const message = check(context.filename, node.source.value);
    if (message) context.report({ node: node.source, message });
  };
  return {
    create: (context) => ({
      ImportDeclaration: visit(context),
      ImportExpression: visit(context),
      ExportNamedDeclaration: visit(context),
      ExportAllDeclaration: visit(context),
    }),
  };
}

export const rooms = {
  rules: {
    imports: onImports((file, specifier) => {
      const place = placeOf(file);
      return place && importFault(place, specifier);
    }),
    circles: onImports((file, specifier) => {
      if (!specifier.startsWith('.')) return undefined;
      const way = circle(importGraph(), file, path.resolve(path.dirname(file), specifier));
      return way && `A circle of imports: ${[file, ...way].map(placeOf).join(' → ')}`;
    }),
  },
};
