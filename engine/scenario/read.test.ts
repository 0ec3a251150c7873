import { describe, expect, it } from 'vitest';
import { TOY } from '#engine/testing/toy.ts';
import { readGiven, readScenario } from './read.ts';
import type { ReadScenario } from './read.ts';
import { BEGIN, TOY_GIVEN } from './testing/toy-world.ts';

function read(text: string): ReadScenario {
  return readScenario(text, 'x.yaml', TOY_GIVEN, TOY.definition);
}

/** What is said of these steps: code, line, and the name that was probably meant. */
function told(steps: string, given = ''): string[] {
  const { scenario, diagnostics } = read(`scenario: 1\ntitle: { en: x }\n${given}steps:\n${steps}`);
  expect(scenario === null).toBe(diagnostics.length > 0);
  return diagnostics.map(({ code, path, params }) =>
    [code, path, params['suggestion'] ?? ''].join(' ').trim(),
  );
}

const expecting = (expectation: string): string => BEGIN.replace(' }\n', `, expect: { ${expectation} } }\n`);

describe('a step', () => {
  it.each([
    ['an unknown person', '- { as: anii, send: UBAH }', 'unknown-here steps.1.as ani'],
    ['an unknown event', '- { as: ani, send: UBAHH }', 'unknown-event steps.1.send UBAH'],
    ['an event of a start', '- { as: ani, send: AJUKAN }', 'unknown-event steps.1.send'],
    ['an unknown start', '- { case: b, as: ani, start: UBAH }', 'unknown-event steps.1.start'],
    [
      'an unknown field',
      '- { as: ani, send: UBAH, form: { judull: x } }',
      'unknown-field steps.1.form.judull judul',
    ],
    [
      'a field of another form',
      '- { as: ani, send: UBAH, form: { nama: x } }',
      'unknown-field steps.1.form.nama',
    ],
    [
      'a number for a text',
      '- { as: ani, send: UBAH, form: { judul: 12345 } }',
      'wrong-type steps.1.form.judul',
    ],
    ['an unknown form', '- { as: ani, send: UBAH, using: biasaa }', 'unknown-here steps.1.using biasa'],
    [
      'an unknown office',
      '- { as: ani, send: SERAHKAN, form: { dinas: dinas_c } }',
      'unknown-here steps.1.form.dinas dinas_a',
    ],
    [
      'an unknown holder',
      '- { as: ani, send: SERAHKAN, form: { pelaksana: anii } }',
      'unknown-here steps.1.form.pelaksana ani',
    ],
    [
      'an unknown upload',
      '- { case: b, as: public, start: AJUKAN, form: { berkas: [foto.pn] } }',
      'unknown-here steps.1.form.berkas.0 foto.png',
    ],
    ['an unknown state to claim', '- { as: ani, claim: dibukaa }', 'unknown-state steps.1.claim dibuka'],
    ['an unknown page', '- { as: ani, send: UBAH, page: nowhere }', 'unknown-here steps.1.page'],
    ['an unknown clock', '- { wait: { until: periksaa } }', 'unknown-clock steps.1.wait.until periksa'],
    ['an unknown key', '- { as: ani, sendd: UBAH }', 'unknown-key steps.1.sendd send'],
    ['a date that is none', '- { at: 2026-02-30 09:00 }', 'wrong-format steps.1.at'],
    ['a time that is none', '- { at: 2026-02-10 24:00 }', 'wrong-format steps.1.at'],
    ['a day without a time', '- { at: 2026-02-10 }', 'wrong-format steps.1.at'],
    ['a time before the last', '- { at: 2026-02-08 09:00 }', 'step-back-in-time steps.1.at'],
    ['working days to wait', '- { wait: 3 working days }', 'wrong-format steps.1.wait'],
    ['two times', '- { at: 2026-02-10 09:00, wait: 3 days }', 'step-two-acts steps.1.wait'],
    ['two acts', '- { as: ani, send: UBAH, claim: dibuka }', 'step-two-acts steps.1.claim'],
    ['an act by nobody', '- { send: UBAH }', 'step-needs steps.1.send'],
    ['somebody who does nothing', '- { as: ani }', 'step-needs steps.1.as'],
    [
      'a form without an event',
      '- { as: ani, claim: dibuka, form: { judul: x } }',
      'step-needs steps.1.form',
    ],
    ['a page without an event', '- { as: ani, open: a, page: a }', 'step-needs steps.1.page'],
    ['an office without a start', '- { as: ani, send: UBAH, unit: kota }', 'step-needs steps.1.unit'],
    [
      'a setting of an office that is not there',
      '- { settings: { dinas_c: { batas: 4 } } }',
      'unknown-here steps.1.settings.dinas_c dinas_a',
    ],
    [
      'a setting that is not there',
      '- { settings: { dinas_a: { bats: 4 } } }',
      'unknown-setting steps.1.settings.dinas_a.bats batas',
    ],
    [
      'a setting of another type',
      '- { settings: { dinas_a: { batas: true } } }',
      'wrong-type steps.1.settings.dinas_a.batas',
    ],
    ['a case that has not begun', '- { case: b, as: ani, send: UBAH }', 'case-not-begun steps.1.case'],
    ['a case that begins twice', '- { as: public, start: AJUKAN }', 'case-begun-twice steps.1'],
  ])('with %s is told where', (_what, step, expected) => {
    expect(told(`${BEGIN}${step}\n`)).toContain(expected);
  });

  it('that comes first says when', () => {
    expect(told('- { as: public, start: AJUKAN, using: biasa }\n')).toEqual(['missing-key steps.0.at']);
  });

  it('that is sound is not complained of', () => {
    expect(
      told(`${BEGIN}- { wait: 3 days, as: ani, send: UBAH, form: { judul: Baru, jumlah: 3 } }\n`),
    ).toEqual([]);
  });

  it('whose start is refused begins nothing, so that it can be tried again', () => {
    expect(told(`${expecting('refused: FORM_INVALID')}${BEGIN}`)).toEqual([]);
  });
});

