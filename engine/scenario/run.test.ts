import { describe, expect, it } from 'vitest';
import { inLanguage, renderFailure } from './failure.ts';
import { runScenario } from './run.ts';
import type { Ran } from './run.ts';
import { BEGIN, TOY_WORLD, toyScenario } from './testing/toy-world.ts';

async function ran(steps: string, given = ''): Promise<Ran> {
  return await runScenario(toyScenario(steps, given), TOY_WORLD);
}

/** The failures as path, expected and seen, in English. */
async function failuresOf(steps: string, given = ''): Promise<(readonly [string, string, string])[]> {
  const { failures } = await ran(steps, given);
  return failures.map(({ path, expected, seen }) => [
    path,
    inLanguage(expected, 'en'),
    inLanguage(seen, 'en'),
  ]);
}

describe('a scenario that holds', () => {
  it('looks at a case from every side', async () => {
    const steps = `
- at: 2026-02-09 09:00
  as: public
  start: AJUKAN
  using: biasa
  form: { wilayah: '01', berkas: [foto.png] }
  expect:
    state: dibuka
    status: berjalan
    closed: false
    unit: kota
    data: { judul: Lampu mati, jumlah: 2, mendesak: false, alasan: null, nama: Siti Aminah, wilayah: '01', berkas: foto.png }
    tasks: { dibuka: { offered: [ani, cici, starter], not_offered: [dodi, eka], claimed: false } }
    clocks: { periksa: { status: running, counts_from: 2026-02-09, due: 2026-02-18, skipped: { 2026-02-14: weekend, 2026-02-16: Cuti bersama, 2026-02-17: Lunar New Year } } }
    actions:
      ani: { PUTUSKAN: offered, LOLOSKAN: NOT_ALLOWED, KLARIFIKASI: absent }
      starter: { KLARIFIKASI: offered, PUTUSKAN: absent }
      dodi: { CATAT: absent }
    sees:
      public: false
      dodi: false
      eka: true
      ani: { shows: [judul, nama], says: Siti Aminah }
      starter: { shows: [nama, hp], never_says: Nobody }
    entries: [AJUKAN]
- as: ani
  claim: dibuka
  expect: { tasks: { dibuka: { claimed: ani } }, actions: { budi: { PUTUSKAN: CLAIMED_BY_OTHER } }, entries: [claim] }
- { as: budi, send: PUTUSKAN, form: { jumlah: 2 }, expect: { refused: CLAIMED_BY_OTHER } }
- { as: ani, release: dibuka, expect: { tasks: [dibuka] } }
- as: cici
  send: LOLOSKAN
  form: { jumlah: 3 }
  expect: { refused: { code: GUARD_REFUSED, reason: Too few }, state: dibuka, data: { jumlah: 2 }, entries: [] }
- as: ani
  send: PUTUSKAN
  form: { jumlah: 9 }
  expect: { state: menunggu, clocks: { periksa: { status: paused, due: false } } }
- wait: 20 days
  expect: { state: selesai, closed: selesai, tasks: [selesai], entries: [after], data: { hasil: lewat } }
`;
    expect(await failuresOf(steps)).toEqual([]);
  });

  it('lets a clock come due and what follows take effect', async () => {
    const steps = `${BEGIN}
- { at: 2026-02-18 23:59, expect: { state: dibuka, entries: [] } }
- { wait: { until: periksa }, expect: { state: selesai, entries: [clock.periksa], data: { hasil: lewat } } }
`;
    expect(await failuresOf(steps)).toEqual([]);
  });

  it('plays several cases, each with its own history and pages', async () => {
    const steps = `${BEGIN}
- { case: b, as: public, start: AJUKAN, using: biasa, form: { jumlah: 7 } }
- { case: b, as: ani, open: before }
- { case: b, as: ani, send: UBAH, form: { judul: Lampu pecah, jumlah: 8 } }
- { case: b, as: cici, page: before, send: PUTUSKAN, form: { jumlah: 1 }, expect: { refused: STALE } }
- { as: ani, send: PUTUSKAN, form: { jumlah: 1 }, expect: { state: selesai, entries: [PUTUSKAN] } }
- { case: b, expect: { state: dibuka, data: { judul: Lampu pecah } } }
`;
    expect(await failuresOf(steps)).toEqual([]);
  });

  it('starts at the office named, with rights that are held under a mandate', async () => {
    const given = `given:
  people:
    gani: { name: Gani, mandates: [{ kind: plh, role: kepala, unit: dinas_b, from: 2026-02-01, to: 2026-02-10 }] }
`;
    const steps = `
- { at: 2026-02-09 09:00, as: public, start: AJUKAN, unit: dinas_b, using: biasa, expect: { unit: dinas_b } }
- { as: gani, send: PUTUSKAN, form: { jumlah: 9 }, expect: { entries: [PUTUSKAN] } }
- { at: 2026-02-11 09:00, as: gani, send: BATALKAN, expect: { refused: NOT_FOUND } }
`;
    expect(await failuresOf(steps, given)).toEqual([]);
  });

  it('reads a setting of a unit', async () => {
    const steps = `${BEGIN}- { as: ani, send: PUTUSKAN, form: { jumlah: 2 }, expect: { state: menunggu } }\n`;
    expect(await failuresOf(steps)).toEqual([['steps.1.expect.state', 'menunggu', 'selesai']]);
    expect(await failuresOf(steps, 'given: { settings: { kota: { batas: 1 } } }\n')).toEqual([]);
  });
});

