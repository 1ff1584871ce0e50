/** Pixels of every picture for shared links: what Open Graph’s readers show large. */
export const PICTURE_SIZE = { width: 1200, height: 630 } as const;
