/** Pages that editors see in place of one of the site, and what is laid over the others. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { countProblems } from '../content/report.ts';
import { severityOf, type Problem, type Severity } from '../content/rules.ts';
import { DESK } from '../desk/protocol.ts';
import { toHtml } from '../markdown/render.ts';

/** Where all problems stand, below the base path. */
export const REPORT = '_probleme/';

const STYLE = `
  body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 3rem auto; padding: 0 1.5rem; color-scheme: light dark; }
  li { margin-block: 1rem; } code { font-size: .95em; overflow-wrap: anywhere; } .other { opacity: .8; }
`;

const BANNER_STYLE =
  'font:1rem/1.5 system-ui,sans-serif;padding:.6rem 1.5rem;background:#842029;color:#fff';
const QUIET_STYLE = `${BANNER_STYLE};background:#524d45`;

const LABELS: Record<Severity, string> = { error: 'Fehler', warning: 'Warnung', hint: 'Hinweis' };

/** All problems, or those of one file that cannot be shown for them; it reloads by itself with every change. */
export function problemsPage(
  problems: readonly Problem[],
  { base, file }: { base: string; file?: string | undefined },
): string {
  if (problems.length === 0) {
    return page(base, 'Keine Probleme', [h('p', 'Die Inhalte haben keine Probleme.'), home(base)]);
  }
  const lead =
    file === undefined
      ? 'Seiten, deren Dateien Fehler haben, erscheinen erst wieder, wenn diese behoben sind; alle anderen werden gezeigt.'
      : `Diese Seite erscheint, sobald die Fehler in ${file} behoben sind; alle anderen Seiten werden weiter gezeigt.`;
  return page(base, 'Probleme in den Inhalten', [
    h('p', `${countProblems(problems)}. ${lead}`),
    h('ol', problems.map(item)),
    ...(file === undefined ? [] : [h('p', [h('a', { href: base + REPORT }, 'Alle Probleme')])]),
    home(base),
  ]);
}

/** What stands at every address as long as there is no article that could be shown. */
export function emptyPage(problems: readonly Problem[], base: string): string {
  return page(base, 'Noch kein Artikel', [
    h('p', 'Hier erscheint Ihre Website, sobald es einen ersten Artikel gibt. Beginnen Sie ihn'),
    h('ul', [
      h('li', ['an der ', h('a', { href: base + DESK }, 'Redaktion'), ' im Browser,']),
      h('li', ['oder im Terminal: ', h('code', 'npm run new -- article "Überschrift"')]),
    ]),
    ...(problems.length === 0
      ? []
      : [h('h2', countProblems(problems)), h('ol', problems.map(item))]),
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

function page(base: string, title: string, content: ElementContent[]): string {
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

function item(problem: Problem): ElementContent {
  const { file, line, column, rule, message, hint } = problem;
  const severity = severityOf(problem);
  return h('li', { className: severity === 'error' ? [] : ['other'] }, [
    h('code', `${file}:${line}:${column}`),
    ` ${LABELS[severity]} (${rule})`,
    h('br'),
    h('strong', message),
    ...(hint ? [h('br'), hint] : []),
  ]);
}
