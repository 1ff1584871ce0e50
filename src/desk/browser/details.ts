/** The place in focus, with everything that can be done about it. */
import { SEVERITY_NAMES } from '../../content/rules.ts';
import { SPEECH, SPEECH_KINDS, type Speech } from '../../quotes/speech.ts';
import type { Known, Mend } from '../protocol.ts';
import { button, element } from './dom.ts';
import { SURE, type Stop } from './stops.ts';

export interface DetailActions {
  take: () => void;
  drop: () => void;
  scareQuote: () => void;
  setSpeech: (speech: Speech) => void;
  choose: (what: 'voice' | 'topics') => void;
  mend: (mend: Mend) => void;
}

/**
 * What the panel shows of the place in focus, with what can be done there; a hint where nothing is in focus.
 * @param open how many places are still to be decided
 */
export function detailsOf(
  stop: Stop | undefined,
  open: number,
  known: Known,
  actions: DetailActions,
): HTMLElement[] {
  switch (stop?.kind) {
    case undefined:
      return [
        element(
          'p',
          { class: 'note' },
          open > 0
            ? 'Mit n geht es zum nächsten Vorschlag, mit ? zur Liste der Tasten.'
            : 'Nichts ist offen. Fehlt ein Zitat, markieren Sie seine Worte, und drücken Sie Enter; was schon erfasst ist, gehen Sie mit j und k durch.',
        ),
      ];
    case 'quote': {
      const { quote } = stop;
      return [
        element('h2', {}, 'Zitat'),
        words(quote.text),
        ...choices(quote, known, actions),
        row(keyed('Löschen', 'Entf', actions.drop), keyed('Kein Zitat', 'z', actions.scareQuote)),
      ];
    }
    case 'proposal': {
      const { proposal } = stop;
      const percent = `${String(Math.round(proposal.confidence * 100))} %`;
      const speaker = proposal.voice?.id ?? '';
      const isQuote = proposal.kind === 'quote';
      return [
        element('h2', {}, isQuote ? 'Vorschlag' : 'Vorschlag: kein Zitat'),
        words(proposal.text),
        element(
          'p',
          { class: 'note' },
          `${proposal.rule}, ${proposal.confidence >= SURE ? 'sicher' : 'unsicher'} (${percent})`,
        ),
        ...(isQuote
          ? choices(
              { speech: proposal.speech, topics: proposal.topics, speaker },
              known,
              actions,
              proposal.voice && proposal.voice.id === undefined
                ? `${proposal.voice.name} (neu)`
                : undefined,
            )
          : []),
        row(
          keyed('Annehmen', 'Enter', actions.take),
          keyed('Verwerfen', 'Entf', actions.drop),
          isQuote ? keyed('Kein Zitat', 'z', actions.scareQuote) : undefined,
        ),
      ];
    }
    case 'scareQuote':
      return [
        element('h2', {}, 'Kein Zitat'),
        words(stop.scareQuote.text),
        row(keyed('Aus der Liste nehmen', 'Entf', actions.drop)),
      ];
    case 'event':
      return [
        element('h2', {}, `Ereignis ${stop.event.date}`),
        element('p', {}, stop.event.title),
        stop.event.text === undefined ? element('p', {}) : words(stop.event.text),
        row(keyed('Löschen', 'Entf', actions.drop)),
      ];
    case 'problem': {
      const { severity, message, hint, mends } = stop.problem;
      return [
        element('h2', {}, SEVERITY_NAMES[severity]),
        element('p', {}, message),
        element('p', { class: 'note' }, hint),
        row(
          ...mends.map((mend, index) =>
            keyed(mend.label, index === 0 ? 'Enter' : '', () => {
              actions.mend(mend);
            }),
          ),
        ),
      ];
    }
  }
}

function words(text: string): HTMLElement {
  return element('blockquote', { class: 'words', lang: 'de' }, text);
}

function choices(
  { speech, speaker, topics }: { speech: Speech; speaker: string; topics: readonly string[] },
  known: Known,
  actions: DetailActions,
  newVoice?: string,
): HTMLElement[] {
  const voice = known.voices.find(({ id }) => id === speaker)?.name ?? speaker;
  const names = topics.map((id) => known.topics.find((topic) => topic.id === id)?.name ?? id);
  return [
    element(
      'div',
      { class: 'kinds', role: 'group', 'aria-label': 'Redeform' },
      ...SPEECH_KINDS.map((kind, index) =>
        keyed(
          SPEECH[kind].label,
          String(index + 1),
          () => {
            actions.setSpeech(kind);
          },
          { 'aria-pressed': String(kind === speech) },
        ),
      ),
    ),
    element(
      'dl',
      {},
      element('dt', {}, 'Stimme'),
      element(
        'dd',
        {},
        keyed(newVoice ?? (voice === '' ? 'wählen …' : voice), 's', () => {
          actions.choose('voice');
        }),
      ),
      element('dt', {}, 'Themen'),
      element(
        'dd',
        {},
        keyed(names.length === 0 ? 'keine' : names.join(', '), 't', () => {
          actions.choose('topics');
        }),
      ),
    ),
  ];
}

function row(...buttons: readonly (HTMLElement | undefined)[]): HTMLElement {
  return element('div', { class: 'buttons' }, ...buttons);
}

/** A button that shows the key which does the same. */
function keyed(
  label: string,
  key: string,
  run: () => void,
  attributes: Record<string, string> = {},
): HTMLElement {
  const made = button(label, run, attributes);
  if (key !== '') made.append(' ', element('kbd', { 'aria-hidden': 'true' }, key));
  return made;
}
