/**
 * The Content Security Policy of each part of the site. Nothing inline, nothing evaluated, nothing from another
 * origin, no text that becomes markup, no framing but of the pages made for it; the standard index's worker, a script
 * of its own, may compile its WebAssembly.
 */

type Directives = Readonly<Record<string, readonly string[]>>;

const PAGE: Directives = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'font-src': ["'self'"],
  'img-src': ["'self'"],
  'connect-src': ["'self'"],
  'manifest-src': ["'self'"],
  'form-action': ["'self'"],
  'base-uri': ["'none'"],
  'frame-ancestors': ["'none'"],
  'require-trusted-types-for': ["'script'"],
  'trusted-types': ["'none'"],
};

const WORKER: Directives = { ...PAGE, 'script-src': ["'self'", "'wasm-unsafe-eval'"] };

/** For pages that other sites frame: they show text, run nothing, ask for nothing, and may be framed. */
const EMBED: Directives = {
  ...PAGE,
  'script-src': ["'none'"],
  'connect-src': ["'none'"],
  'manifest-src': ["'none'"],
  'form-action': ["'none'"],
  'frame-ancestors': ['*'],
};

export const PAGE_POLICY = serialise(PAGE);
export const WORKER_POLICY = serialise(WORKER);
export const EMBED_POLICY = serialise(EMBED);

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
