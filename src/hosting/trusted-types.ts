/**
 * Trusted Types for the search page: the one script address that may be handed to the browser as text is that of
 * Pagefind's worker, which Pagefind itself starts from a plain string. Everything else that could turn text into
 * markup or code stays refused.
 */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string | null }): unknown;
}

/**
 * To be called once, before Pagefind is loaded. Does nothing in browsers without Trusted Types.
 * @param pagefind the address of the folder that holds Pagefind's files: `/pagefind/`
 */
export function trustPagefindWorker(pagefind: string): void {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  const worker = new URL(`${pagefind}pagefind-worker.js`, location.href).href;
  trustedTypes?.createPolicy('default', {
    createScriptURL: (url) => (new URL(url, location.href).href === worker ? url : null),
  });
}
