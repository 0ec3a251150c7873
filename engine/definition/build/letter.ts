/** A letter as written → as documents are made of it. */
import { checkExpression } from '../expression/check.ts';
import { lettersOf, partsOf, piecesOf } from '../letters.ts';
import type { LetterPlace } from '../letters.ts';
import type { RawLetterPart, RawWords } from '../schema/letter.ts';
import type { Letter, LetterPart, LetterWords, Text } from '../types.ts';
import { buildText } from './field.ts';
import type { Parts } from './parts.ts';

export function buildLetters(parts: Parts): Record<string, Letter> {
  return Object.fromEntries(lettersOf(parts.model).map((place) => [place.name, buildLetter(place, parts)]));
}

function buildLetter(place: LetterPlace, parts: Parts): Letter {
  const body = partsOf(place).map(({ value }) => buildPart(value, parts));
  return {
    name: place.name,
    title: inBoth(place.value.letter),
    body,
    shows: [...new Set(body.flatMap(shownBy))].sort(),
  };
}

function buildPart(raw: RawLetterPart, parts: Parts): LetterPart {
  const { without } = parts.readables;
  const shown = raw.shown === undefined ? null : checkExpression(raw.shown.cel, without, 'bool').expression;
  if ('heading' in raw) return { shown, kind: 'heading', words: buildWords(raw.heading) };
  if ('text' in raw) return { shown, kind: 'text', words: buildWords(raw.text) };
  if ('fields' in raw) return { shown, kind: 'fields', fields: raw.fields };
  if ('number' in raw) return { shown, kind: 'number', field: raw.number };
  if ('signature' in raw) return { shown, kind: 'signature', role: raw.signature };
  if ('date' in raw) return { shown, kind: 'date' };
  if ('qr' in raw) return { shown, kind: 'qr' };
  const field = parts.fields.get(raw.table);
  const all = field?.type === 'table' ? Object.keys(field.columns) : [];
  return { shown, kind: 'table', field: raw.table, columns: raw.columns ?? all };
}

/** One wording is that of both languages. */
function inBoth(raw: RawWords): Text {
  return typeof raw === 'string' ? { id: raw, en: raw } : buildText(raw);
}

function buildWords(raw: RawWords): LetterWords {
  const { id, en } = inBoth(raw);
  return { id: piecesOf(id), en: piecesOf(en) };
}

/** Fields that are filled in when the document is made, not those that come with signing. */
function shownBy(part: LetterPart): readonly string[] {
  const asked = part.shown?.reads ?? [];
  switch (part.kind) {
    case 'heading':
    case 'text': {
      const pieces = [...part.words.id, ...part.words.en];
      return [...asked, ...pieces.flatMap((piece) => (piece.kind === 'field' ? [piece.field] : []))];
    }
    case 'fields':
      return [...asked, ...part.fields];
    case 'table':
      return [...asked, part.field];
    default:
      return asked;
  }
}
