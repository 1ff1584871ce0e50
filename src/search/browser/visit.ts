/** What the page keeps beside the address for going back and for a reload. */
export interface Visit {
  shown?: number;
  scroll?: number;
  focus?: string;
  /** Which filters are open. */
  open?: string[];
}