describe('an expectation', () => {
  it.each([
    ['sate: dibuka', 'unknown-key steps.0.expect.sate state'],
    ['state: dibukaa', 'unknown-state steps.0.expect.state dibuka'],
    ['state: [dibuka, slesai]', 'unknown-state steps.0.expect.state.1 selesai'],
    ['status: brjalan', 'unknown-here steps.0.expect.status berjalan'],
    ['closed: selesaii', 'unknown-here steps.0.expect.closed selesai'],
    ['unit: kotaa', 'unknown-here steps.0.expect.unit kota'],
    ['data: { judl: x }', 'unknown-field steps.0.expect.data.judl judul'],
    ['data: { catatan: x }', 'unknown-field steps.0.expect.data.catatan'],
    ['tasks: [dibukaa]', 'unknown-state steps.0.expect.tasks.0 dibuka'],
    ['tasks: { dibukaa: {} }', 'unknown-state steps.0.expect.tasks.dibukaa dibuka'],
    ['tasks: { dibuka: { offered: anni } }', 'unknown-here steps.0.expect.tasks.dibuka.offered ani'],
    ['tasks: { dibuka: { offers: ani } }', 'unknown-key steps.0.expect.tasks.dibuka.offers offered'],
    ['clocks: { priksa: false }', 'unknown-clock steps.0.expect.clocks.priksa periksa'],
    ['clocks: { periksa: { due: 2026-02-31 } }', 'wrong-format steps.0.expect.clocks.periksa.due'],
    ['clocks: { periksa: { status: runing } }', 'unknown-value steps.0.expect.clocks.periksa.status running'],
    [
      'clocks: { periksa: { skipped: { besok: x } } }',
      'wrong-format steps.0.expect.clocks.periksa.skipped.besok',
    ],
    ['actions: { anii: {} }', 'unknown-here steps.0.expect.actions.anii ani'],
    ['actions: { ani: { UBAHH: offered } }', 'unknown-event steps.0.expect.actions.ani.UBAHH UBAH'],
    ['actions: { ani: { UBAH: offred } }', 'unknown-value steps.0.expect.actions.ani.UBAH offered'],
    ['sees: { pubic: false }', 'unknown-here steps.0.expect.sees.pubic public'],
    ['sees: { ani: { shows: judl } }', 'unknown-field steps.0.expect.sees.ani.shows judul'],
    ['refused: STAL', 'unknown-value steps.0.expect.refused STALE'],
    [
      'refused: { code: FORM_INVALID, fields: { judl: FIELD_TYPE } }',
      'unknown-field steps.0.expect.refused.fields.judl judul',
    ],
  ])('%s is told where', (expectation, expected) => {
    expect(told(expecting(expectation))).toContain(expected);
  });

  it('of a refusal stands beside an act', () => {
    expect(told(`${BEGIN}- { wait: 3 days, expect: { refused: STALE } }\n`)).toEqual([
      'step-needs steps.1.expect.refused',
    ]);
  });
});

