import { describe, expect, it } from 'vitest';
import { StepsEngine } from '#engine/testing/steps-engine.ts';
import { stepsProcess } from '#engine/testing/walk.ts';

const above = (owner: string) =>
  stepsProcess(`
uses: { cases: { anak: latest } }
states:
  a:
    on:
      LANJUTKAN: { by: petugas, do: [{ start_case: { process: anak, since: case.opened${owner} } }], target: b }
  b: { type: final }
`);

const CHILD = stepsProcess(`
process: anak
tracking: ANK
start: { LANJUT: { by: { case: true }, target: a } }
states:
  a: { on: { SELESAI: { by: petugas, target: b }, CABUT: { by: { starter: true } } } }
  b: { type: final }
`);

async function continued(owner: string) {
  const steps = await StepsEngine.open([above(owner), CHILD]);
  const id = await steps.begin({ judul: 'Jalan' });
  await steps.wait(60);
  await steps.send(id, 'LANJUTKAN');
  await steps.deliver();
  const child = await steps.begun(id);
  const accessOf = async (tracking: string) =>
    (await steps.engine.store.caseByTracking(tracking))?.access ?? null;
  return { steps, child, case: await steps.case(id), accessOf };
}

describe('a case that another one begins', () => {
  it('belongs to whom that one belongs to, and opens with the same PIN', async () => {
    const { child, case: before, accessOf } = await continued('');

    expect(child.starter).toBe(before.starter);
    expect(await accessOf(child.tracking)).toEqual(await accessOf(before.tracking));
    expect(await accessOf(child.tracking)).not.toBeNull();
  });

  it('belongs to nobody where that is said: no PIN opens it, and it is another’s', async () => {
    const { steps, child, case: before, accessOf } = await continued(', belongs_to: nobody');

    expect(child).toMatchObject({ process: 'anak', opened: before.opened, parent: { case: before.id } });
    expect(child.starter).not.toBe(before.starter);
    expect(await accessOf(before.tracking)).not.toBeNull();
    expect(await accessOf(child.tracking)).toBeNull();
    await steps.send(child.id, 'SELESAI');
    expect((await steps.case(child.id)).closed).toBe('b');
    expect(await steps.proves(child.id)).toBe(true);
  });
});
