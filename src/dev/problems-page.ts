import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { countProblems } from '../content/report.ts';
import { isError, type Problem } from '../content/rules.ts';
import { toHtml } from '../markdown/render.ts';

const STYLE = `
  body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 3rem auto; padding: 0 1.5rem; color-scheme: light dark; }
  li { margin-block: 1rem; } code { font-size: .95em; } .warning { opacity: .75; }
`;

/** The page that editors see in place of the site; it reloads by itself once the content is mended. */
export function problemsPage(problems: readonly Problem[], base: string): string {
  const tree = h('html', { lang: 'en' }, [
    h('head', [
      h('meta', { charset: 'utf-8' }),
      h('title', 'Content problems'),
      h('script', { type: 'module', src: `${base}@vite/client` }),
      h('style', STYLE),
    ]),
    h('body', [
      h('h1', 'The content has problems'),
      h('p', `${countProblems(problems)}. This page goes away when the errors are mended.`),
      h('ol', problems.map(item)),
    ]),
  ]);
  return toHtml({ type: 'doctype' }, tree);
}

function item(problem: Problem): ElementContent {
  const { file, line, column, rule, message, hint } = problem;
  return h('li', { className: isError(problem) ? [] : ['warning'] }, [
    h('code', `${file}:${line}:${column}`),
    ` ${rule}${isError(problem) ? '' : ' (warning)'}`,
    h('br'),
    h('strong', message),
    ...(hint ? [h('br'), hint] : []),
  ]);
}
