import { chmodSync, readFileSync, symlinkSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { smallProcess } from '#engine/definition/testing/small-process.ts';
import { alur, folderWith } from './testing/run-alur.ts';
import type { Ran } from './testing/run-alur.ts';

// Each runs the command, some of them twice, over all workflows of this repository.
vi.setConfig({ testTimeout: 30_000 });

interface Found {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly code: string;
  readonly severity: string;
  readonly message: string;
  readonly suggestion: string | null;
}

let remove = (): void => undefined;
afterEach(() => remove());

/** Lays out the files beside the workflows of this repository and runs `alur check` there. */
function check(
  files: Parameters<typeof folderWith>[0],
  words: readonly string[] = [],
  workflows = true,
): Ran {
  const made = folderWith(files, { workflows });
  remove = made.remove;
  return alur(['check', ...words, '--language', 'en'], made.folder);
}
function findings(
  files: Parameters<typeof folderWith>[0],
  words: readonly string[] = [],
  workflows = true,
): Found[] {
  const { out } = check(files, [...words, '--format', 'json'], workflows);
  return JSON.parse(out) as Found[];
}
const codes = (found: readonly Found[]): string[] => found.map(({ code }) => code);
const places = (found: readonly Found[]): string[] =>
  found.map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`);

const process = `alur: 1
process: surat
title: { id: Surat, en: Letter }
summary: { id: Kirim surat., en: Send a letter. }
calendar: wib_5_hari
tracking: SRT
headline: perihal
roles: { pengirim: { kind: public, title: { id: Pengirim, en: Sender } } }
data: { perihal: { type: text, label: { id: Perihal, en: Subject } } }
status: { selesai: { in: dijawab, id: Selesai, en: Finished } }
start: { KIRIM: { by: pengirim, title: { id: Kirim, en: Send }, form: [perihal], target: dijawab } }
states: { dijawab: { type: final, title: { id: Dijawab, en: Answered } } }
`;
const at = 'workflows/surat/v1.yaml';

describe('alur check', () => {
  it('finds nothing in the workflows of this repository and exits with 0', () => {
    expect(alur(['check', '--language', 'en'])).toEqual({
      code: 0,
      out: expect.stringMatching(
        /^Checked: processes \d+, .* Errors: 0, warnings: 0, notes: 0\.\n$/,
      ) as string,
      err: '',
    });
  });

  it('says in Indonesian what it did unless another language is asked for', () => {
    expect(alur(['check']).out).toMatch(/^Diperiksa: /);
  });

  it('exits with 1 when there is an error and with 0 when there are only warnings', () => {
    expect(check({ [at]: process.replace('perihal: {', 'perihal2: {') }).code).toBe(1);
    remove();
    expect(check({ 'workflows/lama/v1.yml': process }).code).toBe(0);
  });

  it('keeps standard output to JSON and puts the summary on standard error', () => {
    const { out, err } = check({ [at]: process }, ['--format', 'json']);
    expect(JSON.parse(out)).toEqual([]);
    expect(err).toMatch(/^Checked: /);
  });

  it('shows the place of a mistake in files of Windows as of Unix', () => {
    const text = process.replace('target: dijawab', 'target: dijwab');
    const column = (text.split('\n')[10] ?? '').indexOf('dijwab') + 1;
    const found = findings({ [at]: text.replaceAll('\n', '\r\n') }, [at]);
    expect(places(found)).toContain(`${at}:11:${column} unknown-state`);
  });

  it('checks a file once that is named twice, and a file of any name', () => {
    expect(check({ 'draft.yaml': process }, ['draft.yaml', './draft.yaml']).out).toMatch(
      /^Checked: processes 1,/,
    );
    remove();
    const table = readFileSync('workflows/tables/wilayah.yaml', 'utf8');
    expect(check({ 'codes.yaml': table }, ['codes.yaml']).out).toMatch(/tables 1,/);
  });
});

describe('what a process names outside its file', () => {
  it('a calendar that is not there is found, with the one that was meant', () => {
    const found = findings({ [at]: process.replace('wib_5_hari', 'wib_5_hri') }, [at]);
    expect(places(found)).toEqual([`${at}:5:11 unknown-calendar`]);
    expect(found[0]).toMatchObject({ suggestion: 'wib_5_hari', severity: 'error' });
  });

  it('a part that calendars include is no calendar', () => {
    expect(codes(findings({ [at]: process.replace('wib_5_hari', 'nasional_2026') }, [at]))).toEqual([
      'unknown-calendar',
    ]);
  });

  it('a table that is not there is found under data and in a form, also beside other mistakes', () => {
    const choice = 'type: choice, table: wilyah, label: { id: Desa, en: Village }';
    const text = process
      .replace('data: {', `data: { desa: { ${choice} },`)
      .replace('form: [perihal]', `form: [perihal, { tempat: { ${choice} } }]`)
      .replace('status: {', 'status: { baru: { in: tidak_ada, id: Baru, en: New },');
    const found = findings({ [at]: text }, [at]);
    expect(codes(found).sort()).toEqual(['unknown-state', 'unknown-table', 'unknown-table']);
    expect(found.find(({ code }) => code === 'unknown-table')).toMatchObject({ suggestion: 'wilayah' });
  });

  it('a process that is not in the folder is a warning, its own name none', () => {
    const look = (name: string): string =>
      process.replace(
        'target: dijawab }',
        `look: { sama: { title: { id: Sama, en: Same }, cases: ${name}, where: { perihal: form.perihal }, newer: 14 days } }, target: dijawab }`,
      );
    expect(findings({ [at]: look('surta') }, [at])).toMatchObject([
      { code: 'unknown-process', severity: 'warning', suggestion: 'surat' },
    ]);
    remove();
    expect(findings({ [at]: look('surat') }, [at])).toEqual([]);
  });

  it('is left out, and said so, where there are no calendars and tables near', () => {
    expect(findings({ 'surat/v1.yaml': process }, ['surat'], false)).toMatchObject([
      { code: 'no-shared-folder', severity: 'info' },
    ]);
  });
});

describe('a calendar', () => {
  const calendars = 'workflows/calendars';
  const holidays = readFileSync(`${calendars}/nasional_2026.yaml`, 'utf8');
  const own = readFileSync(`${calendars}/wib_5_hari.yaml`, 'utf8');

  it('is told at the place in the file it includes, once for all that include it', () => {
    const lines = holidays.split('\n');
    const line = lines.findIndex((each) => each.includes('2026-03-18'));
    const spoiled = holidays.replace('2026-03-18, kind: joint_leave', '2026-03-18, kind: joint_leaf');
    const found = findings({ [`${calendars}/nasional_2026.yaml`]: spoiled });
    expect(places(found)).toEqual([`${calendars}/nasional_2026.yaml:${line + 1}:31 unknown-value`]);
  });

  it.each([
    ['a part that is not there', own.replace('nasional_2026', 'nasional_2062'), 'unknown-calendar'],
    ['a name that is not that of its file', own.replace('name: wib', 'name: wit'), 'calendar-name'],
    ['a key that is not known', `${own}zones: 7\n`, 'unknown-key'],
    ['a zone that does not exist', own.replace('zone: 7', 'zone: 6'), 'unknown-value'],
    ['a year without days', `${own}years: [2027]\n`, 'calendar-year-empty'],
    [
      'office hours that end before they begin',
      `${own}hours: [{ from: 2026-01-01, to: null, opens: "16:00", cutoff: "07:00" }]\n`,
      'calendar-hours-times',
    ],
    [
      'a day that is named twice',
      `${own}days: [{ date: 2026-12-25, kind: holiday, name: { id: a, en: b }, source: c }]\n`,
      'calendar-day-twice',
    ],
    ['text that is no YAML', `${own}days: [\n`, 'yaml-syntax'],
  ])('with %s is refused at a place of its own file', (_says, text, code) => {
    const file = `${calendars}/wib_5_hari.yaml`;
    const found = findings({ [file]: text }, [file]);
    expect(codes(found)).toEqual([code]);
    expect(found[0]).toMatchObject({ file, severity: 'error' });
    expect(found[0]!.line).toBeGreaterThan(code === 'calendar-name' ? 0 : 1);
  });

  it('that cannot be read is told once, not by those that name or include it', () => {
    const found = findings({ [`${calendars}/nasional_2026.yaml`]: `${holidays}  - [\n` });
    expect([...new Set(found.map(({ file }) => file))]).toEqual([`${calendars}/nasional_2026.yaml`]);
  });

  it('without a zone that nothing includes is a warning', () => {
    expect(findings({ [`${calendars}/lupa.yaml`]: own.replace('zone: 7\n', '') })).toMatchObject([
      { code: 'calendar-unused', severity: 'warning' },
    ]);
  });
});

describe('what cannot be checked', () => {
  it('a file that is not there is named, with the one that was meant', () => {
    const found = findings({ [at]: process }, ['workflows/surat/v1.yml']);
    expect(found).toMatchObject([{ code: 'file-missing', suggestion: at }]);
    remove();
    expect(check({}, [''], false)).toMatchObject({
      code: 1,
      out: expect.stringContaining('file-missing') as string,
    });
  });

  it('a folder without anything to check is an error, not a success', () => {
    expect(findings({ 'empty/readme.md': 'x' }, ['empty'])).toMatchObject([{ code: 'nothing-to-check' }]);
    remove();
    expect(findings({}, [], false)).toMatchObject([{ code: 'file-missing', file: 'workflows' }]);
  });

  it('a binary file and a text in another encoding are no text', () => {
    const latin = new Uint8Array([0x61, 0x3a, 0x20, 0xe9, 0x0a]);
    const binary = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0]);
    expect(codes(findings({ 'a/v1.yaml': latin, 'a/v2.yaml': binary }, ['a']))).toEqual([
      'not-text',
      'not-text',
    ]);
  });

  it('a file that is too large is not read', () => {
    expect(codes(findings({ 'a/v1.yaml': 'a'.repeat(300_000) }, ['a']))).toEqual(['file-too-large']);
  });

  it('an empty file is an empty file', () => {
    expect(codes(findings({ [at]: '' }, [at]))).toEqual(['empty-file']);
  });

  it('a file with a name that is never read is pointed out', () => {
    expect(findings({ 'workflows/surat/V1.yml': process })).toMatchObject([
      { code: 'file-name', severity: 'warning', message: expect.stringContaining('V1.yml') as string },
    ]);
  });

  it('a device is no file, and a circle of links is not walked', () => {
    expect(codes(findings({}, ['/dev/zero']))).toEqual(['file-unreadable']);
    remove();
    const made = folderWith({ [at]: process });
    remove = made.remove;
    symlinkSync(made.folder, `${made.folder}/workflows/surat/loop`);
    expect(alur(['check', '--language', 'en'], made.folder)).toMatchObject({ code: 0 });
  });

  // The administrator of a machine may read everything.
  it.skipIf(globalThis.process.getuid?.() === 0)('a file that may not be read says so', () => {
    const made = folderWith({ [at]: process });
    remove = made.remove;
    chmodSync(`${made.folder}/${at}`, 0);
    expect(alur(['check', at], made.folder).out).toContain('file-unreadable');
  });
});

describe('the formats', () => {
  it('text shows no character that steers a terminal', () => {
    const { out } = check({ [at]: `${process}# \u001b[31m\n` }, [at]);
    expect(out).toContain('forbidden-character');
    expect(out).not.toContain('\u001b');
  });

  it('github escapes what would end the line or the property', () => {
    const file = 'a, b: 100%/v1.yaml';
    const { out } = check({ [file]: process.replace('target: dijawab', 'target: "x%0A\\nz"') }, [
      file,
      '--format',
      'github',
    ]);
    const line = out.split('\n').find((each) => each.includes('unknown-state'));
    expect(line).toMatch(
      /^::error file=a%2C b%3A 100%25\/v1\.yaml,line=11,col=\d+,endColumn=\d+,title=unknown-state::/,
    );
    expect(line).toContain('x%250A%0Az');
  });

  it('github tells warnings and notes as such', () => {
    expect(check({ 'surat/v1.yaml': process }, ['surat', '--format', 'github'], false).out).toMatch(
      /^::notice file=surat\/v1\.yaml,/,
    );
  });
});

