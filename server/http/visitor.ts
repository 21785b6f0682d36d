import { isIPv4, Socket } from 'node:net';
import type { FastifyRequest } from 'fastify';

const MAPPED = /^::ffff:(?=\d+\.)/i;

/** Whether a request came over the network. Pages ask the API within this process, on behalf of one that did. */
export const cameFromOutside = ({ raw }: FastifyRequest): boolean => raw.socket instanceof Socket;

/** The first groups of an IPv6 address, without shortening: `2001:db8::1`, 3 → `2001:db8:0`. */
function groups(address: string, count: number): string {
  const [head = '', tail] = address.split('%', 1)[0]?.split('::') ?? [];
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  return [...before, ...Array.from({ length: zeros }, () => '0'), ...after]
    .slice(0, count)
    .map((group) => group.toLowerCase().replace(/^0+(?=.)/, ''))
    .join(':');
}

/** Who is counted as one: an IPv4 address, or an IPv6 network of 64 bits, of which a household has at least one. */
export function visitorOf(address: string): string {
  const plain = address.slice(0, 64).replace(MAPPED, '');
  return plain.includes(':') ? `${groups(plain, 4)}::/64` : plain;
}

/** An address as logs may hold it: the network of 24 or 48 bits. */
export function networkOf(address: string): string {
  const plain = address.slice(0, 64).replace(MAPPED, '');
  if (isIPv4(plain)) return `${plain.slice(0, plain.lastIndexOf('.'))}.0/24`;
  return plain.includes(':') ? `${groups(plain, 3)}::/48` : 'unknown';
}

/** Whether an address is of this machine or of a network that no visitor comes from directly. */
export const isPrivate = (address: string): boolean =>
  /^(127|10|192\.168|172\.(1[6-9]|2\d|3[01]))\.|^::1$|^f[cd]/i.test(address.replace(MAPPED, ''));
