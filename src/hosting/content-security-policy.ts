/**
 * The Content Security Policy of each part of the site. Nothing inline, nothing evaluated, nothing from another
 * origin; Pagefind's WebAssembly may be compiled in its worker and, where workers fail, on the search page.
 */

type Directives = Readonly<Record<string, readonly string[]>>;

const PAGE: Directives = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'font-src': ["'self'"],
  'img-src': ["'self'", 'data:'],
  'connect-src': ["'self'"],
  'manifest-src': ["'self'"],
  'form-action': ["'self'"],
  'base-uri': ["'none'"],
  'frame-ancestors': ["'none'"],
  'require-trusted-types-for': ["'script'"],
  'trusted-types': ["'none'"],
};

/** `default` is the policy of trusted-types.ts, which lets Pagefind start its worker and nothing else. */
const SEARCH_PAGE: Directives = {
  ...PAGE,
  'script-src': ["'self'", "'wasm-unsafe-eval'"],
  'trusted-types': ['default'],
};

/** A worker runs under the policy of its own script's response, not under that of the page that starts it. */
const SEARCH_INDEX: Directives = {
  'default-src': ["'none'"],
  'script-src': ["'self'", "'wasm-unsafe-eval'"],
  'connect-src': ["'self'"],
  'form-action': ["'none'"],
  'base-uri': ["'none'"],
  'frame-ancestors': ["'none'"],
};

export const PAGE_POLICY = serialise(PAGE);
export const SEARCH_PAGE_POLICY = serialise(SEARCH_PAGE);
export const SEARCH_INDEX_POLICY = serialise(SEARCH_INDEX);

/** Directives that browsers ignore, with a warning, where the policy stands in a meta element. */
const HEADER_ONLY = ['frame-ancestors', 'report-uri', 'report-to', 'sandbox'];

/** A policy as the content of a meta element. */
export function withoutHeaderOnly(policy: string): string {
  return policy
    .split('; ')
    .filter((directive) => !HEADER_ONLY.includes(directive.split(' ', 1)[0] ?? ''))
    .join('; ');
}

function serialise(directives: Directives): string {
  return Object.entries(directives)
    .map(([name, values]) => [name, ...values].join(' '))
    .join('; ');
}
