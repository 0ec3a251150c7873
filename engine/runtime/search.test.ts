import { describe, expect, it } from 'vitest';
import { playSteps, StepsEngine } from '#engine/testing/steps-engine.ts';
import { publishedOf, TOY_TEXT } from '#engine/testing/toy.ts';
import { readsField, readersOf } from '#engine/policy/visibility.ts';
import { forPolicy } from '#engine/machine/scope.ts';
import { toyActor, toyCase, TOY_UNITS } from '#engine/testing/toy.ts';
import { wordsAsked, wordsIn } from './search.ts';

/** The toy whose title is found by all who see the case, and its reason by the head alone; a secret case hides its title. */
const SEARCHED = publishedOf(
  TOY_TEXT.replace('judul: { type: text,', 'judul: { type: text, search: true,')
    .replace('alasan: { type: text,', 'alasan: { type: text, search: true, sees: [kepala],')
    .replace(
      'status:\n',
      'visibility: { diam: { when: data.jumlah == 10, hides: [judul], from: all_but_starter, title: { id: Diam, en: Quiet } } }\nstatus:\n',
    ),
);
const FORM = {
  judul: 'Café Merdéka Jl 12/A',
  jumlah: 2,
  mendesak: true,
  alasan: 'Banjir',
  nama: 'Siti',
  hp: '081234567890',
};
const begin = `  - { at: 2026-02-11 09:00, start: AJUKAN, as: public, form: ${JSON.stringify(FORM)}, expect: { finds: `;

describe('words', () => {
  it.each([
    ['Café di Jl. Merdéka 12/A', ['cafe', 'di', 'jl', 'merdeka', '12', 'a']],
    ['ABC abc', ['abc']],
    ['  —  ', []],
    ['x'.repeat(100), ['x'.repeat(64)]],
    ['مرحبا Ünïcode', ['مرحبا', 'unicode']],
  ])('%s', (text, words) => {
    expect(wordsIn(text)).toEqual(words);
  });

  it('that are typed count up to ten', () => {
    expect(wordsAsked(Array.from({ length: 20 }, (_, n) => `w${String(n)}`).join(' '))).toHaveLength(10);
  });
});

describe('staff find a case', () => {
  it('by the beginnings of words in any order, whatever their case and marks', async () => {
    const steps = `${begin}{ ani: { by: [cafe, 'MERDEKA jl', 'mer', '12/A'], never_by: [erdeka, cafe bandung, Siti, '081234567890'] } } } }\n`;
    expect(await playSteps([SEARCHED], steps)).toEqual([]);
  });

  it('by what they may read, and not while it is hidden', async () => {
    const steps = `${begin}{ cici: { by: banjir }, ani: { never_by: banjir } } } }
  - { as: ani, send: UBAH, form: { judul: Toko kopi, jumlah: 2 }, expect: { finds: { ani: { by: toko, never_by: cafe } } } }
  - { as: ani, send: UBAH, form: { judul: Toko kopi, jumlah: 10 }, expect: { finds: { ani: { never_by: toko }, cici: { by: banjir } } } }
  - { as: ani, send: UBAH, form: { judul: Toko kopi, jumlah: 3 }, expect: { finds: { ani: { by: toko } } } }
`;
    expect(await playSteps([SEARCHED], steps)).toEqual([]);
    expect(await playSteps([SEARCHED], `${begin}{ ani: { by: banjir, never_by: cafe } } } }\n`)).toHaveLength(
      2,
    );
  });

  it('and steps that change no word write none', async () => {
    const office = await StepsEngine.open([SEARCHED]);
    const written: boolean[] = [];
    const { store } = office.engine;
    Object.assign(office.engine, {
      store: {
        ...store,
        commit: async (commit: Parameters<typeof store.commit>[0]) => {
          written.push(commit.search !== null);
          return await store.commit(commit);
        },
      },
    });
    const id = await office.begin(FORM, 'toy', 'AJUKAN');
    await office.send(id, 'ULANGI');
    await office.send(id, 'UBAH', { judul: 'Toko', jumlah: 2 });
    expect(written).toEqual([true, false, true]);
  });
});

describe('those who find by a word', () => {
  it('are those who read its field in full', () => {
    const { definition } = SEARCHED;
    const subject = toyCase();
    const policy = forPolicy(definition, subject, {});
    for (const field of Object.values(definition.data))
      for (const levels of [[], ['diam']])
        for (const person of ['ani', 'cici', 'dodi', 'eka']) {
          const actor = toyActor(person);
          const pairs = readersOf(definition, field, levels, policy, TOY_UNITS);
          const finds = pairs?.some((pair) =>
            actor.holds.some((hold) => hold.role === pair.role && hold.unit === pair.unit),
          );
          const reads = readsField(definition, field, levels, actor, policy, TOY_UNITS);
          expect([field.name, levels, person, finds ?? true]).toEqual([
            field.name,
            levels,
            person,
            reads === 'full',
          ]);
        }
  });
});
