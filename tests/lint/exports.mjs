/**
 * What files export: names that no other file imports, which are a file's own business or used by nobody; and functions
 * and classes that say nothing of themselves.
 */
import ts from 'typescript';

/** Names that Astro asks files of these folders for. */
const ASKED_FOR = [
  { files: /^src\/pages\//, names: ['getStaticPaths', 'GET'] },
  { files: /^src\/content\.config\.ts$/, names: ['collections'] },
  { files: /^src\/rendering\/entry\.ts$/, names: ['render'] },
];

/** The code of a file: of Astro's, what stands between the fences and in scripts. */
function codeOf(file, text) {
  if (!file.endsWith('.astro')) return text;
  const scripts = [...text.matchAll(/<script>(.*?)<\/script>/gs)].map((match) => match[1]);
  return [text.split(/^---$/m)[1] ?? '', ...scripts].join('\n');
}

/** The file that a relative import names, with slashes; undefined for packages. */
function targetOf(file, specifier) {
  if (!specifier.startsWith('.')) return undefined;
  const { pathname } = new URL(specifier.split('?')[0], `file:///${file}`);
  return decodeURI(pathname.slice(1));
}

/** Whether other files may import a statement's names; a default export is for a framework that loads the file. */
function isExported(statement) {
  const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
  const kinds = modifiers.map(({ kind }) => kind);
  return (
    kinds.includes(ts.SyntaxKind.ExportKeyword) && !kinds.includes(ts.SyntaxKind.DefaultKeyword)
  );
}

/** The names that a statement exports. */
function exportsOf(statement) {
  if (!isExported(statement)) return [];
  if (!ts.isVariableStatement(statement)) return statement.name ? [statement.name.text] : [];
  return statement.declarationList.declarations.flatMap(({ name }) =>
    ts.isIdentifier(name) ? [name.text] : name.elements.map((element) => element.name.text),
  );
}

/** `[specifier, name]` of what a statement takes from other files; the name `*` stands for all of them. */
function importsOf(statement) {
  const specifier = statement.moduleSpecifier?.text;
  if (specifier === undefined) return [];
  const named = statement.exportClause ?? statement.importClause?.namedBindings;
  const names = named?.elements?.map((one) => (one.propertyName ?? one.name).text);
  return (names ?? ['*']).map((name) => [specifier, name]);
}

/** Dynamic imports and types of modules, which may stand anywhere; what they take is not followed. */
const anywhere = (code) =>
  [...code.matchAll(/\bimport\(\s*'(\.[^']+)'/g)].map((match) => [match[1], '*']);

/**
 * @param {ReadonlyMap<string, string>} files texts by path, with slashes, from the project's root
 * @returns {string[]} `path: name` of every export that no other file imports
 */
export function unusedExports(files) {
  const used = new Set();
  const exported = [];
  for (const [file, text] of files) {
    const code = codeOf(file, text);
    const { statements } = ts.createSourceFile(`${file}.ts`, code, ts.ScriptTarget.Latest);
    const imported = [...statements.flatMap(importsOf), ...anywhere(code)];
    for (const [specifier, name] of imported) used.add(`${targetOf(file, specifier)}: ${name}`);
    for (const name of statements.flatMap(exportsOf)) exported.push({ file, name });
  }
  return exported
    .filter(
      ({ file, name }) =>
        !ASKED_FOR.some((row) => row.files.test(file) && row.names.includes(name)),
    )
    .filter(({ file, name }) => !used.has(`${file}: ${name}`) && !used.has(`${file}: *`))
    .map(({ file, name }) => `${file}: ${name}`);
}

/** Whether a statement makes a function or class that others can call. */
function isCallable(statement) {
  if (!ts.isVariableStatement(statement))
    return ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement);
  return statement.declarationList.declarations.some(
    ({ initializer }) =>
      initializer && (ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer)),
  );
}

/**
 * @param {ReadonlyMap<string, string>} files texts by path, with slashes, from the project's root
 * @returns {string[]} `path: name` of every exported function and class without a comment right before it
 */
export function uncommentedExports(files) {
  return [...files].flatMap(([file, text]) => {
    const code = codeOf(file, text);
    const { statements } = ts.createSourceFile(`${file}.ts`, code, ts.ScriptTarget.Latest);
    return statements
      .filter((statement) => isExported(statement) && isCallable(statement))
      .filter(({ pos }) => {
        const last = ts.getLeadingCommentRanges(code, pos)?.at(-1);
        return !last || !code.startsWith('/**', last.pos);
      })
      .flatMap(exportsOf)
      .map((name) => `${file}: ${name}`);
  });
}
