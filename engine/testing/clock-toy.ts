import type { Published } from '#engine/definition/types.ts';
import { start } from '#engine/machine/step.ts';
import type { Case, RawForm } from '#engine/machine/types.ts';
import { accepted, publishedOf, TOY_BIRTH, TOY_FORM, TOY_TEXT, toyEnv } from './toy.ts';

/** The clock of the toy as its file has it. */
const STANDARD = `    length: 5 working days
    starts: { entering: dibuka, again: keep }
    stops: { entering: selesai }
    pauses: { in: menunggu }
    owner: petugas
`;

/** The toy with another clock: the keys after its title, four spaces in. Its `after` for the clock goes unless it is kept. */
export function toyWithClock(
  keys: string,
  { keepAfter = false, state = '' }: { readonly keepAfter?: boolean; readonly state?: string } = {},
): Published {
  const changed = TOY_TEXT.replace(STANDARD, keys)
    .replace('max: today, ', '')
    .replace(
      'settings:\n',
      'settings:\n  lama: { type: duration, default: 14 days, title: { id: Lama, en: Span } }\n',
    )
    .replace('    title: { id: Dibuka, en: Open }\n', `    title: { id: Dibuka, en: Open }\n${state}`);
  const after = `    after:
      periksa: { do: [{ set: { hasil: lewat } }], target: selesai }
`;
  if (!changed.includes(keys) || !changed.includes(after)) throw new Error('the toy has changed');
  return publishedOf(keepAfter ? changed : changed.replace(after, ''));
}

/** The case that the citizen opens with it, at the time of the toy unless told otherwise. */
export function openedWith(
  published: Published,
  form: RawForm = {},
  env: Parameters<typeof toyEnv>[0] = {},
): Case {
  const world = toyEnv({ as: 'warga', settings: { batas: 3, lama: '14 days' }, ...env });
  return accepted(start(published, TOY_BIRTH, { event: 'AJUKAN', form: { ...TOY_FORM, ...form } }, world))
    .case;
}
