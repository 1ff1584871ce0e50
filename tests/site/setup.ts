import { buildAllSites } from '../sites.ts';

/** Builds the test sites before any test that looks at one. */
export default buildAllSites;
