import { expect, it } from 'vitest';
import {
  accepted,
  publishedOf,
  TOY_BIRTH,
  TOY_FORM,
  TOY_TEXT,
  toyEnv,
  toyEvent,
} from '#engine/testing/toy.ts';
import { start, step } from './step.ts';

const EMPTYING = publishedOf(
  TOY_TEXT.replace(
    '{ assign: { to: data.pelaksana } }]',
    `{ set: { pelaksana: { cel: '""' }, jenis: { cel: '""' } } }, { assign: { to: data.pelaksana } }]`,
  ),
);

it('an expression that gives an empty text empties the field, and nobody is assigned', () => {
  const form = { ...TOY_FORM, jenis: 'besar' };
  const opened = accepted(
    start(EMPTYING, TOY_BIRTH, { event: 'AJUKAN', form }, toyEnv({ as: 'warga' })),
  ).case;
  const sent = toyEvent(opened, 'SERAHKAN', { dinas: 'dinas_a', pelaksana: 'ani' });
  const handed = accepted(step(EMPTYING.definition, opened, sent, toyEnv()));
  expect(opened.data['jenis']).toBe('besar');
  expect(handed.case.data).toMatchObject({ pelaksana: null, jenis: null });
  expect(handed.case.tasks.map(({ claim }) => claim)).toEqual([null]);
});
