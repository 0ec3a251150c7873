import { describe, expect, it } from 'vitest';
import { namesIn, namesInCode, tellingNames } from './process-names.ts';
import { isTestCode, sources } from './sources.ts';

const processFiles = sources(
  'workflows/*/v*.yaml',
  'workflows/*/{letters,decisions,fragments}/*.yaml',
  'workflows/{letters,decisions,fragments,tables}/*.yaml',
).filter(({ path }) => !path.startsWith('workflows/_patterns/'));
const code = sources('{engine,db,web}/**/*.{ts,tsx,sql,css,json,html}').filter(
  ({ path }) => !isTestCode(path),
);

describe('the code of this repository', () => {
  it('knows no process by name', () => {
    expect(namesInCode(tellingNames(processFiles), code)).toEqual([]);
  });
});

const process = `
process: izin_lapak
roles: { pemohon_izin: { kind: public } }
data: { no_hp: { type: text }, warga: { type: table, columns: { no_kk: { type: integer } } } }
clocks: { masa_banding: { ladder: [{ at: due, raise: TERLAMBAT }] } }
start: { AJUKAN: { by: pemohon_izin, form: [no_hp, { any_of: [no_hp] }, { alasan_izin: { type: text } }], target: berkas_masuk } }
shared: [{ in: open, on: { CABUT: { by: pemohon_izin } } }]
states:
  berkas_masuk:
    type: parallel
    states:
      uji_api:
        on:
          TOLAK: [{ guard: { cel: 'data.no_hp == "X"' }, target: selesai }]
          message.surat_masuk: { form: [{ catatan_uji: {} }] }
  selesai: { type: final }
`;

describe('the names of a process', () => {
  it('are its process, roles, fields, events and states at every depth', () => {
    expect(namesIn(process).sort()).toEqual(
      ['AJUKAN', 'CABUT', 'TERLAMBAT', 'TOLAK', 'alasan_izin', 'berkas_masuk', 'catatan_uji', 'izin_lapak']
        .concat([
          'masa_banding',
          'no_hp',
          'no_kk',
          'pemohon_izin',
          'selesai',
          'surat_masuk',
          'uji_api',
          'warga',
        ])
        .sort(),
    );
  });

  it('tell a process only with an underscore or a capital, file names included', () => {
    const files = [
      { path: 'workflows/izin_lapak/v1.yaml', text: 'states: { selesai: {}, uji_api: {}, TTE: {}, A: {} }' },
      { path: 'workflows/izin_lapak/letters/surat_izin.yaml', text: 'title: Surat Izin' },
    ];
    expect([...tellingNames(files)]).toEqual(['uji_api', 'TTE', 'surat_izin']);
  });

  it.each(['', '- a', 'states: [', 'states: { a: *none }', 'process: [1, { on: null }]'])(
    'are looked for without complaint in %j',
    (text) => {
      expect(() => namesIn(text)).not.toThrow();
    },
  );
});

describe('a name of a process in code', () => {
  const telling = new Set(['no_hp', 'TOLAK']);
  const found = (text: string): string[] => namesInCode(telling, [{ path: 'web/a.ts', text }]);

  it('is found as a whole word, with its line', () => {
    expect(found('\nsend("TOLAK")')).toEqual(['web/a.ts:2 has TOLAK, a name of a process']);
    expect(found('data.no_hp')).toHaveLength(1);
  });

  it('is not seen inside a longer word', () => {
    expect(found('no_hp_lama DITOLAK TOLAKAN')).toEqual([]);
  });
});
