import { isArriving } from '../arriving.ts';
import { handlersOf } from '../branches.ts';
import { optionNames } from '../schema/field.ts';
import type { RawColumn, RawField, RawFieldInForm } from '../schema/field.ts';
import type { Path } from '../source.ts';
import { statesOf } from '../tree.ts';
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
      'messages',
      'locks',
    ] as const) {
      const taken: readonly string[] = part === 'roles' ? ownWords.roles : [];
      for (const name of Object.keys(model[part] ?? {})) checkLower([part, name], name, taken, report, 'key');
    }
    for (const [name, { columns }] of Object.entries(model.tables ?? {})) {
      checkLower(['tables', name], name, [], report, 'key');
      for (const column of Object.keys(columns))
        checkLower(['tables', name, 'columns', column], column, [], report, 'key');
    }
    for (const [name, { carries = {} }] of Object.entries(model.messages ?? {}))
      for (const key of Object.keys(carries))
        checkLower(['messages', name, 'carries', key], key, [], report, 'key');
    for (const { path, key } of statesOf(model)) checkLower(path, key, ownWords.states, report, 'key');
    for (const name of Object.keys(model.groups ?? {})) {
      const taken = [...ownWords.states, ...Object.keys(model.states)];
      checkLower(['groups', name], name, taken, report, 'key');
    }
    for (const { path, on } of handlersOf(model)) if (!isArriving(on)) checkUpper(path, on, report);
    for (const { path, name, value } of fieldsOf(model)) {
      checkLower(path, name, [], report, 'key');
      checkOptions(path, value, report);
      if (value.type !== 'table') continue;
      for (const [column, each] of Object.entries(value.columns)) {
        checkLower([...path, 'columns', column], column, [], report, 'key');
        checkOptions([...path, 'columns', column], each, report);
      }
    }
    for (const place of actionsOf(model)) {
      const { path, event } = place;
      checkUpper(path, event, report);
      if ('task' in place.action && place.action.task !== undefined)
        checkLower([...path, 'task'], place.action.task, [], report, 'value');
      for (const look of looksOf(place)) {
        checkLower(look.path, look.name, [], report, 'key');
        if (look.value.cases !== undefined)
          checkLower([...look.path, 'cases'], look.value.cases, [], report, 'value');
      }
    }
  },
};

function checkUpper(path: Path, event: string, report: Report): void {
  if (!upper.test(event))
    report(path, { name: event, example: 'KIRIM_ULANG', reason: 'A-Z 0-9 _' }, { at: 'key' });
}

/** Whether this can be the name of a process, a state, a field and so on. */
export function isLowerName(name: string): boolean {
  return lower.test(name) && !celWords.has(name);
}

function checkOptions(path: Path, field: RawField | RawFieldInForm | RawColumn, report: Report): void {
  const isList = 'of' in field && Array.isArray(field.of);
  for (const [index, option] of optionNames(field).entries())
    checkLower([...path, 'of', isList ? index : option], option, [], report, isList ? 'value' : 'key');
}

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
