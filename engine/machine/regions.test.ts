import { describe, expect, it } from 'vitest';
import { stepsProcess, Walk } from '#engine/testing/walk.ts';

const INSPECTION = `
states:
  a: { on: { PERIKSA: { by: petugas, target: p } } }
  p:
    type: parallel
    onDone: [{ guard: { cel: 'regions.exists(r, r.outcome == "buruk")' }, target: tolak }, { target: b }]
    on: { KEMBALI: { by: kepala, target: k } }
    states:
      x:
        initial: buka
        states: { buka: { on: { BAIK: { by: petugas, target: baik }, BURUK: { by: petugas, target: buruk } } }, baik: { type: final }, buruk: { type: final } }
      y:
        starts: { when: data.ya, else: skip }
        initial: buka
        states: { buka: { on: { BAIK: { by: petugas, target: baik } } }, baik: { type: final } }
      z:
        starts: { when: region.x.done, else: wait }
        initial: buka
        states: { buka: { on: { LIHAT: { by: petugas, target: lihat } } }, lihat: { type: final } }
      w:
        aside: true
        initial: buka
        states: { buka: { on: { CATAT: { by: petugas } } } }
  k: { on: { LANJUT: { by: { starter: true }, target: { back: resume } }, ULANG: { by: { starter: true }, target: { back: fresh } } } }
  b: { on: { SELESAI: { by: petugas, target: s } } }
  s: { type: final }
  tolak: { closed: ditolak, on: { BUKA: { by: kepala, target: p } } }
`;
const walk = (form = {}): Walk => new Walk(stepsProcess(INSPECTION), form).send('PERIKSA');

describe('a parallel state', () => {
  it('is entered in all its regions; one waits for another, one is skipped, and each open duty is a task of its own', () => {
    const here = walk();
    expect(here.at).toBe('p.x.buka p.y.$skipped p.z.$waiting p.w.buka');
    expect(here.tasks).toEqual(['p/1', 'p.x.buka/1', 'p.w.buka/1']);
    expect(walk({ ya: true }).at).toBe('p.x.buka p.y.buka p.z.$waiting p.w.buka');
  });

  it('is done when the regions that somebody waits for are, and the outcome decides where it goes', () => {
    const good = walk().send('BAIK');
    expect(good.at).toBe('p.x.baik p.y.$skipped p.z.buka p.w.buka');
    expect(good.send('LIHAT').at).toBe('b');
    expect(walk().send('BURUK').send('LIHAT').case.closed).toBe('ditolak');
  });

  it('moves only the region whose task an action was opened on, though another takes an event of that name', () => {
    const both = walk({ ya: true });
    both.send('BAIK', { state: 'p.y' });
    expect(both.at).toBe('p.x.buka p.y.baik p.z.$waiting p.w.buka');
  });

  it('takes an action of its own while its regions go on, and leaving it withdraws what is open in them', () => {
    const left = walk({ ya: true }).send('KEMBALI', { as: 'cici' });
    expect(left.at).toBe('k');
    expect(left.tasks).toEqual(['k/1']);
  });

  it('counts a second round anew: what a region ended with before is forgotten', () => {
    const again = walk().send('BURUK').send('LIHAT').send('BUKA', { as: 'cici' });
    expect(again.at).toBe('p.x.buka p.y.$skipped p.z.$waiting p.w.buka');
    expect(again.send('BAIK').send('LIHAT').at).toBe('b');
  });

  it('is resumed as it was left, or entered afresh', () => {
    const left = walk().send('BAIK').send('KEMBALI', { as: 'cici' });
    expect(left.send('LANJUT', { as: 'warga' }).at).toBe('p.x.baik p.y.$skipped p.z.buka p.w.buka');
    expect(left.send('KEMBALI', { as: 'cici' }).send('ULANG', { as: 'warga' }).at).toBe(
      'p.x.buka p.y.$skipped p.z.$waiting p.w.buka',
    );
  });

  it('says in its entries where the case stood, which conditions were asked, and replays', () => {
    const done = walk().send('BURUK').send('LIHAT');
    expect(done.last).toMatchObject({ from: 'p.x.buruk p.y.$skipped p.z.buka p.w.buka', to: 'tolak' });
    expect(done.last.decisions).toContainEqual({
      rule: 'done p 1: regions.exists(r, r.outcome == "buruk")',
      result: true,
    });
    expect(done.difference).toBeNull();
  });
});

const joined = (join: string): Walk =>
  new Walk(
    stepsProcess(`
states:
  a: { on: { PERIKSA: { by: petugas, target: p } } }
  p:
    type: parallel
    join: ${join}
    onDone: s
    states:
${['x', 'y', 'z']
  .map(
    (name) =>
      `      ${name}: { initial: buka, states: { buka: { on: { ${name.toUpperCase()}: { by: petugas, target: usai } } }, usai: { type: final } } }`,
  )
  .join('\n')}
  s: { type: final }
`),
  ).send('PERIKSA');

