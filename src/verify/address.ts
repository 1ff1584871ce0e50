/** Whether a target of verification is the address of a site; otherwise it is a folder. */
export function isAddress(target: string): boolean {
  return /^https?:\/\//i.test(target) && URL.canParse(target);
}