describe('what is given', () => {
  it.each([
    [
      'people: { ina: { name: Ina, roles: { petugs: kota } } }',
      'unknown-role given.people.ina.roles.petugs petugas',
    ],
    ['people: { ina: { name: Ina, roles: { warga: kota } } }', 'unknown-role given.people.ina.roles.warga'],
    [
      'people: { ina: { name: Ina, roles: { petugas: [kota, kotaa] } } }',
      'unknown-here given.people.ina.roles.petugas.1 kota',
    ],
    ['people: { starter: { name: Ina } }', 'name-format given.people.starter'],
    ['units: { x: { name: X, kind: dinas, parent: kotaa } }', 'unknown-here given.units.x.parent kota'],
    [
      'units: { x: { name: X, kind: d, parent: y }, y: { name: Y, kind: d, parent: x } }',
      'units-in-a-ring given.units.x.parent',
    ],
    ['settings: { kotaa: {} }', 'unknown-here given.settings.kotaa kota'],
    ['settings: { kota: { bats: 1 } }', 'unknown-setting given.settings.kota.bats batas'],
    ['settings: { kota: { batas: true } }', 'wrong-type given.settings.kota.batas'],
    ['settings: { kota: { batas: 14 days } }', 'wrong-type given.settings.kota.batas'],
    ['settings: { kota: { batas: soon } }', 'wrong-format given.settings.kota.batas'],
    ['forms: { x: { judl: x } }', 'unknown-field given.forms.x.judl judul'],
    ['files: { a.png: { type: png, size: 20 kB } }', 'wrong-format given.files.a.png.type'],
  ])('%s is told where', (given, expected) => {
    expect(told(BEGIN, `given: { ${given} }\n`)).toContain(expected);
  });

  it('is checked in its own file likewise', () => {
    const text = 'given: 1\nunits: { a: { name: A, kind: x, parent: b } }\n';
    const { given, diagnostics } = readGiven(text, 'given.yaml', TOY.definition);
    expect(given).toBeNull();
    expect(diagnostics.map(({ code, file, line }) => [code, file, line])).toEqual([
      ['unknown-here', 'given.yaml', 2],
    ]);
  });
});

describe('a hostile file', () => {
  it.each([
    ['nothing', ''],
    ['a list', '- 1'],
    ['no steps', 'scenario: 1\ntitle: { en: x }\nsteps: []'],
    ['no title', 'scenario: 1\ntitle: {}\nsteps: [{ at: 2026-02-09 09:00 }]'],
    ['another version', 'scenario: 2\ntitle: { en: x }\nsteps: [{ at: 2026-02-09 09:00 }]'],
    ['broken YAML', 'scenario: ['],
    [
      'names of every object',
      'scenario: 1\ntitle: { en: x }\nsteps: [{ at: 2026-02-09 09:00, as: constructor, start: toString }]',
    ],
    ['deep nesting', `scenario: ${'['.repeat(200)}${']'.repeat(200)}`],
  ])('(%s) gives diagnostics and no scenario', (_what, text) => {
    const { scenario, diagnostics } = read(text);
    expect(scenario).toBeNull();
    expect(diagnostics.length).toBeGreaterThan(0);
    expect(readGiven(text, 'given.yaml', TOY.definition).given).toBeNull();
  });
});
