import { createHash, createHmac, randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import type { Access } from './store.ts';

/** Crockford's base 32: no I, L, O, U, so that a number read aloud or from paper cannot be mistaken. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const DIGITS = 11;

const stretch = promisify<string, Buffer, number, Buffer>(scrypt);

/** Check character over base 32 (Luhn mod N, ISO/IEC 7812 Annex B generalised): finds any single wrong character and most swaps. */
function checkCharacter(body: string): string {
  const base = ALPHABET.length;
  const sum = Array.from(body)
    .reverse()
    .reduce((total, character, index) => {
      const value = ALPHABET.indexOf(character) * (index % 2 === 0 ? 2 : 1);
      return total + Math.floor(value / base) + (value % base);
    }, 0);
  return ALPHABET.charAt((base - (sum % base)) % base);
}

/** A new tracking ID: prefix, 55 random bits and a check character, e.g. `LPR-7K3M-92QX-B4TD`. Tells nothing about the case. */
export function newTracking(prefix: string): string {
  const random = randomBytes(DIGITS);
  const body = [...random].map((byte) => ALPHABET.charAt(byte % ALPHABET.length)).join('');
  const full = body + checkCharacter(body);
  return `${prefix}-${full.slice(0, 4)}-${full.slice(4, 8)}-${full.slice(8)}`;
}

/** What was typed as a tracking ID in its written form, or null when its check character says it was mistyped. */
export function readTracking(typed: string): string | null {
  const plain = typed.toUpperCase().replace(/[^0-9A-Z]/g, '');
  if (plain.length <= DIGITS + 1) return null;
  const prefix = plain.slice(0, -(DIGITS + 1));
  const code = plain
    .slice(-(DIGITS + 1))
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  if (Array.from(code).some((character) => !ALPHABET.includes(character))) return null;
  if (checkCharacter(code.slice(0, DIGITS)) !== code.slice(DIGITS)) return null;
  return `${prefix}-${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8)}`;
}

/**
 * The PIN of a case: six digits derived from the start command's key, which only its sender has (the
 * store keeps the key's hash). So a repeat of the command is told the same PIN, and it is kept nowhere.
 */
export function pinFrom(key: string): string {
  const bytes = createHmac('sha256', 'alur pin').update(key).digest();
  return String(bytes.readUIntBE(0, 6) % 1_000_000).padStart(6, '0');
}

/** The stored form of an idempotency key. */
export function keyHash(key: string): string {
  return createHash('sha256').update('alur key').update(key).digest('hex');
}

/** Salted scrypt hash of a PIN: all that is kept of it. */
export async function accessFor(pin: string): Promise<Access> {
  const salt = randomBytes(16);
  return { salt: salt.toString('hex'), hash: (await stretch(pin, salt, 32)).toString('hex') };
}

export async function pinFits(access: Access, pin: string): Promise<boolean> {
  const hash = await stretch(pin, Buffer.from(access.salt, 'hex'), 32);
  return timingSafeEqual(hash, Buffer.from(access.hash, 'hex'));
}
