/**
 * RFC 8785 canonical JSON, and the SHA-256 that names a definition. On the hot path: one pass. A sorted copy given to
 * JSON.stringify is as fast, but JavaScript puts keys like "9" and "10" in the order of numbers, which is not the RFC's.
 */
import { hash } from 'node:crypto';
import type { Definition, Published } from './types.ts';

/** A value that canonical JSON cannot say. A broken promise of the caller, so it is thrown. */
export class CanonicalError extends Error {
  readonly code: 'number' | 'text' | 'type' | 'depth';
  constructor(code: CanonicalError['code'], message: string) {
    super(message);
    this.name = 'CanonicalError';
    this.code = code;
  }
}

const maxDepth = 200;

/**
 * The canonical JSON text of a plain value: keys sorted by UTF-16 code unit, numbers and strings as ECMAScript writes them.
 * @throws CanonicalError for NaN, infinities, undefined, functions, BigInt, lone surrogates, class instances and cycles.
 */
export function canonicalize(value: unknown): string {
  return write(value, 0);
}

/** SHA-256 of the UTF-8 bytes, as 64 lower-case hexadecimal digits. */
export function sha256Hex(text: string): string {
  return hash('sha256', text, 'hex');
}

/** Names a definition by the hash of its canonical JSON. */
export function publish(definition: Definition): Published {
  return Object.freeze({ hash: sha256Hex(canonicalize(definition)), definition });
}

function write(value: unknown, depth: number): string {
  switch (typeof value) {
    case 'string':
      return quote(value);
    case 'number':
      if (!Number.isFinite(value)) throw new CanonicalError('number', `${value} has no canonical JSON`);
      return JSON.stringify(value);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'object':
      if (value === null) return 'null';
      if (depth === maxDepth) throw new CanonicalError('depth', `deeper than ${maxDepth} levels, or a cycle`);
      return Array.isArray(value) ? writeList(value, depth + 1) : writeObject(value, depth + 1);
    default:
      throw new CanonicalError('type', `${typeof value} has no canonical JSON`);
  }
}

function writeList(list: readonly unknown[], depth: number): string {
  let text = '[';
  for (let i = 0; i < list.length; i++) {
    if (i > 0) text += ',';
    text += write(list[i], depth);
  }
  return text + ']';
}

function writeObject(object: object, depth: number): string {
  const prototype: unknown = Object.getPrototypeOf(object);
  if (prototype !== Object.prototype && prototype !== null) {
    throw new CanonicalError('type', 'only plain objects have canonical JSON');
  }
  const record = object as Readonly<Record<string, unknown>>;
  let text = '{';
  // The default sort compares UTF-16 code units, as the RFC asks.
  for (const key of Object.keys(record).sort()) {
    if (text.length > 1) text += ',';
    text += quote(key) + ':' + write(record[key], depth);
  }
  return text + '}';
}

/** ASCII without quote, backslash and controls: stands for itself. Most texts are such, and this is twice as fast. */
const plainText = /^[\x20\x21\x23-\x5b\x5d-\x7e]*$/;

function quote(text: string): string {
  if (plainText.test(text)) return `"${text}"`;
  // JSON.stringify would escape a lone surrogate, and two different texts could then look alike to a reader of UTF-8.
  if (!text.isWellFormed()) throw new CanonicalError('text', 'a lone surrogate has no canonical JSON');
  return JSON.stringify(text);
}