describe('a join', () => {
  it.each([
    ['any', ['Y'], 's'],
    ['{ count: 2 }', ['X', 'Z'], 's'],
    ['{ count: 2 }', ['X'], 'p.x.usai p.y.buka p.z.buka'],
    ['{ all: [x, z] }', ['Z', 'X'], 's'],
    ['{ all: [x, z] }', ['Y', 'X'], 'p.x.usai p.y.usai p.z.buka'],
    ['{ when: region.x.done && !region.y.started }', ['X'], 'p.x.usai p.y.buka p.z.buka'],
    ['{ when: region.x.done && region.y.done }', ['X', 'Y'], 's'],
  ] as const)('of %s after %j stands in %s, and what is left over is left', (join, events, place) => {
    const here = joined(join);
    for (const event of events) here.send(event);
    expect(here.at).toBe(place);
    expect(here.difference).toBeNull();
    if (place === 's') expect(here.tasks).toEqual([]);
  });
});

describe('an optional step', () => {
  const optional = (join: string): Walk =>
    new Walk(
      stepsProcess(`
states:
  a: { on: { PERIKSA: { by: petugas, target: p } } }
  p:
    type: parallel
    ${join}
    onDone: s
    states:
      x: { initial: buka, states: { buka: { on: { X: { by: petugas, target: usai } } }, usai: { type: final } } }
      y:
        initial: buka
        states:
          buka: { task: { optional: true }, on: { Y: { by: petugas, target: lanjut } } }
          lanjut: { on: { Z: { by: petugas, target: usai } } }
          usai: { type: final }
  s: { type: final }
`),
    ).send('PERIKSA');

  it.each([
    ['', ['X'], 's'],
    ['', ['Y'], 'p.x.buka p.y.lanjut'],
    ['', ['Y', 'X'], 'p.x.usai p.y.lanjut'],
    ['', ['Y', 'X', 'Z'], 's'],
    ['', ['Y', 'Z'], 'p.x.buka p.y.usai'],
    ['join: { all: [x, y] }', ['X'], 's'],
  ] as const)('is not waited for, and what was begun is: %s after %j stands in %s', (join, events, place) => {
    const here = optional(join);
    for (const event of events) here.send(event);
    expect(here.at).toBe(place);
    expect(here.difference).toBeNull();
    if (place === 's') expect(here.tasks).toEqual([]);
  });
});

describe('regions one at a time', () => {
  const steps = (name: string): string =>
    `      ${name}: { initial: satu, states: { satu: { on: { ${name.toUpperCase()}1: { by: petugas, target: dua } } }, dua: { on: { ${name.toUpperCase()}2: { by: petugas, target: usai } } }, usai: { type: final } } }`;
  const turns = (): Walk =>
    new Walk(
      stepsProcess(`
states:
  a: { type: parallel, turns: one, onDone: s, states: {
${steps('x')},
${steps('y')} } }
  s: { type: final }
`),
    );

  it('may begin in any order, but the second waits until the first is done', () => {
    const here = turns().send('Y1');
    expect(here.refusal('X1').code).toBe('TURN_TAKEN');
    expect(here.send('Y2').send('X1').send('X2').at).toBe('s');
    expect(here.difference).toBeNull();
  });
});

describe('the regions that a state stands among', () => {
  const asking = (parts: string): Walk =>
    new Walk(
      stepsProcess(`
states:
  a:
    type: parallel
    onDone: s
    states:
      x: { initial: buka, states: { buka: { on: { BAIK: { by: petugas, target: baik } } }, baik: { type: final } } }
      y: { initial: buka, states: { buka: { ${parts} }, usai: { type: final } } }
  s: { type: final }
`),
    );

  it('cannot be read by an effect, since what is left is left before it', () => {
    expect(() =>
      asking(
        'on: { TUTUP: { by: petugas, do: [{ set: { jejak: { cel: region.x.outcome } } }], target: usai } }',
      ),
    ).toThrow(/region/);
  });

  it('can be read by a warning', () => {
    const here = asking(
      'on: { TUTUP: { by: petugas, warn: { cel: "!region.x.done", text: { id: Belum, en: Not yet } }, target: usai } }',
    );
    expect(here.refusal('TUTUP').code).toBe('WARNING');
    expect(here.send('BAIK').send('TUTUP').at).toBe('s');
  });

  it('cannot be read where a form is filled in, since the page asks before the step', () => {
    expect(() =>
      asking(
        'on: { TUTUP: { by: petugas, form: [{ field: judul, required: { cel: region.x.done } }], target: usai } }',
      ),
    ).toThrow(/region/);
  });
});
