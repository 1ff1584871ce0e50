/** What is asked about an archive, answered once and noted for whoever keeps what follows from the answers. */

/** Signs of the questions with the answers: a word occurs by itself in the archive, or not; it is a name, or not. */
const ANSWERS = { known: ['+', '-'], name: ['N', 'n'] } as const;
type Question = keyof typeof ANSWERS;

/** What was found of a word, with what was asked: as long as the answers are the same, so is it. */
export interface Kept<Found> {
  found: Found;
  /** Of each question the sign and the word: `+Airbus`. */
  asked: string[];
}

/**
 * Whether anything was asked about words of which an archive may tell something else than before.
 * @param words of each question those words, as it is asked about them
 */
export function isAskedAbout(
  asked: readonly string[],
  words: Record<Question, (word: string) => boolean>,
): boolean {
  return asked.some((one) => words[questionOf(one)](one.slice(1)));
}

function questionOf(asked: string): Question {
  return (ANSWERS.known as readonly string[]).includes(asked.slice(0, 1)) ? 'known' : 'name';
}

/**
 * Asks an archive about words and notes what it answered, so that a later build knows whether a finding still holds.
 */
export class Asking {
  readonly isKnown: (word: string) => boolean;
  readonly isName: (word: string) => boolean;
  private readonly questions: Record<Question, (word: string) => boolean>;
  /** Whether the archive answers as it did, by question with its answer. */
  private readonly isSame = new Map<string, boolean>();
  private noted: Set<string> | undefined;

  constructor({ isKnown, isName }: Record<'isKnown' | 'isName', (word: string) => boolean>) {
    this.questions = { known: isKnown, name: isName };
    this.isKnown = this.answering('known');
    this.isName = this.answering('name');
  }

  /** Finds something, and notes what is asked meanwhile. */
  noting<Found>(find: () => Found): Kept<Found> {
    const before = this.noted;
    const own = new Set<string>();
    this.noted = own;
    try {
      const found = find();
      for (const asked of own) before?.add(asked);
      return { found, asked: [...own] };
    } finally {
      this.noted = before;
    }
  }

  /** Whether earlier questions have the same answers now; they are noted as asked. */
  hasSameAnswers(asked: readonly string[]): boolean {
    for (const one of asked) {
      let same = this.isSame.get(one);
      if (same === undefined) this.isSame.set(one, (same = this.askAgain(one)));
      if (!same) return false;
    }
    this.again(asked);
    return true;
  }

  /** Notes earlier questions as if they were asked now. */
  again(asked: readonly string[]): void {
    if (this.noted) for (const one of asked) this.noted.add(one);
  }

  private askAgain(asked: string): boolean {
    const [sign, word] = [asked.slice(0, 1), asked.slice(1)];
    const question = questionOf(asked);
    const [yes] = ANSWERS[question];
    return this.questions[question](word) === (sign === yes);
  }

  private answering(question: Question): (word: string) => boolean {
    const answers = new Map<string, boolean>();
    const [yes, no] = ANSWERS[question];
    return (word) => {
      let answer = answers.get(word);
      if (answer === undefined) answers.set(word, (answer = this.questions[question](word)));
      this.noted?.add((answer ? yes : no) + word);
      return answer;
    };
  }
}
