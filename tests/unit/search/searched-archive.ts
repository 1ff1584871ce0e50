/** The archive of the fixtures with its index, and the ids of its articles. */
import { joinArchive } from '../../../src/archive/join.ts';
import { readTree } from '../../../src/content/tree.ts';
import { indexInMemory } from '../../search-index.ts';

const { tree } = await readTree('tests/fixtures/sites/archive');
if (!tree) throw new Error('the fixture has errors');
export const archive = joinArchive(tree);
const { reader } = await indexInMemory(archive);
export const sources = await reader.sources();

export const PLAN = '2026-03-04-klimaplan';
export const BAHN = '2026-01-15-stadtbahn';
export const WAHL = '2025-11-20-wahl';
