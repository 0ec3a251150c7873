import { canonicalize, sha256Hex } from '#engine/definition/canonical.ts';
import type { Entry, SealedEntry } from './types.ts';

/**
 * The stored form of an entry: canonical JSON (RFC 8785) and the SHA-256 of its UTF-8 bytes, as hex.
 * The text holds the hash of the entry before, so the last hash vouches for the whole stream.
 */
export function sealEntry(entry: Entry): SealedEntry {
  const text = canonicalize(entry);
  return { entry, text, hash: sha256Hex(text) };
}

/** An entry read back from its stored text. */
export function openEntry(text: string): Entry {
  return JSON.parse(text) as Entry;
}