describe('a process with a decision in a file of its own', () => {
  const decision = `decision: rute
title: { id: Rute, en: Route }
inputs: [data.perihal]
outputs: [jalur]
hit: first
rows: [{ when: [satu], then: [biasa] }]
`;
  const deciding = process
    .replace('roles:', 'uses: { decisions: [decisions/rute.yaml] }\nroles:')
    .replace('data: {', 'data: { jalur: { type: text, label: { id: Jalur, en: Way } },')
    .replace('target: dijawab }', 'do: [{ decide: rute }], target: dijawab }');
  const file = 'workflows/surat/decisions/rute.yaml';

  it('has what is wrong in that file shown there, and what is missing where it is named', () => {
    expect(places(findings({ [at]: deciding, [file]: decision }, [at]))).toEqual([
      `${file}:4:11 decision-output-unused`,
      `${file}:6:1 decision-gap`,
    ]);
    expect(places(findings({ [at]: deciding }, [at]))).toContain(`${at}:8:21 unknown-file`);
  });

  it('may share the file with other processes', () => {
    const shared = decision.replace('then: [biasa] }', "then: [biasa] }, { when: ['-'], then: [lain] }");
    expect(codes(findings({ [at]: deciding, 'workflows/decisions/rute.yaml': shared }, [at]))).toEqual([
      'decision-output-unused',
    ]);
  });

  it('has the file checked for its shape when that alone is named', () => {
    const wrong = decision.replace('first', 'last');
    expect(places(findings({ [file]: wrong }, [file]))).toEqual([`${file}:5:6 unknown-value`]);
  });

  it('reads no file through a link that leads out of the workflows', () => {
    const made = folderWith({
      [at]: deciding,
      'luar.yaml': decision,
      [file.replace('rute', 'lain')]: decision,
    });
    remove = made.remove;
    symlinkSync(`${made.folder}/luar.yaml`, `${made.folder}/${file}`);
    const { out } = alur(['check', at, '--language', 'en', '--format', 'json'], made.folder);
    expect(codes(JSON.parse(out) as Found[])).toContain('unknown-file');
  });
});

