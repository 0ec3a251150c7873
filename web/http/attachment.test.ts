import { describe, expect, it } from 'vitest';
import { attachmentResponse } from './attachment.ts';

const bytes = new Uint8Array([1, 2, 3]);
const headersOf = (name: string, type: string) => attachmentResponse({ name, type, bytes }).headers;

describe('an attachment', () => {
  it.each(['image/jpeg', 'application/pdf'])('of type %s is shown', (type) => {
    const headers = headersOf('a.x', type);
    expect(headers.get('content-type')).toBe(type);
    expect(headers.get('content-disposition')).toMatch(/^inline;/);
  });

  it.each(['image/svg+xml', 'text/html', 'text/javascript', 'application/xml', 'x'])(
    'of type %s is only saved, and says no type that a browser would run',
    (type) => {
      const headers = headersOf('a.x', type);
      expect(headers.get('content-type')).toBe('application/octet-stream');
      expect(headers.get('content-disposition')).toMatch(/^attachment;/);
    },
  );

  it('keeps its name, whatever letters are in it', () => {
    expect(headersOf('foto "jalan" é\r\n.jpg', 'image/jpeg').get('content-disposition')).toBe(
      `inline; filename="foto _jalan_ ___.jpg"; filename*=UTF-8''foto%20%22jalan%22%20%C3%A9%0D%0A.jpg`,
    );
  });
});
