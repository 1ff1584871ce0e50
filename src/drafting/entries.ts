/** Proposals as the content format writes them: quotes with ids, and the files of new speakers. */
import { idFor } from '../content/references/register.ts';
import { writeFrontmatter } from '../content/edit/written.ts';
import { freeQuoteId } from '../content/edit/quote-id.ts';
import { ID_PATTERN, RESERVED_ID_PATTERN } from '../schemas/ids.ts';
import type { Proposal, ProposedSpeaker } from './proposal.ts';

/** A quote’s frontmatter; without `speaker` where it cannot be told who speaks. */
interface WrittenQuote {
  id: string;
  speaker?: string;
  speech: Proposal['speech'];
  text: string;
  prefix?: string;
  topics?: string[];
}

export interface SpeakerFile {
  id: string;
  name: string;
  text: string;
}

/** Gives each new speaker one id, and each quote one of its own. */
export class Entries {
  private readonly quoteIds: Set<string>;
  private readonly speakerIds: Set<string>;
  private readonly files = new Map<string, SpeakerFile>();

  /** Ids that are in use: of speakers in the archive, and of quotes in the article. */
  constructor(speakerIds: Iterable<string>, quoteIds: Iterable<string>) {
    this.speakerIds = new Set(speakerIds);
    this.quoteIds = new Set(quoteIds);
  }

  quote({ text, prefix, speech, speaker, topics }: Proposal): WrittenQuote {
    const id = freeQuoteId(text, this.quoteIds);
    this.quoteIds.add(id);
    return {
      id,
      ...(speaker === undefined ? {} : { speaker: this.speaker(speaker) }),
      speech,
      text,
      ...(prefix === undefined ? {} : { prefix }),
      ...(topics.length === 0 ? {} : { topics }),
    };
  }

  /** Files of speakers that the archive does not have yet. */
  speakerFiles(): SpeakerFile[] {
    return [...this.files.values()];
  }

  private speaker({ id, name, kind, role }: ProposedSpeaker): string {
    if (id !== undefined) return id;
    const known = this.files.get(name);
    if (known) return known.id;
    const file = {
      id: free(usable(idFor(name)) ?? 'stimme', this.speakerIds),
      name,
      text: writeFrontmatter({
        name,
        ...(kind === 'Person' ? {} : { type: kind }),
        ...(role === undefined ? {} : { jobTitle: role }),
      }),
    };
    this.files.set(name, file);
    return file.id;
  }
}

function usable(id: string | undefined): string | undefined {
  return id !== undefined && ID_PATTERN.test(id) && !RESERVED_ID_PATTERN.test(id) ? id : undefined;
}

/** The id, or with a number where it is taken; taken from now on. */
function free(wanted: string, taken: Set<string>): string {
  let id = wanted;
  for (let number = 2; taken.has(id) || RESERVED_ID_PATTERN.test(id); number += 1)
    id = `${wanted}-${number}`;
  taken.add(id);
  return id;
}