describe('the prover', () => {
  const dead = smallProcess.replace('data.jumlah <= settings.batas', 'data.jumlah > 9');
  const files = { 'workflows/pinjam_buku/v1.yaml': dead };

  it('says what can never happen, with its place in the file', () => {
    const line = dead.split('\n').findIndex((each) => each.includes('data.jumlah > 9')) + 1;
    const found = findings(files, ['workflows/pinjam_buku']).filter(
      ({ code }) => code === 'guard-never-holds',
    );
    expect(found.map((each) => [each.file, each.line, each.severity])).toEqual([
      ['workflows/pinjam_buku/v1.yaml', line, 'warning'],
    ]);
  });

  it('is left out with --no-prove', () => {
    expect(findings(files, ['workflows/pinjam_buku', '--no-prove'])).toEqual([]);
  });
});

const asking = (parts: string, uses = 'balas: publish'): string =>
  process
    .replace('headline: perihal', `headline: perihal\nuses: { cases: { ${uses} } }`)
    .replace('target: dijawab', 'target: dibalas')
    .replace(
      'states: { ',
      `states: { dibalas: { title: { id: Dibalas, en: Replied }, case: { process: balas, ${parts} }, onDone: dijawab, onError: dijawab }, `,
    )
    .replace('{ in: dijawab', '{ in: any');
