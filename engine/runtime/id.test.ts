import { describe, expect, it } from 'vitest';
import { uuidV7 } from './id.ts';

const NOW = '2026-03-02T02:00:00.123Z';

describe('an id made here', () => {
  it('is a UUID of version 7 that begins with its time', () => {
    const id = uuidV7(NOW);
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(Date.parse(NOW));
  });

  it('differs from every other of the same millisecond, and sorts after those of earlier ones', () => {
    const ids = Array.from({ length: 1000 }, () => uuidV7(NOW));
    expect(new Set(ids).size).toBe(ids.length);
    const later = uuidV7('2026-03-02T02:00:00.124Z');
    expect(ids.every((id) => id < later)).toBe(true);
  });
});
