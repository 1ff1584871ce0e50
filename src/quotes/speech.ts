/**
 * The kinds of speech, thought and writing representation, after the REDEWIEDERGABE corpus, in the order in which
 * legends and facets list them. All that tells them apart is in this table, but for their style in a text, which
 * `src/styles/speech.css` has under `[data-speech='…']`; a test compares the two.
 */
export const SPEECH = {
  direct: {
    verbatim: true,
    label: 'wörtlich',
    title: 'Wörtliche Rede',
    meaning: 'die eigenen Worte der Sprecherin oder des Sprechers, in Anführungszeichen',
    reference: 'zitiert in',
    mark: 'Markerstrich',
    example: '„Es wurde schon eine ganze Menge Arbeit geleistet.“',
    line: undefined,
    pattern: undefined,
  },
  indirect: {
    verbatim: false,
    label: 'indirekt',
    title: 'Indirekte Rede',
    meaning: 'wiedergegeben in einem abhängigen Satz, mit „dass“, im Konjunktiv oder mit „laut“',
    reference: 'indirekt wiedergegeben in',
    mark: 'durchgezogene Linie',
    example: 'Der Plan sei nicht mehr aktuell, erklärte Rutte.',
    line: { dash: 1, gap: 0 },
    pattern: {
      tile: {
        size: [6, 6],
        turned: 45,
        shapes: [
          { name: 'rect', attributes: { width: 6, height: 6, fill: '#666' } },
          { name: 'rect', attributes: { width: 3, height: 6, fill: '#fff' } },
        ],
      },
      inked: (x, y) => (x + y) % 9 < 5,
    },
  },
  freeIndirect: {
    verbatim: false,
    label: 'frei indirekt',
    title: 'Freie indirekte Rede',
    meaning: 'im Konjunktiv fortgesetzt, ohne dass der Satz selbst sagt, wer spricht',
    reference: 'frei indirekt wiedergegeben in',
    mark: 'gepunktete Linie',
    example: 'Sie würden auch keinen Deal zulasten der Ukraine machen.',
    line: { dash: 4, gap: 5 },
    pattern: {
      tile: {
        size: [6, 6],
        shapes: [{ name: 'circle', attributes: { cx: 3, cy: 3, r: 1.8, fill: '#fff' } }],
      },
      inked: (x, y) => Math.hypot((x % 8) - 3.5, (y % 8) - 3.5) < 2.6,
    },
  },
  reported: {
    verbatim: false,
    label: 'berichtet',
    title: 'Berichtete Rede',
    meaning: 'der Bericht der Redaktion darüber, was jemand sagt, will, fordert oder ablehnt',
    reference: 'berichtet in',
    mark: 'gestrichelte Linie',
    example: 'Rutte möchte die Option offenhalten.',
    line: { dash: 14, gap: 8 },
    pattern: {
      tile: {
        size: [8, 6],
        shapes: [{ name: 'rect', attributes: { y: 2, width: 5, height: 2, fill: '#fff' } }],
      },
      inked: (x, y) => y % 8 < 3 && x % 11 < 7,
    },
  },
} as const satisfies Record<string, SpeechRow>;

interface SpeechRow {
  /** Whether the passage is the speaker's own words, so that it stands in quotation marks wherever it is shown. */
  verbatim: boolean;
  /** What readers see as the name of the kind. */
  label: string;
  /** The heading form: „Wörtliche Rede“. */
  title: string;
  /** What the kind is, for the legend: a phrase without a full stop. */
  meaning: string;
  /** How a reference names what it refers to: „Mark Rutte, zitiert in: …“. */
  reference: string;
  /** How a passage of this kind is marked in a text, in words. */
  mark: string;
  example: string;
  /**
   * The line below the kind's name in a picture, as in a text: lengths of dash and gap in pixels. Undefined where the
   * name has the marker stroke instead.
   */
  line: { dash: number; gap: number } | undefined;
  /** What fills a segment of this kind in the Stimmenband; undefined fills it whole. */
  pattern: Pattern | undefined;
}

/** A pattern, for pages as SVG and for pictures pixel by pixel. */
export interface Pattern {
  tile: {
    /** Width and height in pixels. */
    size: readonly [width: number, height: number];
    /** Degrees by which it is turned. */
    turned?: number;
    /** White is filled, black is not, grey is half. */
    shapes: readonly {
      name: 'rect' | 'circle';
      attributes: Readonly<Record<string, number | string>>;
    }[];
  };
  /** Whether the pixel at (x, y) of the band has ink. */
  inked: (x: number, y: number) => boolean;
}

/** The name of a kind of speech, as content files have it. */
export type Speech = keyof typeof SPEECH;

/** The kinds in the order of the table. */
export const SPEECH_KINDS = Object.keys(SPEECH) as [Speech, ...Speech[]];

/** Whether a kind of speech is the speaker's own words, word for word. */
export function isVerbatim(speech: Speech): boolean {
  return SPEECH[speech].verbatim;
}
