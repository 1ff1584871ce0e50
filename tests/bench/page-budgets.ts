import type { Weight } from './page-weight.ts';

/** What is measured of one page. Scores are from 0 to 100, times in milliseconds. */
export interface PageFigures {
  kind: string;
  performance: number;
  accessibility: number;
  bestPractices: number;
  seo: number;
  layoutShift: number;
  largestContentfulPaint: number;
  weight: Weight;
}

interface Budget {
  name: string;
  /** The kinds of page that it holds for; all where there is none. */
  kinds?: readonly string[];
  read: (figures: PageFigures) => number;
  /** Scores have a least value, everything else a greatest. */
  least?: number;
  most?: number;
}

const READING = ['article', 'front', 'quote', 'topic'];
const KB = 1000;

const BUDGETS: readonly Budget[] = [
  { name: 'performance', read: (page) => page.performance, least: 100 },
  { name: 'accessibility', read: (page) => page.accessibility, least: 100 },
  { name: 'best practices', read: (page) => page.bestPractices, least: 100 },
  // The search page asks not to be indexed, which Lighthouse counts as a fault.
  { name: 'SEO', kinds: READING, read: (page) => page.seo, least: 100 },
  { name: 'layout shift', read: (page) => page.layoutShift, most: 0 },
  { name: 'LCP, ms', read: (page) => page.largestContentfulPaint, most: 1200 },
  {
    // What the first flight of a TCP connection carries: ten segments of 1,460 bytes.
    name: 'HTML + CSS, bytes',
    kinds: ['article'],
    read: ({ weight }) => weight.html + weight.css,
    most: 14.6 * KB,
  },
  {
    name: 'JavaScript, bytes',
    kinds: READING,
    read: ({ weight }) => weight.script,
    most: 3.3 * KB,
  },
  { name: 'everything, bytes', kinds: READING, read: ({ weight }) => weight.total, most: 80 * KB },
  { name: 'requests', kinds: READING, read: ({ weight }) => weight.requests, most: 8 },
];

/** Each budget that a page exceeds, as a sentence. */
export function exceeded(figures: PageFigures): string[] {
  return BUDGETS.filter(({ kinds }) => !kinds || kinds.includes(figures.kind)).flatMap(
    ({ name, read, least = -Infinity, most = Infinity }) => {
      const value = read(figures);
      if (value >= least && value <= most) return [];
      const limit = value < least ? `at least ${least}` : `at most ${most}`;
      return [`${figures.kind}: ${name} is ${value}, should be ${limit}`];
    },
  );
}
