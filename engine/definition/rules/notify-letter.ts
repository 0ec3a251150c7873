import { OWNER } from '../clocks.ts';
import { effectsOf } from '../effects.ts';
import { holesOf, lettersOf, partsOf } from '../letters.ts';
import type { LetterPlace } from '../letters.ts';
import { caseFields } from '../readable.ts';
import type { Model } from '../schema/process.ts';
import { unknownName } from './rule.ts';
import type { Rule } from './rule.ts';

/** A letter that people are sent is there, and shows only what they may read: they could not open it. */
export const notifyLetter: Rule = {
  code: 'notify-letter',
  severity: 'error',
  needsWhole: true,
  check({ model }, report) {
    const letters = model.uses?.letters ?? [];
    for (const { path, value } of effectsOf(model)) {
      if (!('notify' in value) || typeof value.with !== 'string') continue;
      const name = value.with;
      const at = [...path, 'with'];
      const letter = lettersOf(model).find((place) => place.name === name);
      if (!letters.includes(name)) report(at, { ...unknownName(name, letters), problem: '#not-used' });
      else if (letter !== undefined && value.notify !== OWNER) {
        const field = shownBy(letter).find((shown) => !isReadBy(model, shown, value.notify));
        if (field !== undefined) report(at, { name: field, problem: '#not-read' });
      }
    }
  },
};

/** Fields that it fills in. */
function shownBy(letter: LetterPlace): readonly string[] {
  const inParts = partsOf(letter).flatMap(({ value }) =>
    'fields' in value ? value.fields : 'table' in value ? [value.table] : [],
  );
  return [...holesOf(letter).map(({ value }) => value), ...inParts];
}

/** As far as the file decides it: which levels hold, and which unit handles the case, is not known here. */
function isReadBy(model: Model, name: string, reader: string): boolean {
  const field = caseFields(model).get(name);
  if (field === undefined || !('sees' in field) || field.sees === undefined) return true;
  const isStarter = reader === 'starter' || model.roles[reader]?.kind === 'public';
  return field.sees.includes(reader) || field.sees.includes(isStarter ? 'starter' : 'unit');
}
