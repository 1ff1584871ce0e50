import type { IncomingMessage } from 'node:http';
import { describe, expect, test } from 'vitest';
import { admitHost } from '../../../src/desk/server/guard.ts';

/** A request as it comes from an address, to a host. */
function from(remoteAddress: string | undefined, host = 'localhost:4321'): IncomingMessage {
  return { headers: { host }, socket: { remoteAddress } } as unknown as IncomingMessage;
}

describe('the desk answers', () => {
  test.each(['127.0.0.1', '127.1.2.3', '::1', '::ffff:127.0.0.1'])(
    'this machine, %s',
    (address) => {
      expect(() => admitHost(from(address))).not.toThrow();
    },
  );

  test.each([
    '192.168.1.5',
    '10.127.0.0',
    '::ffff:192.168.1.5',
    'fe80::1',
    '2001:db8::1',
    undefined,
  ])('no other one, %s, by whatever name it calls this one', (address) => {
    expect(() => admitHost(from(address))).toThrow('nur auf diesem Rechner');
  });

  test('no name of this machine that its own page does not have', () => {
    expect(() => admitHost(from('127.0.0.1', 'redaktion.example.org'))).toThrow(
      'nur auf diesem Rechner',
    );
  });
});
