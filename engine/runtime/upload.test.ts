import { describe, expect, it } from 'vitest';
import type { FilesField } from '#engine/definition/types.ts';
import { AlurError } from '#engine/errors.ts';
import { demoInstallation } from '#engine/testing/installation.ts';
import { TOY } from '#engine/testing/toy.ts';
import { putUpload } from './upload.ts';

const found = TOY.definition.data['berkas'];
if (found?.type !== 'files') throw new Error('the toy has changed');
const field: FilesField = found;

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const PDF = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
const EXE = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(600)]);
const HTML = Buffer.from('<!doctype html><script>alert(1)</script>');
const SVG = Buffer.from(
  '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
);

const { engine } = await demoInstallation();
const put = async (name: string, bytes: Uint8Array, to: FilesField = field) =>
  await putUpload(engine, to, { owner: 'pemilik', name, bytes });
const codeOf = async (run: Promise<unknown>): Promise<string> =>
  await run.then(
    () => 'taken',
    (error: unknown) => (error instanceof AlurError ? error.code : String(error)),
  );

describe('the type of an upload', () => {
  it('is found in its content, whatever its name says', async () => {
    expect((await put('foto.png', PNG)).type).toBe('image/png');
    expect((await put('laporan.exe', PNG)).type).toBe('image/png');
    expect((await put('tanpa-akhiran', PDF)).type).toBe('application/pdf');
  });

  it.each([
    ['a program called a picture', 'foto.png', EXE],
    ['a page called a picture', 'foto.png', HTML],
    ['a picture that can run scripts', 'foto.svg', SVG],
    ['plain text called a document', 'surat.pdf', Buffer.from('Yth. Bapak Wali Kota')],
    ['nothing at all', 'kosong.png', Buffer.alloc(0)],
  ])('is refused when the field does not take it: %s', async (_what, name, bytes) => {
    expect(await codeOf(put(name, bytes))).toBe('FILE_TYPE');
  });

  it('is refused when it is a picture and the field takes documents only', async () => {
    const documents = { ...field, accept: ['application/pdf'] };
    expect(await codeOf(put('foto.png', PNG, documents))).toBe('FILE_TYPE');
    expect(await codeOf(put('surat.pdf', PDF, documents))).toBe('taken');
  });
});

describe('the size of an upload', () => {
  it('may be as large as the field says and not a byte larger', async () => {
    const small = { ...field, size: PNG.byteLength };
    expect(await codeOf(put('foto.png', PNG, small))).toBe('taken');
    expect(await codeOf(put('foto.png', PNG, { ...small, size: PNG.byteLength - 1 }))).toBe('FILE_TOO_LARGE');
  });

  it('is checked before anything is kept', async () => {
    const error = await put('besar.png', PNG, { ...field, size: 1 }).catch(
      (thrown: unknown) => thrown as AlurError,
    );
    expect(error).toMatchObject({ params: { name: 'besar.png', max: 1 } });
  });
});

describe('what is kept of an upload', () => {
  it('is a row with its owner and digest, belonging to no case yet, and the bytes by its random id', async () => {
    const row = await put('foto.png', PNG);
    expect(row).toMatchObject({
      name: 'foto.png',
      owner: 'pemilik',
      caseId: null,
      field: 'berkas',
      size: PNG.byteLength,
    });
    expect(row.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(await engine.store.files([row.file])).toEqual([row]);
    expect(Buffer.from((await engine.files.get(row.file)) ?? [])).toEqual(PNG);
  });

  it('has an id of its own even when the content is the same', async () => {
    expect((await put('foto.png', PNG)).file).not.toBe((await put('foto.png', PNG)).file);
  });

  it.each([
    ['C:\\Users\\Budi\\foto.png', 'foto.png'],
    ['../../etc/passwd', 'passwd'],
    ['foto\u0007\u001b.png', 'foto.png'],
    ['  foto.png  ', 'foto.png'],
    ['', 'berkas'],
    ['///', 'berkas'],
    ['foto\u0000.png', 'berkas'],
    ['foto\ud83d.png', 'berkas'],
  ])('is a plain name: %j becomes %j', async (name, expected) => {
    expect((await put(name, PNG)).name).toBe(expected);
  });

  it('is at most 200 characters of the name, none of them cut in half', async () => {
    const { name } = await put(`${'😀'.repeat(150)}x`, PNG);
    expect(name.length).toBeLessThanOrEqual(200);
    expect(name.isWellFormed()).toBe(true);
    expect(name.endsWith('😀x')).toBe(true);
  });
});
