/** Words on documents that are not of their letter. */
import type { Phrase } from './text.ts';

export const DOCUMENT_TEXTS = {
  noNumber: { id: '(belum bernomor)', en: '(no number yet)' },
  noDate: { id: '(belum bertanggal)', en: '(no date yet)' },
  notSigned: { id: '(belum ditandatangani)', en: '(not signed yet)' },
  page: { id: 'Halaman {page} dari {pages}', en: 'Page {page} of {pages}' },
} as const satisfies Readonly<Record<string, Phrase>>;