describe('an expectation that does not hold', () => {
  it.each([
    ['state: menunggu', 'state', 'menunggu', 'dibuka'],
    ['state: [dibuka, menunggu]', 'state', 'dibuka, menunggu', 'dibuka'],
    ['status: selesai', 'status', 'selesai', 'berjalan'],
    ['closed: selesai', 'closed', 'selesai', 'open'],
    ['unit: dinas_a', 'unit', 'dinas_a', 'kota'],
    ['data: { jumlah: 3 }', 'data.jumlah', '3', '2'],
    ['data: { keluhan: sakit }', 'data.keluhan', 'sakit', 'none'],
    ['data: { judul: null }', 'data.judul', 'none', 'Lampu mati'],
    ['tasks: []', 'tasks', 'none', 'dibuka'],
    ['tasks: { menunggu: {} }', 'tasks.menunggu', 'menunggu', 'dibuka'],
    [
      'tasks: { dibuka: { offered: dodi } }',
      'tasks.dibuka.offered',
      'offered to dodi',
      'not offered to dodi',
    ],
    [
      'tasks: { dibuka: { not_offered: [dodi, ani] } }',
      'tasks.dibuka.not_offered.1',
      'not offered to ani',
      'offered to ani',
    ],
    ['tasks: { dibuka: { claimed: ani } }', 'tasks.dibuka.claimed', 'ani', 'nobody'],
    ['clocks: { periksa: false }', 'clocks.periksa', 'not started', 'started'],
    ['clocks: { periksa: { status: due } }', 'clocks.periksa.status', 'due', 'running'],
    ['clocks: { periksa: { due: 2026-02-17 } }', 'clocks.periksa.due', '2026-02-17', '2026-02-18'],
    ['clocks: { periksa: { due: false } }', 'clocks.periksa.due', 'without a date (paused)', '2026-02-18'],
    [
      'clocks: { periksa: { counts_from: 2026-02-10 } }',
      'clocks.periksa.counts_from',
      '2026-02-10',
      '2026-02-09',
    ],
    [
      'clocks: { periksa: { skipped: { 2026-02-13: weekend } } }',
      'clocks.periksa.skipped.2026-02-13',
      '2026-02-13 skipped: weekend',
      '2026-02-13 not skipped',
    ],
    [
      'clocks: { periksa: { skipped: { 2026-02-17: Nyepi } } }',
      'clocks.periksa.skipped.2026-02-17',
      '2026-02-17 skipped: Nyepi',
      '2026-02-17 skipped: Imlek / Lunar New Year / SKB',
    ],
    ['actions: { ani: { PUTUSKAN: absent } }', 'actions.ani.PUTUSKAN', 'not on the page', 'offered'],
    ['actions: { ani: { LOLOSKAN: offered } }', 'actions.ani.LOLOSKAN', 'offered', 'NOT_ALLOWED'],
    ['actions: { dodi: { PUTUSKAN: offered } }', 'actions.dodi.PUTUSKAN', 'offered', 'not on the page'],
    ['sees: { dodi: true }', 'sees.dodi', 'sees this case', 'does not see this case'],
    ['sees: { dodi: { shows: judul } }', 'sees.dodi', 'sees this case', 'does not see this case'],
    ['sees: { ani: false }', 'sees.ani', 'does not see this case', 'sees this case'],
    [
      'sees: { ani: { shows: [judul, keluhan] } }',
      'sees.ani.shows.1',
      'keluhan is shown',
      'keluhan is not shown',
    ],
    ['sees: { ani: { hides: nama } }', 'sees.ani.hides', 'nama is not shown', 'nama is shown'],
    ['sees: { ani: { masks: nama } }', 'sees.ani.masks', 'nama is masked', 'nama is not shown masked'],
    [
      'sees: { eka: { says: Siti } }',
      'sees.eka.says',
      'the page has "Siti"',
      'the page does not have "Siti"',
    ],
    [
      'sees: { ani: { never_says: Siti } }',
      'sees.ani.never_says',
      'the page does not have "Siti"',
      'the page has "Siti"',
    ],
    ['entries: [AJUKAN, UBAH]', 'entries', 'AJUKAN, UBAH', 'AJUKAN'],
  ])('%s fails at its own place', async (expectation, path, expected, seen) => {
    const steps = BEGIN.replace(' }\n', `, expect: { ${expectation} } }\n`);
    expect(await failuresOf(steps)).toEqual([[`steps.0.expect.${path}`, expected, seen]]);
  });

  it('is told with all others of its step, and ends the scenario', async () => {
    const steps = `${BEGIN}- { expect: { state: menunggu, status: selesai } }\n- { expect: { closed: selesai } }\n`;
    expect((await failuresOf(steps)).map(([path]) => path)).toEqual([
      'steps.1.expect.state',
      'steps.1.expect.status',
    ]);
  });

  it('is shown with its line, what was expected and seen, and how the case got there', async () => {
    const steps = `${BEGIN}- { as: ani, send: UBAH, form: { judul: Lampu pecah, jumlah: 8 } }
- { as: ani, send: PUTUSKAN, form: { jumlah: 8 }, expect: { state: selesai } }\n`;
    const [failure] = (await ran(steps)).failures;
    expect(failure && renderFailure(failure, 'en')).toBe(`toy.yaml:6:68 failed
  6 | - { as: ani, send: PUTUSKAN, form: { jumlah: 8 }, expect: { state: selesai } }
    |                                                                    ^^^^^^^
Expected: selesai
Seen: menunggu
Way of the case: begin → AJUKAN → dibuka → UBAH → PUTUSKAN → menunggu`);
    expect(failure && renderFailure(failure, 'id')).toContain(
      'Diharapkan: selesai\nTerlihat: menunggu\nJalan kasus: mulai → AJUKAN → dibuka',
    );
  });
});

