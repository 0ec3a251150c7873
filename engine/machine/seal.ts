import { createHash, createHmac } from 'node:crypto';
import { canonicalize } from '#engine/definition/canonical.ts';
import type { FileFact } from './types.ts';

/** A salt of 128 bits, derived from the randomness of the step and the place it is for; the step stays pure. */
export function saltFor(random: string, place: string): string {
  return createHmac('sha256', Buffer.from(random, 'hex')).update(place).digest('hex').slice(0, 32);
}

/** SHA-256 over salt and value: binds an entry to a personal value without telling it. */
export function commitmentTo(salt: string, value: string): string {
  return createHash('sha256').update(Buffer.from(salt, 'hex')).update(value, 'utf8').digest('hex');
}

/** What the commitment to an attachment binds: its name, type, size and content. */
export function fileContent(file: FileFact): string {
  return canonicalize({ name: file.name, sha256: file.sha256, size: file.size, type: file.type });
}