const asked = process
  .replace('process: surat', 'process: balas')
  .replace('by: pengirim', 'by: [pengirim, { case: true }]');

describe('alur check of cases that begin others', () => {
  const both = (above: string, below: string): string[] =>
    findings({ [at]: above, 'workflows/balas/v1.yaml': below }, [at]).map(
      ({ code, severity, message }) => `${severity} ${code} ${message}`,
    );
  const cancelled = asked
    .replace('target: dijawab }', 'target: buka }')
    .replace(
      'states: { ',
      'states: { buka: { title: { id: Buka, en: Open }, on: { case.cancelled: { target: dijawab } } }, ',
    )
    .replace('{ in: dijawab', '{ in: any');

  it('finds nothing where both sides fit', () => {
    expect(
      both(asking('send: { perihal: data.perihal }, take: { data.perihal: result.perihal }'), cancelled),
    ).toEqual([]);
  });

  it('finds nothing where the start eases a field that is needed elsewhere', () => {
    const eased = cancelled.replace('form: [perihal]', 'form: [{ field: perihal, required: false }]');
    expect(eased).not.toBe(cancelled);
    expect(both(asking('take: { data.perihal: result.perihal }'), eased)).toEqual([]);
  });

  it.each([
    [
      'a process that is not there',
      asking('send: { perihal: data.perihal }').replaceAll('balas', 'bals'),
      cancelled,
      'child-unknown',
    ],
    [
      'a start that is not open',
      asking('send: { perihal: data.perihal }'),
      cancelled.replace('[pengirim, { case: true }]', 'pengirim'),
      'child-start',
    ],
    [
      'a start of another name',
      asking('event: LAIN, send: { perihal: data.perihal }'),
      cancelled,
      'child-start',
    ],
    ['a field that is needed', asking(''), cancelled, 'child-field'],
    [
      'a field that is not asked for',
      asking('send: { perihal: data.perihal, lain: data.perihal }'),
      cancelled,
      'child-field',
    ],
    [
      'a field of another type',
      asking('send: { perihal: data.perihal }'),
      cancelled
        .replace('{ type: text,', '{ type: date,')
        .replace('headline: perihal', 'headline: judul')
        .replace('data: {', 'data: { judul: { type: text, label: { id: Judul, en: Title } },'),
      'child-field',
    ],
    [
      'a field that it takes and is not there',
      asking('send: { perihal: data.perihal }, take: { data.perihal: result.isi }'),
      cancelled,
      'child-field',
    ],
    [
      'one that does not hear that nobody waits',
      asking('send: { perihal: data.perihal }'),
      asked,
      'child-not-cancelled',
    ],
  ])('finds %s', (_says, above, below, code) => {
    expect(both(above, below).map((found) => found.split(' ')[1])).toEqual([code]);
  });

  it('finds a ring of fixed versions', () => {
    const ring = asking('send: { perihal: data.perihal }').replace(
      'by: pengirim',
      'by: [pengirim, { case: true }]',
    );
    const back = ring
      .replaceAll('balas', 'x')
      .replace('process: surat', 'process: balas')
      .replaceAll('x', 'surat');
    const found = both(ring, back).filter((one) => one.includes('child-ring'));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain('surat → balas → surat');
  });
});

