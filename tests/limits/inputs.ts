import { BODIES } from './bodies.ts';
import { KEYS } from './keys.ts';
import { QUOTES } from './quotes.ts';
import type { Input } from './tree.ts';

/** Every kind of input that has been slow, or could be. */
export const INPUTS: readonly Input[] = [...BODIES, ...QUOTES, ...KEYS];
