/** Pages that editors see in place of one of the site, and what is laid over the others. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { countProblems } from '../content/report.ts';
import { SEVERITY_NAMES, severityOf, type Problem } from '../content/rules.ts';
import { ARTICLE_DESK, DESK } from '../desk/protocol.ts';
import { toHtml } from '../markdown/render.ts';
import { THEME } from '../theme.ts';

/** Where all problems stand, below the base path. */
export const REPORT = '_probleme/';

const { light, dark } = THEME;

const STYLE = `
  :root { color-scheme: light dark; background: light-dark(${light.paper}, ${dark.paper}); color: light-dark(${light.ink}, #e9e5db);
    --accent: light-dark(${light.accent}, #f3aaa0); --quiet: light-dark(${light.quiet}, #b9b3a6); }
  body { font: 1rem/1.5 system-ui, sans-serif; max-width: 48rem; margin: clamp(1.5rem, 6vw, 4rem) auto; padding: 0 1rem; overflow-wrap: break-word; }
  h1 { font: 400 clamp(1.75rem, 6vw, 2.5rem)/1.15 Georgia, 'Liberation Serif', serif; margin: 0 0 1rem; hyphens: auto; }
  h2 { font: 600 1rem/1.4 ui-monospace, monospace; margin: 2.5rem 0 0; padding-bottom: .4rem; border-bottom: 1px solid var(--quiet); overflow-wrap: anywhere; display: flex; flex-wrap: wrap; gap: 0 .75rem; align-items: baseline; }
  h2 a { font: 400 .9rem/1.4 system-ui, sans-serif; }
  a { color: var(--accent); text-underline-offset: .2em; }
  ol { list-style: none; margin: 0; padding: 0; }
  li { margin-block: 1.25rem; padding-left: 1rem; border-left: 4px solid var(--accent); }
  li.other { border-left-style: double; border-left-color: var(--quiet); }
  li p { margin: 0; } .where { color: var(--quiet); font-size: .875rem; } .where b { color: var(--accent); } .other .where b { color: inherit; }
  .message { font-weight: 600; } code { font: .9em ui-monospace, monospace; }
`;

const BANNER_STYLE =
  'font:1rem/1.5 system-ui,sans-serif;padding:.6rem 1.25rem;background:#842029;color:#fff;print-color-adjust:exact';
const QUIET_STYLE = `${BANNER_STYLE};background:#524d45`;

/** All problems, or those of one file that cannot be shown for them; it reloads by itself with every change. */
export function problemsPage(
  problems: readonly Problem[],
  { base, file }: { base: string; file?: string | undefined },
): string {
  if (problems.length === 0) {
    return page('Keine Probleme', base, [h('p', 'Die Inhalte haben keine Probleme.'), home(base)]);
  }
  const lead =
    file === undefined
      ? 'Seiten, deren Dateien Fehler haben, erscheinen erst wieder, wenn diese behoben sind; alle anderen werden gezeigt.'
      : 'Sie erscheint, sobald die Fehler in ihrer Datei behoben sind; alle anderen Seiten werden weiter gezeigt.';
  const title =
    file === undefined ? 'Probleme in den Inhalten' : 'Diese Seite kann so nicht erscheinen';
  return page(title, base, [
    h('p', `${countProblems(problems)}. ${lead}`),
    ...listed(problems, base),
    ...(file === undefined ? [] : [h('p', [h('a', { href: base + REPORT }, 'Alle Probleme')])]),
    home(base),
  ]);
}

/** What stands at every address as long as there is no article that could be shown. */
export function emptyPage(problems: readonly Problem[], base: string): string {
  return page('Noch kein Artikel', base, [
    h('p', 'Hier erscheint Ihre Website, sobald es einen ersten Artikel gibt. Beginnen Sie ihn'),
    h('ul', [
      h('li', ['an der ', h('a', { href: base + DESK }, 'Redaktion'), ' im Browser,']),
      h('li', ['oder im Terminal: ', h('code', 'npm run new -- article "Überschrift"')]),
    ]),
    ...(problems.length === 0
      ? []
      : [h('p', `${countProblems(problems)}:`), ...listed(problems, base)]),
  ]);
}

/** Says on a page that there are problems, and leads to them. */
export function banner(problems: readonly Problem[], base: string): string {
  const errors = problems.some((problem) => severityOf(problem) === 'error');
  return toHtml(
    h('div', { role: 'status', dataProblems: '', style: errors ? BANNER_STYLE : QUIET_STYLE }, [
      `Die Inhalte haben Probleme: ${countProblems(problems)}. `,
      h('a', { href: base + REPORT, style: 'color:inherit' }, 'Was zu tun ist'),
    ]),
  );
}

function page(title: string, base: string, content: ElementContent[]): string {
  const tree = h('html', { lang: 'de' }, [
    h('head', [
      h('meta', { charset: 'utf-8' }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('title', title),
      h('script', { type: 'module', src: `${base}@vite/client` }),
      h('style', STYLE),
    ]),
    h('body', [h('h1', title), ...content]),
  ]);
  return toHtml({ type: 'doctype' }, tree);
}

function home(base: string): Element {
  return h('p', [h('a', { href: base }, 'Zur Startseite')]);
}

/** The problems below the names of their files; an article can be opened at the desk from there. */
function listed(problems: readonly Problem[], base: string): ElementContent[] {
  return [...Map.groupBy(problems, ({ file }) => file)].flatMap(([file, own]) => {
    const [, id] = /articles[/\\]([a-z0-9-]+)\.md$/.exec(file) ?? [];
    const desk =
      id === undefined
        ? []
        : [h('a', { href: `${base}${DESK}${ARTICLE_DESK}${id}/` }, 'Am Redaktionstisch öffnen')];
    return [h('h2', [file, ' ', ...desk]), h('ol', own.map(item))];
  });
}

/** What an editor can copy to a terminal. */
const COMMAND = /npm run [a-z]+ -- [a-z]+ (?:"[^"]*"|[\w-]+)/;

function item(problem: Problem): ElementContent {
  const { line, column, rule, message, hint = '' } = problem;
  const severity = severityOf(problem);
  const [command] = COMMAND.exec(hint) ?? [];
  const [before = hint, after = ''] = command === undefined ? [] : hint.split(command);
  return h('li', { className: severity === 'error' ? [] : ['other'] }, [
    h('p', { className: ['where'] }, [
      h('b', SEVERITY_NAMES[severity]),
      ` in Zeile ${line}, Spalte ${column} · ${rule}`,
    ]),
    h('p', { className: ['message'] }, message),
    h('p', command === undefined ? [hint] : [before, h('code', command), after]),
  ]);
}
