/**
 * The kinds of speech, thought and writing representation, after the REDEWIEDERGABE corpus.
 * Every place that tells them apart (schema, legend, marks in the text, facets, data) reads this table.
 */
export const SPEECH = {
  direct: {
    /** What readers see as the name of the kind. */
    label: 'wörtlich',
    /** The heading form: „Wörtliche Rede“. */
    title: 'Wörtliche Rede',
    /** One sentence for the legend. */
    meaning: 'die eigenen Worte der Sprecherin oder des Sprechers, in Anführungszeichen',
    /** How a passage of this kind is marked in the text: read by the styles as `data-speech`. */
    mark: 'Markerstrich',
    example: '„Es wurde schon eine ganze Menge Arbeit geleistet.“',
  },
  indirect: {
    label: 'indirekt',
    title: 'Indirekte Rede',
    meaning: 'wiedergegeben in einem abhängigen Satz, mit „dass“, im Konjunktiv oder mit „laut“',
    mark: 'durchgezogene Linie',
    example: 'Der Plan sei nicht mehr aktuell, erklärte Rutte.',
  },
  freeIndirect: {
    label: 'frei indirekt',
    title: 'Freie indirekte Rede',
    meaning: 'im Konjunktiv fortgesetzt, ohne dass der Satz selbst sagt, wer spricht',
    mark: 'gepunktete Linie',
    example: 'Sie würden auch keinen Deal zulasten der Ukraine machen.',
  },
  reported: {
    label: 'berichtet',
    title: 'Berichtete Rede',
    meaning: 'der Bericht der Redaktion darüber, was jemand sagt, will, fordert oder ablehnt',
    mark: 'gestrichelte Linie',
    example: 'Rutte möchte die Option offenhalten.',
  },
} as const satisfies Record<string, SpeechRow>;

interface SpeechRow {
  label: string;
  title: string;
  meaning: string;
  mark: string;
  example: string;
}

export type Speech = keyof typeof SPEECH;

/** The kinds in the order in which legends and facets list them. */
export const SPEECH_KINDS = Object.keys(SPEECH) as [Speech, ...Speech[]];
