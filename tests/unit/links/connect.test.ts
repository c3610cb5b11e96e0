import type { lookup } from 'node:dns';
import { expect, test } from 'vitest';
import { publicLookup } from '../../../scripts/links/connect.ts';
import { failureOf } from '../../../scripts/links/failure.ts';

/** Resolves every name to these addresses. */
const resolverOf = (...addresses: string[]): typeof lookup =>
  ((_name: string, _options: object, callback: (error: null, found: object[]) => void) => {
    callback(
      null,
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    );
  }) as unknown as typeof lookup;

function resolve(allowLoopback: boolean, ...addresses: string[]): Promise<unknown> {
  return new Promise((done) => {
    const lookup = publicLookup(allowLoopback, resolverOf(...addresses));
    lookup('name.example', { all: true }, (error, found) => done(error ?? found));
  });
}

test.each(['127.0.0.1', '10.0.0.1', '169.254.169.254', '::1', 'fd00::1', '::ffff:192.168.0.1'])(
  'a name that resolves to %s is not connected to',
  async (address) => {
    expect(failureOf(await resolve(false, address))).toBe('private-address');
  },
);

test('of several addresses only the public ones are connected to', async () => {
  expect(await resolve(false, '10.0.0.1', '93.184.216.34')).toEqual([
    { address: '93.184.216.34', family: 4 },
  ]);
});

test('loopback is let through for tests, and nothing else private', async () => {
  expect(await resolve(true, '127.0.0.1', '192.168.0.1')).toEqual([
    { address: '127.0.0.1', family: 4 },
  ]);
});

test.each([
  ['ENOTFOUND', 'no-such-host'],
  ['EAI_AGAIN', 'dns-failure'],
  ['ECONNREFUSED', 'connection-refused'],
  ['ENETUNREACH', 'connection-refused'],
  ['ECONNRESET', 'connection-reset'],
  ['ETIMEDOUT', 'timeout'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'tls-chain-incomplete'],
  ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'tls-chain-incomplete'],
  ['CERT_HAS_EXPIRED', 'tls-error'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'tls-error'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'tls-error'],
  ['HPE_INVALID_CONSTANT', 'protocol-error'],
  ['SOMETHING_NEW', 'protocol-error'],
])('%s means %s', (code, reason) => {
  const error = Object.assign(new Error(code), { code });
  expect(failureOf(error)).toBe(reason);
  expect(failureOf(new AggregateError([error]))).toBe(reason);
  expect(failureOf(new Error('outer', { cause: error }))).toBe(reason);
});

test('an error without a code is a bug of ours, not a state of a link', () => {
  expect(failureOf(new TypeError('x is not a function'))).toBeUndefined();
});
