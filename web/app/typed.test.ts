import { describe, expect, it } from 'vitest';
import type { FieldModel, FormModel, ProblemModel } from '#engine/view/page.ts';
import { inFormOrder, sectionsOf, withTyped } from './typed.ts';

const base = { help: null, required: true, error: null };
const title: FieldModel = {
  ...base,
  name: 'title',
  label: 'Title',
  type: 'text',
  value: '',
  multiline: false,
  min: null,
  max: 9,
};
const agree: FieldModel = {
  ...base,
  name: 'agree',
  label: 'Agree',
  type: 'boolean',
  value: true,
  must: true,
};
const photos: FieldModel = {
  ...base,
  name: 'photos',
  label: 'Photos',
  type: 'files',
  value: [],
  max: 2,
  size: 9,
  accept: [],
};

const form: FormModel = {
  process: 'p',
  event: 'SEND',
  slot: 'SEND',
  title: 'Send',
  help: null,
  tone: 'main',
  lines: [
    { kind: 'field', field: title },
    { kind: 'section', number: 1, title: 'More' },
    { kind: 'any_of', fields: [agree], hint: 'One' },
    { kind: 'field', field: photos },
  ],
  disabled: null,
  task: null,
  saw: 0,
  key: 'k',
  confirm: [],
  draftSaved: null,
};
const problem: ProblemModel = {
  code: 'FORM_INVALID',
  message: 'No',
  advice: null,
  fields: [{ name: 'title', label: 'Title', message: 'Too short' }],
  meanwhile: [],
  confirm: [],
};
const photo = { id: 'f1', name: 'a.jpg', type: 'image/jpeg', size: 1 };

describe('a refused form', () => {
  it('comes back with everything typed and uploaded and with its errors at the fields', () => {
    const back = withTyped(form, {
      event: 'SEND',
      slot: 'SEND',
      values: { title: 'x', agree: 'false', photos: ['f1'] },
      kept: { photos: [photo] },
      problem,
    });
    expect(back.lines).toMatchObject([
      { field: { value: 'x', error: 'Too short' } },
      { kind: 'section' },
      { fields: [{ value: false, error: null }] },
      { field: { value: [photo] } },
    ]);
  });

  it('sends back the warnings that were shown, so that the next button confirms them', () => {
    const warned = { ...problem, code: 'WARNING', fields: [], confirm: ['a1', 'b2'] };
    const back = withTyped(form, {
      event: 'SEND',
      slot: 'SEND',
      values: { title: 'x' },
      kept: {},
      problem: warned,
    });
    expect(back.confirm).toEqual(['a1', 'b2']);
    expect(back.lines[0]).toMatchObject({ field: { value: 'x', error: null } });
  });

  it('leaves the other forms of the page alone', () => {
    const typed = { values: { title: 'x' }, kept: {}, problem };
    expect(withTyped(form, { event: 'OTHER', slot: 'OTHER', ...typed })).toBe(form);
    expect(withTyped(form, { event: 'SEND', slot: 'SEND.a.3', ...typed })).toBe(form);
    expect(withTyped(form, null)).toBe(form);
  });
});

describe('the sections of a form', () => {
  it('hold the lines up to the next section, the first ones without a title', () => {
    expect(sectionsOf(form).map(({ number, title: name, lines }) => [number, name, lines.length])).toEqual([
      [0, null, 1],
      [1, 'More', 2],
    ]);
  });
});

it('the errors of a form stand in the order of its fields, others last', () => {
  const named = (name: string) => ({ name, label: name, message: 'No' });
  const mixed = { ...problem, fields: ['other', 'photos', 'agree', 'title'].map(named) };
  expect(inFormOrder(mixed, form).fields.map(({ name }) => name)).toEqual([
    'title',
    'agree',
    'photos',
    'other',
  ]);
});
