import { isIPv6 } from 'node:net';
import { UnsupportedByLocal } from '../unsupported.ts';
import { InvalidEventPattern } from './invalid-pattern.ts';

/** An inclusive range of addresses as upper-case hex digits, 8 for IPv4 and 32 for IPv6. */
export interface IpRange {
  bottom: string;
  top: string;
}

/** The address as hex digits, or undefined when the text is no address. IPv4 inside IPv6 counts as IPv4. */
export function ipToHex(text: string): string | undefined {
  if (/^\d+\.\d+\.\d+\.\d+$/.test(text)) {
    const bytes = text.split('.').map(Number);
    return bytes.every((byte) => byte <= 255) ? bytes.map((byte) => hex(byte, 2)).join('') : undefined;
  }
  if (!/^[0-9a-f:]*:[0-9a-f:]*$/i.test(text) || !isIPv6(text)) return undefined;
  const [head = '', tail] = text.split('::');
  const left = groups(head);
  const right = tail === undefined ? [] : groups(tail);
  const digits = [...left, ...Array(8 - left.length - right.length).fill('0000'), ...right].join('');
  return digits.startsWith('00000000000000000000FFFF') ? digits.slice(24) : digits;
}

/** The range that an exact match on an address stands for, or undefined for any other text. */
export function exactIp(text: string): IpRange | undefined {
  if (/^\d+\.\d+\.\d+\.\d+$/.test(text) && /(^|\.)0\d/.test(text)) {
    throw new UnsupportedByLocal(`an address with leading zeros in an event pattern (${text})`);
  }
  const digits = ipToHex(text);
  return digits === undefined ? undefined : { bottom: digits, top: digits };
}

/** The range of a CIDR block. Full-length masks are invalid, as in EventBridge. */
export function cidrRange(cidr: string): IpRange {
  const [address = '', bits = '', ...more] = cidr.replace(/\/+$/, '').split('/');
  if (more.length > 0 || !/^\+?\d+$/.test(bits)) {
    throw new InvalidEventPattern(`Malformed CIDR ${cidr}`);
  }
  const range = exactIp(address);
  if (range === undefined) throw new InvalidEventPattern(`Nonstandard IP address: ${address}`);
  const length = range.bottom.length * 4;
  const fixed = Number(bits);
  if (fixed >= length) throw new InvalidEventPattern(`mask bits must be < ${length}`);
  const variable = (1n << BigInt(length - fixed)) - 1n;
  const base = BigInt(`0x${range.bottom}`);
  return { bottom: hex(base & ~variable, length / 4), top: hex(base | variable, length / 4) };
}

/** The real matcher walks the digits and answers at the first that settles it, also for values of another length. */
export function inIpRange(text: string, { bottom, top }: IpRange): boolean {
  let onBottom = true;
  let onTop = true;
  for (let at = 0; at < bottom.length; at++) {
    const digit = text[at];
    if (digit === undefined || !/[0-9A-F]/.test(digit)) return false;
    const low = bottom.charAt(at);
    const high = top.charAt(at);
    if ((onBottom && digit < low) || (onTop && digit > high)) return false;
    onBottom = onBottom && digit === low;
    onTop = onTop && digit === high;
    if (!onBottom && !onTop) return true;
  }
  return true;
}

function groups(text: string): string[] {
  return text === '' ? [] : text.split(':').map((group) => group.padStart(4, '0').toUpperCase());
}

function hex(value: number | bigint, digits: number): string {
  return value.toString(16).toUpperCase().padStart(digits, '0');
}
