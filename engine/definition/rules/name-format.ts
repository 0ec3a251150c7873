import type { Path } from '../source.ts';
import { actionsOf, fieldsOf, looksOf } from '../walk.ts';
import type { Report, Rule } from './rule.ts';

const lower = /^[a-z][a-z0-9_]{0,62}$/;
const upper = /^[A-Z][A-Z0-9_]{0,62}$/;

/** Words that CEL keeps for itself. */
const celWords = new Set(
  'as break const continue else false for function if import in let loop namespace null package return true var void while'.split(
    ' ',
  ),
);
/** Words that stand for something else where states and roles are named. */
const ownWords = {
  states: ['open', 'closed', 'any'],
  roles: ['starter', 'unit', 'handlers', 'owner'],
} as const;

/** Names are lower case, those of actions upper case; no word with a meaning of its own. */
export const nameFormat: Rule = {
  code: 'name-format',
  severity: 'error',
  check({ model }, report) {
    checkLower(['process'], model.process, [], report, 'value');
    for (const part of [
      'roles',
      'settings',
      'visibility',
      'status',
      'clocks',
      'decisions',
      'states',
    ] as const) {
      const taken: readonly string[] = part === 'states' || part === 'roles' ? ownWords[part] : [];
      for (const name of Object.keys(model[part] ?? {})) checkLower([part, name], name, taken, report, 'key');
    }
    for (const { path, name, value } of fieldsOf(model)) {
      checkLower(path, name, [], report, 'key');
      const options = value.type === 'choice' ? Object.keys(value.of ?? {}) : [];
      for (const option of options) checkLower([...path, 'of', option], option, [], report, 'key');
    }
    for (const place of actionsOf(model)) {
      const { path, event } = place;
      if (!upper.test(event))
        report(path, { name: event, example: 'KIRIM_ULANG', reason: 'A-Z 0-9 _' }, { at: 'key' });
      for (const look of looksOf(place)) {
        checkLower(look.path, look.name, [], report, 'key');
        if (look.value.cases !== undefined)
          checkLower([...look.path, 'cases'], look.value.cases, [], report, 'value');
      }
    }
  },
};

function checkLower(
  path: Path,
  name: string,
  taken: readonly string[],
  report: Report,
  at: 'key' | 'value',
): void {
  if (celWords.has(name) || taken.includes(name))
    report(path, { name, example: `${name}_1`, reason: '#taken' }, { at });
  else if (!lower.test(name)) report(path, { name, example: 'nama_isian', reason: 'a-z 0-9 _' }, { at });
}
