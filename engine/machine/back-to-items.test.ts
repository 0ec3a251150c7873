import { expect, it } from 'vitest';
import { StepsEngine } from '#engine/testing/steps-engine.ts';
import { stepsProcess } from '#engine/testing/walk.ts';

const LIST = stepsProcess(`
data:
  judul: { type: text, required: false, label: { id: Judul, en: Title } }
  warna: { type: choices, of: { merah: { id: Merah, en: Red }, biru: { id: Biru, en: Blue } }, label: { id: Warna, en: Colours } }
start: { MULAI: { by: warga, form: [warna], target: a } }
states:
  a:
    each: { in: data.warna, key: it.code, none: c }
    initial: buka
    onDone: c
    on: { TUNDA: { by: petugas, target: b } }
    states: { buka: { on: { CAT: { by: petugas, target: kering } } }, kering: { type: final } }
  b: { on: { LANJUT: { by: petugas, target: { back: resume } } } }
  c: { type: final }`);

it('goes back to a list of items by making them anew: they were withdrawn when it was left', async () => {
  const house = await StepsEngine.open([LIST]);
  const caseId = await house.begin({ warna: ['merah', 'biru'] });
  await house.send(caseId, 'CAT');
  const open = async () =>
    (await house.case(caseId)).tasks.filter(({ state }) => state === 'a.buka').map(({ key }) => key);
  expect(await open()).toHaveLength(1);
  await house.send(caseId, 'TUNDA');
  expect(await house.at(caseId)).toBe('b');
  await house.send(caseId, 'LANJUT');
  expect(await open()).toHaveLength(2);
  expect(await house.proves(caseId)).toBe(true);
});
