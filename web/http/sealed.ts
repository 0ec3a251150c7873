import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** Keeps a short secret at the browser, unreadable and unchangeable there, up to a time. */
export interface Seal {
  close(text: string, expires: number): string;
  /** Null when it is not ours, was changed, or its time is over. */
  open(sealed: string, now: number): string | null;
}

const NONCE = 12;
const TAG = 16;

/** AES-256-GCM under a key derived from the installation's secret for one purpose. */
export function createSeal(secret: string, purpose: string): Seal {
  const key = Buffer.from(hkdfSync('sha256', secret, '', `alur ${purpose}`, 32));
  return {
    close(text, expires) {
      const nonce = randomBytes(NONCE);
      const cipher = createCipheriv('aes-256-gcm', key, nonce);
      const body = Buffer.concat([cipher.update(`${expires} ${text}`, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url');
    },
    open(sealed, now) {
      const plain = decrypt(key, Buffer.from(sealed, 'base64url'));
      const [, expires, text] = /^(\d+) ([^]*)$/.exec(plain ?? '') ?? [];
      return text !== undefined && Number(expires) > now ? text : null;
    },
  };
}

function decrypt(key: Buffer, bytes: Buffer): string | null {
  if (bytes.length < NONCE + TAG) return null;
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE), { authTagLength: TAG });
    decipher.setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
    return Buffer.concat([decipher.update(bytes.subarray(NONCE + TAG)), decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}
