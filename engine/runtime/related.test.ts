import { describe, expect, it } from 'vitest';
import type { Published } from '#engine/definition/types.ts';
import { start } from '#engine/machine/step.ts';
import type { RawForm } from '#engine/machine/types.ts';
import {
  accepted,
  publishedOf,
  toyActor,
  TOY_BIRTH,
  TOY_FORM,
  TOY_TEXT,
  toyEnv,
} from '#engine/testing/toy.ts';
import { directoryOf } from './directory.ts';
import { relatedAsked } from './related.ts';

const always = { from: '2026-01-01', to: null };
const pair = (person: string, other: string) => ({ id: `${person}-${other}`, person, other, ...always });
const directory = directoryOf(
  {
    version: 1,
    units: [],
    people: [],
    roles: [],
    mandates: [],
    relations: [pair('ani', 'warga'), pair('warga', 'budi'), pair('warga', 'cici'), pair('dodi', 'cici')],
    settings: [],
    services: [],
  },
  '2026-02-11',
);
const withNot = (not: string): Published =>
  publishedOf(
    TOY_TEXT.replace(
      'by: petugas\n        title: { id: Ubah,',
      `by: { role: petugas, not: [${not}] }\n        title: { id: Ubah,`,
    ),
  );
const holder = (person: string) => ({ person, role: 'kepala', unit: 'dinas_a' });

function asked(published: Published, as: string, holders: readonly string[] = [], raw: RawForm = {}) {
  const { definition } = published;
  const begun = start(published, TOY_BIRTH, { event: 'AJUKAN', form: TOY_FORM }, toyEnv({ as: 'warga' }));
  const { case: subject } = accepted(begun);
  const known = { holders: holders.map(holder) };
  return relatedAsked({ definition, subject, actor: toyActor(as), raw, directory }, known);
}

describe('what a step is told of relations between people', () => {
  it('is nothing where no rule asks', () => {
    expect(asked(withNot('{ starter: true }'), 'ani', ['budi'])).toEqual({});
  });

  it('is who of those at hand is related to the person the case belongs to, and nobody else', () => {
    const rule = withNot('{ related_to: warga }');
    expect(asked(rule, 'ani')).toEqual({ related: { warga: ['ani'] } });
    expect(asked(rule, 'ani', ['budi', 'dodi'])).toEqual({ related: { warga: ['ani', 'budi'] } });
    expect(asked(rule, 'dodi')).toEqual({});
  });

  it('is asked about the person whom a form names only now, too', () => {
    const rule = withNot('{ related_to: data.pelaksana }');
    expect(asked(rule, 'dodi')).toEqual({});
    expect(asked(rule, 'dodi', [], { pelaksana: 'cici' })).toEqual({ related: { cici: ['dodi'] } });
  });
});