describe('a refusal', () => {
  it('that nobody expected fails at the event, with its sentence and its reason', async () => {
    const steps = `${BEGIN}- { as: cici, send: LOLOSKAN, form: { jumlah: 3 } }\n`;
    const [[path, expected, seen] = []] = await failuresOf(steps);
    expect([path, expected]).toEqual(['steps.1.send', 'accepted']);
    expect(seen).toContain('GUARD_REFUSED');
    expect(seen).toContain('Too few.');
  });

  it('of a form names its fields', async () => {
    const steps = BEGIN.replace(' }\n', ', form: { judul: x, nama: null } }\n');
    const [[, , seen] = []] = await failuresOf(steps);
    expect(seen).toContain('judul: FIELD_TOO_SHORT, nama: FIELD_REQUIRED');
  });

  it.each([
    ['refused: STALE', 'refused', 'STALE', 'accepted'],
    ['refused: { code: STALE }', 'refused.code', 'STALE', 'accepted'],
  ])('that was expected and did not come fails (%s)', async (expectation, path, expected, seen) => {
    const steps = BEGIN.replace(' }\n', `, expect: { ${expectation} } }\n`);
    // A start that was to be refused has begun no case for the steps after it.
    expect(await failuresOf(steps)).toEqual([[`steps.0.expect.${path}`, expected, seen]]);
  });

  it('of another kind, of another field or for another reason fails', async () => {
    const wrong = BEGIN.replace(' }\n', ', form: { judul: x }, expect: { refused: R } }\n');
    const seen = async (refused: string): Promise<string | undefined> =>
      (await failuresOf(wrong.replace('R }', `${refused} }`))).map((failure) => failure.join(' | ')).join();
    expect(await seen('STALE')).toContain('steps.0.expect.refused | STALE | refused: FORM_INVALID');
    expect(await seen('{ code: FORM_INVALID, fields: { judul: FIELD_TOO_LONG } }')).toBe(
      'steps.0.expect.refused.fields.judul | FIELD_TOO_LONG | FIELD_TOO_SHORT',
    );
    expect(await seen('{ code: FORM_INVALID, fields: { nama: FIELD_REQUIRED } }')).toBe(
      'steps.0.expect.refused.fields.nama | FIELD_REQUIRED | nama accepted',
    );
    expect(await seen('{ code: FORM_INVALID, reason: Too few }')).toBe(
      'steps.0.expect.refused.reason | a reason that has "Too few" | none',
    );
    expect(await seen('{ code: FORM_INVALID, fields: { judul: FIELD_TOO_SHORT } }')).toBe('');
  });

  it('of a start leaves no case to look at', async () => {
    const steps = BEGIN.replace(
      ' }\n',
      ', form: { judul: x }, expect: { refused: FORM_INVALID, state: dibuka } }\n',
    );
    expect(await failuresOf(steps)).toEqual([['steps.0.expect.state', 'state', 'there is no case']]);
  });
});

describe('time', () => {
  it('that was passed by waiting does not come again', async () => {
    const steps = `${BEGIN}- { wait: 3 days }\n- { at: 2026-02-10 09:00 }\n`;
    expect(await failuresOf(steps)).toEqual([
      ['steps.2.at', '2026-02-12 09:00 or later', '2026-02-10 09:00'],
    ]);
  });

  it('cannot be waited for on a clock that stands', async () => {
    const steps = `${BEGIN}- { as: ani, send: PUTUSKAN, form: { jumlah: 8 } }\n- { wait: { until: periksa } }\n`;
    expect(await failuresOf(steps)).toEqual([['steps.2.wait.until', 'the clock periksa runs', 'paused']]);
  });
});
