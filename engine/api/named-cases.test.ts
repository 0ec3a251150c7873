import { describe, expect, it } from 'vitest';
import { AlurError } from '#engine/errors.ts';
import { StepsEngine } from '#engine/testing/steps-engine.ts';
import { stepsProcess } from '#engine/testing/walk.ts';
import { createContext } from './context.ts';
import { appRouter } from './router.ts';

/** Cases that only the head sees while they are secret, and that may be named by others. */
const PROCESS = stepsProcess(`
data:
  judul: { type: text, label: { id: Judul, en: Title } }
  ya: { type: boolean, label: { id: Rahasia, en: Secret } }
  induk: { type: case, required: false, label: { id: Induk, en: Main case } }
visibility: { rahasia: { when: data.ya, seen_by: [starter, kepala], title: { id: Rahasia, en: Secret } } }
messages: { kabar: { title: { id: Kabar, en: News }, from: { process: langkah } } }
start: { MULAI: { by: warga, form: [judul, ya], target: a } }
states:
  a:
    on:
      GABUNG: { by: [petugas, kepala], form: [induk], do: [{ send: { message: kabar, to: data.induk } }] }
      TUTUP: { by: petugas, target: b }
      message.kabar: {}
  b: { type: final }
`);

async function world() {
  const steps = await StepsEngine.open([PROCESS]);
  const secret = await steps.begin({ judul: 'Rahasia', ya: true });
  const open = await steps.begin({ judul: 'Biasa' });
  const { tracking } = await steps.case(secret);
  const as = (who: string) => {
    const session = { person: steps.stage.people.get(who) ?? null };
    const none = { caseToken: null, draftOwner: null, requestId: 'test' };
    return appRouter.createCaller(createContext({ engine: steps.engine, session, language: 'en', ...none }));
  };
  return { steps, secret, open, tracking, as };
}

describe('another case that a case names', () => {
  it('is read by its number by those who see it, and by nobody else', async () => {
    const { steps, secret, open, tracking, as } = await world();
    await steps.send(open, 'GABUNG', { induk: tracking }, 'cici');
    await steps.deliver();

    const seen = await as('cici').case.get({ caseId: open });
    expect(seen.facts.find(({ name }) => name === 'induk')?.text).toBe(tracking);
    const field = seen.forms.flatMap(({ lines }) => lines).find((line) => line.kind === 'field');
    expect(field).toMatchObject({ field: { name: 'induk', type: 'case', value: tracking } });

    const unseen = await as('ani').case.get({ caseId: open });
    expect(unseen.facts.find(({ name }) => name === 'induk')?.text).toBe('Another case');
    expect(JSON.stringify(unseen)).not.toContain(tracking);
    expect(JSON.stringify(unseen)).not.toContain(secret);
  });

  it('keeps the text of entries that name it from those who do not see it', async () => {
    const { steps, secret, open, tracking, as } = await world();
    await steps.send(open, 'GABUNG', { induk: tracking }, 'cici');
    await steps.deliver();
    for (const entry of [2, 3]) {
      const page = await as('ani').case.history({ caseId: open, entry });
      expect(JSON.stringify(page)).not.toContain(secret);
    }
    const page = await as('cici').case.history({ caseId: open, entry: 2 });
    expect(page.moment.text).toContain(secret);
  });

  it('is not found by who does not see it, as if it were not there', async () => {
    const { steps, open, tracking } = await world();
    const refusal = async (induk: string): Promise<unknown> => {
      try {
        await steps.send(open, 'GABUNG', { induk }, 'ani');
        return null;
      } catch (error) {
        return error instanceof AlurError ? error.detail : error;
      }
    };
    const problems = [{ field: 'induk', code: 'FIELD_CASE' }];
    expect(await refusal(tracking)).toMatchObject({ refusal: { problems } });
    expect(await refusal(tracking)).toEqual(await refusal(`LKH-0000-0000-0000`));
  });
});
