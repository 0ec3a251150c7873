/** Documents on their way into a case: kept like uploads until a step commits to them. */
import type { Letter } from '#engine/definition/types.ts';
import { compileExpression } from '#engine/definition/expression.ts';
import { contentBytes, contentOf, DOCUMENT_TYPE, openContent } from '#engine/document/content.ts';
import type { DocumentContent } from '#engine/document/content.ts';
import { marksOf } from '#engine/document/marks.ts';
import { pdfOf } from '#engine/document/pdf.ts';
import { takenFields } from '#engine/machine/calls.ts';
import { openEntry } from '#engine/machine/entry.ts';
import { filesIn } from '#engine/machine/file-refs.ts';
import type { CallOrder, RenderOrder } from '#engine/machine/outside.ts';
import { calendarOf, scopeOf } from '#engine/machine/scope.ts';
import type { Case, Env, FileFact } from '#engine/machine/types.ts';
import { AlurError } from '#engine/errors.ts';
import type { Language } from '#engine/texts/text.ts';
import type { Reader, Source } from '#engine/view/reader.ts';
import type { Delivered, Delivery } from './delivery.ts';
import { namesOf } from './directory.ts';
import type { Engine } from './engine.ts';
import { historyOf } from './history.ts';
import { uuidV7 } from './id.ts';
import { openNumbers } from './named-case.ts';

/** What another program may send as a document. */
const PDF = 'application/pdf';
const LARGEST = 20_000_000;
/** Where the calendar of a process is not loaded: western Indonesia. */
const OFFICE_ZONE = 7;

/** Whose a file is until a step of the case commits to it. */
export function ownerFor(caseId: string): string {
  return `case/${caseId}`;
}

/** Makes the document that the order names, of the values that the case has now. */
export async function renderOut(
  engine: Engine,
  { field, letter: name }: RenderOrder,
  delivery: Delivery,
  env: Env,
): Promise<Delivered> {
  const letter = delivery.published.definition.letters[name];
  if (letter === undefined) return { kind: 'failed', cause: 'LETTER_UNKNOWN', final: true };
  const content = await resolveLetter(engine, letter, delivery, env);
  const file = await keepDocument(engine, delivery, field, {
    name: `${content.title.id}.pdf`,
    type: DOCUMENT_TYPE,
    bytes: contentBytes(content),
  });
  return { kind: 'done', values: { [field]: file }, made: delivery.case.sequence };
}

/** The letter with the values of the case, the personal ones among them: they are read here and nowhere before. */
export async function resolveLetter(
  engine: Engine,
  letter: Letter,
  { case: subject, published: { definition } }: Delivery,
  env: Env,
): Promise<DocumentContent> {
  const [stored, personal, directory, numbers] = await Promise.all([
    historyOf(engine, subject.id),
    engine.store.personal(subject.id),
    engine.world.directory(env.now),
    openNumbers(engine, definition, subject),
  ]);
  const entries = stored.map(({ text }) => openEntry(text));
  const files = await engine.store.files(filesIn(entries));
  const scope = scopeOf(definition, subject, {}, {}, env.now, env);
  return contentOf(letter, {
    source: {
      definition,
      case: subject,
      entries,
      personal: new Map(personal.map((row) => [row.key, row.value])),
      files: new Map(files.map((row) => [row.file, row])),
    },
    names: { ...namesOf(directory), case: (id) => numbers.get(id) ?? null },
    zone: calendarOf(definition, subject.unit, env).calendar.zone,
    holds: (condition) => compileExpression(condition)(scope) === true,
  });
}

/**
 * The answer of another program with its documents kept and named by their ids. A document comes as `{ name, base64 }`
 * and is a PDF; anything else in its place stays, and is refused when the answer is read.
 */
export async function receiveDocuments(
  engine: Engine,
  order: CallOrder,
  delivered: Delivered,
  delivery: Delivery,
): Promise<Delivered> {
  if (delivered.kind !== 'done') return delivered;
  const { definition } = delivery.published;
  const values: Record<string, unknown> = { ...delivered.values };
  for (const { field, from } of takenFields(definition, order)) {
    const sent = documentIn(values[from]);
    if (definition.data[field]?.type === 'document' && sent !== null)
      values[from] = await keepDocument(engine, delivery, field, sent);
  }
  return { ...delivered, values };
}

function documentIn(value: unknown): { name: string; type: string; bytes: Uint8Array } | null {
  if (typeof value !== 'object' || value === null || !('base64' in value)) return null;
  if (typeof value.base64 !== 'string' || value.base64.length > LARGEST * 1.4) return null;
  const bytes = Buffer.from(value.base64, 'base64');
  if (bytes.subarray(0, 5).toString('latin1') !== '%PDF-') return null;
  const name = 'name' in value && typeof value.name === 'string' ? value.name.slice(0, 200) : '';
  return { name: /^[\p{L}\p{N} ._-]+\.pdf$/u.test(name) ? name : 'dokumen.pdf', type: PDF, bytes };
}

/** The bytes are kept before the row that names them; a try that fails after this leaves both to the housekeeping. */
export async function keepDocument(
  engine: Engine,
  { case: subject, now }: Delivery,
  field: string,
  { name, type, bytes }: { readonly name: string; readonly type: string; readonly bytes: Uint8Array },
): Promise<string> {
  const file = uuidV7(now);
  const { sha256 } = await engine.files.put(file, bytes);
  const row = { file, name, type, size: bytes.byteLength, sha256, field, uploaded: now };
  await engine.store.addFile({ ...row, owner: ownerFor(subject.id), caseId: null });
  return file;
}

/**
 * A file of a case as somebody opens it: a document that was made here as the PDF of this moment, any other as it came.
 * @throws NOT_FOUND when the bytes are not there.
 */
export async function pictureOf(
  engine: Engine,
  file: Pick<FileFact, 'file' | 'type'>,
  about: {
    readonly source: Pick<Source, 'definition' | 'case'>;
    readonly names: Reader['names'];
    readonly zone: Reader['zone'];
    readonly language: Language;
    /** The letter that it was made of, where it is no document of the case. */
    readonly letter?: string;
  },
): Promise<{ readonly type: string; readonly bytes: Uint8Array }> {
  const bytes = await engine.files.get(file.file);
  if (bytes === null) throw new AlurError('NOT_FOUND');
  if (file.type !== DOCUMENT_TYPE) return { type: file.type, bytes };
  const marks = marksOf(about.source, file.file, about);
  const { at } = about.source.case;
  return { type: PDF, bytes: await pdfOf(openContent(bytes), marks, about.language, at) };
}

/** A document of the case for another program: the language of the office. @throws NOT_FOUND when it is none of the case. */
export async function documentBytes(engine: Engine, subject: Case, file: string): Promise<Uint8Array> {
  const { definition } = await engine.world.byHash(subject.definition);
  const [row] = await engine.store.files([file]);
  if (row?.caseId !== subject.id) throw new AlurError('NOT_FOUND');
  const names = namesOf(await engine.world.directory(engine.clock.now()));
  const zone = (await engine.world.calendars())[definition.calendar]?.calendar.zone ?? OFFICE_ZONE;
  const source = { definition, case: subject };
  return (await pictureOf(engine, row, { source, names, zone, language: 'id' })).bytes;
}
