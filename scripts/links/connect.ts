import { lookup as dnsLookup } from 'node:dns';
import { connect as connectPlain, isIP, type LookupFunction, type Socket } from 'node:net';
import { connect as connectSecure } from 'node:tls';
import { isRefusedAddress } from './private-address.ts';

/** The name led to an address no public page lives at. */
export class PrivateAddressError extends Error {
  override name = 'PrivateAddressError';
  code = 'EPRIVATE';
}

/** Milliseconds after which the next address of a host is tried beside the one that does not answer. */
const NEXT_ADDRESS = 500;

/**
 * Opens a socket to a public address only. The address is judged after DNS and the very address
 * that was judged is connected to, so that a name can't point elsewhere a moment later.
 *
 * @param onReady called when the socket can carry a request, TLS included
 * @throws PrivateAddressError for a literal address, which is never looked up
 */
export function openSocket(url: URL, allowLoopback: boolean, onReady: () => void): Socket {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0 && isRefusedAddress(host, allowLoopback))
    throw new PrivateAddressError(host);
  const isSecure = url.protocol === 'https:';
  const options = {
    host,
    port: Number(url.port) || (isSecure ? 443 : 80),
    lookup: publicLookup(allowLoopback),
    autoSelectFamily: true,
    autoSelectFamilyAttemptTimeout: NEXT_ADDRESS,
  };
  if (!isSecure) return connectPlain(options).once('connect', onReady);
  // The name of a certificate has no dot at its end, and an address is no name.
  const servername = isIP(host) === 0 ? host.replace(/\.$/, '') : '';
  return connectSecure({ ...options, servername, ALPNProtocols: ['http/1.1'] }).once(
    'secureConnect',
    onReady,
  );
}

/** `dns.lookup` that hands on public addresses only, and fails where there is none. */
export function publicLookup(
  allowLoopback: boolean,
  resolve: typeof dnsLookup = dnsLookup,
): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true, order: 'ipv4first' }, (error, addresses) => {
      if (error) {
        callback(error, [], 0);
        return;
      }
      const allowed = addresses.filter(({ address }) => !isRefusedAddress(address, allowLoopback));
      const [first] = allowed;
      if (!first) callback(new PrivateAddressError(hostname), [], 0);
      else if (options.all) callback(null, allowed);
      else callback(null, first.address, first.family);
    });
  };
}
