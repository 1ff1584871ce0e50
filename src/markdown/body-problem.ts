/** What a body must not have, each at its offset in the body, with what a message says of it. */
export type BodyProblem = { offset: number } & (
  | { kind: 'raw-html'; html: string }
  | { kind: 'image' }
  | { kind: 'heading' }
  | { kind: 'link'; target: string }
  | { kind: 'lost-definition'; label: string }
  | { kind: 'list-number'; number: number }
  | { kind: 'nesting'; most: number }
  /** The body has more of something than is read. */
  | { kind: 'limit'; of: BodyMeasure; most: number }
);

/** What a body may have only so much of. */
export type BodyMeasure =
  'characters' | 'lines' | 'blocks' | 'signs' | 'signs-in-paragraph' | 'quotation-marks';
