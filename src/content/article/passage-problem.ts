import type { TextRange } from '../../quotes/text.ts';
import type { Problem } from '../rules.ts';

/** Why a passage could not be located, and what else need not be told because of it. */
export interface PassageProblem {
  problem: Problem;
  /** Stretches of the text that come near. */
  near: readonly TextRange[];
  /** Offsets of quotation marks that are the reason. */
  marks: readonly number[];
}
