/**
 * Pagefind's client, which is published beside the index, made to read fragments out of packs (`packs.ts`). The locked
 * version knows fragments as files of their own alone; from 1.6 on Pagefind bundles them itself (`maxFragments`), in a
 * list of records that no client before it reads.
 */
import { SearchIndexError } from './error.ts';

/** The programs that load fragments: the client in the page, and in its worker. */
const LOADERS = ['pagefind.js', 'pagefind-worker.js'];

/** The one method of theirs that knows where a fragment lies, as the locked version has it. */
const METHOD = '_loadFragment(hash)';
const LOADS_FILE =
  `async ${METHOD}{` +
  'let compressed_resp=await this.throttledFetch(`${this.basePath}fragment/${hash}.pf_fragment`);' +
  'let compressed_fragment=await compressed_resp.arrayBuffer();' +
  'let fragment=this.decompress(new Uint8Array(compressed_fragment),`Fragment ${hash}`);' +
  'return JSON.parse(new TextDecoder().decode(fragment));}';

/**
 * Put before it. A file is asked for once, however many of its fragments are, and again where it did not come. Any other
 * name is that of a fragment's own file: a client may search an index that Pagefind wrote as well as this one.
 */
const LOADS_FROM_PACK =
  `async ${METHOD}{` +
  'const packed=/^(.*_[0-9a-f]+)-(\\d+)$/.exec(hash);' +
  'if(!packed)return this._loadFragmentFile(hash);' +
  'const[,name,number]=packed;' +
  'const packs=this.loaded_packs=this.loaded_packs||{};' +
  'if(!packs[name])packs[name]=this._loadFragmentFile(name).catch((e)=>{delete packs[name];throw e;});' +
  'return(await packs[name])[number];}';

/**
 * A program of Pagefind's as it is published.
 * @param name its file, `pagefind.js`
 * @throws SearchIndexError where it loads fragments otherwise than the version this was written for: it could not read
 *   the index
 */
export function readingPacks(name: string, content: Uint8Array): Uint8Array {
  const program = new TextDecoder().decode(content);
  const parts = program.split(LOADS_FILE);
  const loads = LOADERS.includes(name) ? 1 : 0;
  if (parts.length - 1 !== loads || parts.some((part) => part.includes('.pf_fragment')))
    throw new SearchIndexError(
      `${name} of this version of Pagefind loads fragments in another way than src/search/pagefind/client.ts knows.`,
    );
  if (loads === 0) return content;
  const loadsFile = LOADS_FILE.replace(METHOD, '_loadFragmentFile(hash)');
  return new TextEncoder().encode(parts.join(LOADS_FROM_PACK + loadsFile));
}
