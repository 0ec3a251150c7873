import { describe, expect, it } from 'vitest';
import { dropName, formValues, inputName, keptName } from './form-values.ts';

const photo = { id: 'f1', name: 'foto.jpg', type: 'image/jpeg', size: 3 };
const other = { id: 'f2', name: 'surat.pdf', type: 'application/pdf', size: 4 };

function form(...pairs: readonly (readonly [string, string | File])[]): FormData {
  const data = new FormData();
  for (const [name, value] of pairs) data.append(name, value);
  return data;
}

describe('the values of a form', () => {
  it('are the texts of its fields, by field name', () => {
    const { values } = formValues(form([inputName('title'), 'A road'], ['intent', 'send'], ['saw', '3']));
    expect(values).toEqual({ title: 'A road' });
  });

  it('may belong to fields that are called like our own inputs', () => {
    const { values } = formValues(form(['key', 'ours'], [inputName('key'), 'theirs']));
    expect(values).toEqual({ key: 'theirs' });
  });

  it('take the last of two with the same name, so that a ticked box wins over its hidden no', () => {
    expect(formValues(form([inputName('ok'), 'false'])).values).toEqual({ ok: 'false' });
    expect(formValues(form([inputName('ok'), 'false'], [inputName('ok'), 'true'])).values).toEqual({
      ok: 'true',
    });
  });

  it('have line ends as the person typed them', () => {
    expect(formValues(form([inputName('text'), 'one\r\ntwo'])).values).toEqual({ text: 'one\ntwo' });
  });

  it('never reach the prototype of an object', () => {
    const { values } = formValues(form([inputName('__proto__'), 'x']));
    expect(Object.getPrototypeOf(values)).toBe(Object.prototype);
    expect(Object.keys(values)).toEqual(['__proto__']);
  });
});

describe('the files of a form', () => {
  it('that came with it are uploads of their field', () => {
    const file = new File(['abc'], 'foto.jpg', { type: 'image/jpeg' });
    const { uploads, values } = formValues(form([inputName('photos'), file]));
    expect(uploads.map(({ field, file: { name, size } }) => ({ field, name, size }))).toEqual([
      { field: 'photos', name: 'foto.jpg', size: 3 },
    ]);
    expect(values).toEqual({});
  });

  it('are none when nothing was chosen', () => {
    expect(formValues(form([inputName('photos'), new File([], '')])).uploads).toEqual([]);
  });

  it('of earlier rounds travel as ids and stay, except those struck out', () => {
    const { values, kept } = formValues(
      form(
        [keptName('photos'), JSON.stringify(photo)],
        [keptName('photos'), JSON.stringify(other)],
        [dropName('photos'), 'f1'],
      ),
    );
    expect(values).toEqual({ photos: ['f2'] });
    expect(kept).toEqual({ photos: [other] });
  });

  it.each(['', '{', 'null', '[]', '{"id":1,"name":"x"}'])(
    'of earlier rounds that read %j are ignored',
    (value) => {
      expect(formValues(form([keptName('photos'), value])).kept).toEqual({});
    },
  );
});