describe('alur check of messages between processes', () => {
  const sending = process
    .replace(
      'data: { ',
      'data: { lain: { type: case, process: balas, required: false, label: { id: Lain, en: Other } }, ',
    )
    .replace(
      'form: [perihal]',
      'form: [perihal, lain], do: [{ send: { message: kabar, to: data.lain, with: { isi: data.perihal } } }]',
    );
  const hearing = (from: string, carries: string): string =>
    process
      .replace('process: surat', 'process: balas')
      .replace('target: dijawab }', 'target: buka }')
      .replace(
        'states: { ',
        `messages: { kabar: { title: { id: Kabar, en: News }, from: { process: ${from} }, carries: { ${carries} } } }\nstates: { buka: { title: { id: Buka, en: Open }, on: { message.kabar: { target: dijawab } } }, `,
      )
      .replace('{ in: dijawab', '{ in: any');

  it.each([
    ['nothing where the other process hears it so', hearing('surat', 'isi: text'), []],
    ['a message that it does not carry so', hearing('surat', 'judul: text'), ['message-sent']],
    ['another type', hearing('surat', 'isi: integer'), ['message-sent']],
    ['another sender', hearing('balas', 'isi: text'), ['message-sent']],
  ])('finds %s', (_says, other, expected) => {
    expect(codes(findings({ [at]: sending, 'workflows/balas/v1.yaml': other }, [at]))).toEqual(expected);
  });
});
