import { describe, expect, it } from 'vitest';
import { openContent } from '#engine/document/content.ts';
import { StepsEngine } from '#engine/testing/steps-engine.ts';
import { stepsProcess } from '#engine/testing/walk.ts';

const NAMING = stepsProcess(
  `
uses: { letters: [letters/kaitan.yaml] }
data:
  judul: { type: text, required: false, label: { id: Judul, en: Title } }
  jumlah: { type: integer, required: false, label: { id: Jumlah, en: How many } }
  ya: { type: boolean, label: { id: Ya, en: Yes } }
  induk: { type: case, required: false, label: { id: Induk, en: Main case } }
  konsep: { type: document, template: letters/kaitan.yaml, label: { id: Konsep, en: Draft } }
visibility: { rahasia: { when: data.ya, seen_by: [starter, petugas], title: { id: Rahasia, en: Secret } } }
states:
  a: { on: { KAITKAN: { by: petugas, form: [induk], do: [{ render: konsep }], target: b } } }
  b: { on: { TUTUP: { by: petugas, target: c } } }
  c: { type: final }
`,
  {
    'letters/kaitan.yaml': "letter: Kaitan\nbody: [{ text: { id: 'Lihat {induk}.', en: 'See {induk}.' } }]\n",
  },
);

/** What the letter of a case says that names another one, which is secret or not. */
async function letterNaming(secret: boolean): Promise<{ readonly text: string; readonly tracking: string }> {
  const office = await StepsEngine.open([NAMING]);
  const { tracking } = await office.case(await office.begin({ ya: secret }));
  const id = await office.begin({ ya: false });
  await office.send(id, 'KAITKAN', { induk: tracking });
  await office.deliver();
  const file = (await office.case(id)).documents[0]?.file ?? '';
  const content = openContent((await office.engine.files.get(file)) ?? new Uint8Array());
  const [part] = content.parts;
  return { text: part?.kind === 'text' ? part.text.en : '', tracking };
}

describe('a letter that names another case', () => {
  it('has its number', async () => {
    const { text, tracking } = await letterNaming(false);
    expect(text).toBe(`See ${tracking}.`);
  });

  it('does not tell of one that a level keeps from people', async () => {
    const { text, tracking } = await letterNaming(true);
    expect(text).not.toContain(tracking);
    expect(text).toBe('See Another case.');
  });
});
