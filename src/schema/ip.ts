/** True for a dotted IPv4 literal, as `new URL()` prints it (it normalises 0x7f.1 and the like). */
export function isIPv4(host: string): boolean {
  return (
    /^(?:\d{1,3}\.){3}\d{1,3}$/.test(host) && host.split('.').every((part) => Number(part) < 256)
  );
}

/** True for an IPv6 literal without its brackets, as `new URL()` prints it. */
export function isIPv6(host: string): boolean {
  return host.includes(':') && /^[0-9a-f:.]+$/i.test(host);
}
