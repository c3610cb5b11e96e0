import { lookup as dnsLookup } from 'node:dns';
import { isIP, type LookupFunction, type Socket } from 'node:net';
import { buildConnector } from 'undici';
import { isRefusedAddress } from './private-address.ts';

/** The name led to an address no public page lives at. */
export class PrivateAddressError extends Error {
  override name = 'PrivateAddressError';
  code = 'EPRIVATE';
}

/**
 * Opens sockets to public addresses only. The address is judged after DNS and the very address
 * that was judged is connected to, so that a name can't point elsewhere a moment later.
 *
 * @param timeout milliseconds for DNS, TCP and TLS together
 * @param onConnected called when the socket is ready, before the request is written
 */
export function createConnector(
  allowLoopback: boolean,
  timeout: number,
  onConnected: (socket: Socket) => void,
): buildConnector.connector {
  const connect = buildConnector({
    timeout,
    allowH2: false,
    maxCachedSessions: 0,
    lookup: publicLookup(allowLoopback),
    autoSelectFamily: true,
    autoSelectFamilyAttemptTimeout: Math.max(250, Math.floor(timeout / 4)),
  });
  return (options, callback) => {
    const literal = options.hostname.replace(/^\[|\]$/g, '');
    // A literal address is never looked up, so it is judged here.
    if (isIP(literal) !== 0 && isRefusedAddress(literal, allowLoopback)) {
      callback(new PrivateAddressError(literal), null);
      return;
    }
    connect(options, (...[error, socket]) => {
      if (error) callback(error, null);
      else {
        onConnected(socket);
        callback(null, socket);
      }
    });
  };
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
