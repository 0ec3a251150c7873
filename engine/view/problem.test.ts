import { describe, expect, it } from 'vitest';
import { ERRORS } from '#engine/errors.ts';
import type { ErrorCode } from '#engine/errors.ts';
import { refuse } from '#engine/machine/refuse.ts';
import { step } from '#engine/machine/step.ts';
import { refusedBy, TOY, TOY_FORM, toyCase, toyEnv, toyEvent, toyStart } from '#engine/testing/toy.ts';
import type { Language } from '#engine/texts/text.ts';
import { problemModel, refusalModel } from './problem.ts';
import { fieldOf } from './reader.ts';

const reader = (language: Language) => ({
  language,
  names: {
    person: (id: string) => (id === 'ani' ? 'Ani Rahma' : null),
    unit: () => null,
    tableLabel: () => null,
  },
});
const CODES = Object.keys(ERRORS) as readonly ErrorCode[];

describe('an error as a person reads it', () => {
  it.each(CODES)('%s has a sentence in both languages, without a place left unfilled', (code) => {
    const params = {
      min: 1,
      max: 2,
      length: 3,
      name: 'a.png',
      roles: 'petugas',
      person: 'Ani',
      event: 'X',
      state: 'y',
      field: 'z',
      decimals: 2,
      file: 'v1.yaml',
      found: 2,
      known: 1,
      pid: 7,
      address: 'localhost',
      mandate: 'Plh.',
      at: 'Senin',
      times: 1,
      table: 'jenis',
      key: 'warung',
    };
    const [id, en] = [
      problemModel(code, params, { language: 'id' }),
      problemModel(code, params, { language: 'en' }),
    ];
    for (const { message, advice } of [id, en]) {
      expect(message.length).toBeGreaterThan(5);
      expect(message + (advice ?? '')).not.toMatch(/[{}]|undefined/);
    }
    expect(id.message).not.toBe(en.message);
  });

  it('says a limit in bytes as a size', () => {
    const { message } = problemModel(
      'FILE_TOO_LARGE',
      { name: 'foto.png', max: 10_485_760 },
      { language: 'id' },
    );
    expect(message).toContain('foto.png');
    expect(message).toMatch(/10 MB/);
  });
});

describe('a refusal as a person reads it', () => {
  it('names each field by its label, and says what is wrong with it', () => {
    const refusal = refusedBy(toyStart({ ...TOY_FORM, judul: 'ab', hp: '12' }));
    const problem = refusalModel(refusal, TOY.definition, 'AJUKAN', [], reader('id'));
    expect(problem.fields).toEqual([
      { name: 'judul', label: 'Judul', message: 'Terlalu pendek: paling sedikit 3 huruf, sekarang 2.' },
      { name: 'hp', label: 'HP', message: 'Nomor 08.' },
    ]);
    expect(refusalModel(refusal, TOY.definition, 'AJUKAN', [], reader('en')).fields[1]?.message).toBe(
      'A number with 08.',
    );
  });

  it('names a colleague by name, and nobody by id', () => {
    const refusal = refuse('CLAIMED_BY_OTHER', { params: { person: 'ani' } });
    expect(refusalModel(refusal, TOY.definition, 'PUTUSKAN', [], reader('id')).message).toContain(
      'Ani Rahma',
    );
    const former = refuse('CLAIMED_BY_OTHER', { params: { person: 'id-tanpa-nama' } });
    expect(JSON.stringify(refusalModel(former, TOY.definition, 'PUTUSKAN', [], reader('id')))).not.toContain(
      'id-tanpa-nama',
    );
  });

  it('adds the sentences of the process file when a guard said no', () => {
    const subject = toyCase();
    const refusal = refusedBy(
      step(TOY.definition, subject, toyEvent(subject, 'LOLOSKAN', { jumlah: 1 }), toyEnv({ as: 'cici' })),
    );
    expect(refusalModel(refusal, TOY.definition, 'LOLOSKAN', [], reader('id')).message).toMatch(
      /Terlalu sedikit\.$/,
    );
    expect(refusalModel(refusal, TOY.definition, 'LOLOSKAN', [], reader('en')).message).toMatch(/Too few\.$/);
  });

  it('tells what happened meanwhile, and nothing about the inside', () => {
    const refusal = refuse('GUARD_FAILED', { cause: 'division by zero in: 10 / data.jumlah' });
    const problem = refusalModel(
      refusal,
      TOY.definition,
      'BAGI',
      ['Kemarin: sesuatu terjadi.'],
      reader('id'),
    );
    expect(problem.meanwhile).toEqual(['Kemarin: sesuatu terjadi.']);
    expect(JSON.stringify(problem)).not.toContain('data.jumlah');
  });

  it.each(['constructor', '__proto__', 'toString', 'tidak_ada'])(
    'that names an unknown field %s shows the name as it came',
    (field) => {
      const refusal = refuse('FORM_INVALID', {
        problems: [{ field, code: 'FIELD_UNKNOWN', params: {}, text: null }],
      });
      for (const event of ['AJUKAN', 'constructor', 'tidak_ada'])
        expect(refusalModel(refusal, TOY.definition, event, [], reader('id')).fields).toMatchObject([
          { name: field, label: field },
        ]);
    },
  );
});

describe('the field that a name means', () => {
  it('is the one that the form of the event declares, else the one of the case', () => {
    expect(fieldOf(TOY.definition, 'CATAT', 'catatan')?.label.en).toBe('Note');
    expect(fieldOf(TOY.definition, 'AJUKAN', 'catatan')).toBeNull();
    expect(fieldOf(TOY.definition, 'AJUKAN', 'email')?.name).toBe('email');
    expect(fieldOf(TOY.definition, 'CATAT', 'judul')?.name).toBe('judul');
  });
});
