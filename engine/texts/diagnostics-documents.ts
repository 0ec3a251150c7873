/** What a designer reads about letters and documents. */
import { say } from './diagnostic-text.ts';

export const documentTexts = {
  'letter-part': say(
    ['"{name}" dalam surat: {problem}.', '"{name}" in the letter: {problem}.'],
    [
      'Tulis nama isian kasus yang dapat dibaca sebagai teks, atau pakai bagian surat yang sesuai.',
      'Write the name of a field of the case that reads as text, or use the part of a letter that fits.',
    ],
  ),
  'document-field': say(
    ['Dokumen "{name}": {problem}.', 'The document "{name}": {problem}.'],
    [
      'Pakai isian `type: document` dengan `template` dari `uses.letters` dan efek `render`.',
      'Use a field of `type: document` with a `template` of `uses.letters`, and the effect `render`.',
    ],
  ),
  'notify-letter': say(
    ['Surat yang dikirim, "{name}": {problem}.', 'The letter that is sent, "{name}": {problem}.'],
    [
      'Sebut surat dari `uses.letters` yang hanya memuat isian yang boleh dibaca penerimanya (`sees`).',
      'Name a letter of `uses.letters` that shows only fields which those who get it may read (`sees`).',
    ],
  ),
  'letter-unused': say(
    ['Surat "{name}" tidak dipakai.', 'The letter "{name}" is not used.'],
    [
      'Tulis `template: {name}` pada sebuah dokumen, atau `with: {name}` pada `notify`, atau hapus dari `uses`.',
      'Write `template: {name}` at a document or `with: {name}` at a `notify`, or take it out of `uses`.',
    ],
  ),
} as const;
