/** What is asked about an archive, answered once and noted for whoever keeps what follows from the answers. */

const ANSWERS = ['known', 'unknown', 'names', 'others'] as const;

/** Words that occur by themselves in the archive, those that do not, those that are names, and those that are not. */
type Asked = Record<(typeof ANSWERS)[number], string[]>;

/** What was found of a word, with what was asked: as long as the answers are the same, so is it. */
export interface Kept<Found> {
  found: Found;
  asked: Asked;
}

/**
 * Asks an archive about words and notes what it answered, so that a later build knows whether a finding still holds.
 */
export class Asking {
  readonly isKnown: (word: string) => boolean;
  readonly isName: (word: string) => boolean;
  private noted: Record<keyof Asked, Set<string>> | undefined;

  constructor(archive: Record<'isKnown' | 'isName', (word: string) => boolean>) {
    this.isKnown = this.answering(archive.isKnown, 'known', 'unknown');
    this.isName = this.answering(archive.isName, 'names', 'others');
  }

  /** Finds something, and notes what is asked meanwhile. */
  noting<Found>(find: () => Found): Kept<Found> {
    const before = this.noted;
    const own = {
      known: new Set<string>(),
      unknown: new Set<string>(),
      names: new Set<string>(),
      others: new Set<string>(),
    };
    this.noted = own;
    try {
      const found = find();
      for (const answer of ANSWERS) for (const word of own[answer]) before?.[answer].add(word);
      return {
        found,
        asked: {
          known: [...own.known],
          unknown: [...own.unknown],
          names: [...own.names],
          others: [...own.others],
        },
      };
    } finally {
      this.noted = before;
    }
  }

  /** Whether earlier questions have the same answers now; they are noted as asked. */
  hasSameAnswers({ known, unknown, names, others }: Asked): boolean {
    return (
      known.every(this.isKnown) &&
      !unknown.some(this.isKnown) &&
      names.every(this.isName) &&
      !others.some(this.isName)
    );
  }

  /** Notes earlier questions as if they were asked now. */
  again(asked: Asked): void {
    if (this.noted) this.hasSameAnswers(asked);
  }

  private answering(ask: (word: string) => boolean, yes: keyof Asked, no: keyof Asked) {
    const answers = new Map<string, boolean>();
    return (word: string): boolean => {
      let answer = answers.get(word);
      if (answer === undefined) answers.set(word, (answer = ask(word)));
      this.noted?.[answer ? yes : no].add(word);
      return answer;
    };
  }
}
