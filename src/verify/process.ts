/** The process that guard.ts starts: verifies the one publication it is given, and says now and then that it hears. */
import { isAddress } from './address.ts';
import { publicationIn } from './folder.ts';
import type { Message } from './guard.ts';
import { publicationAt } from './remote.ts';
import { verifySite } from './site.ts';

const HERE_EVERY_MS = 1000;

const send = (message: Message) => process.send?.(message);
const [target = ''] = process.argv.slice(2);
const timer = setInterval(() => send('here'), HERE_EVERY_MS);
send(await verifySite(isAddress(target) ? publicationAt(new URL(target)) : publicationIn(target)));
clearInterval(timer);
process.disconnect();
