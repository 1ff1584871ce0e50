/** What a body must not have, each at its offset in the body. */
export interface BodyProblem {
  rule:
    'raw-html' | 'image' | 'heading' | 'link' | 'lost-text' | 'list-number' | 'nesting' | 'limit';
  offset: number;
  message: string;
  hint: string;
}
