import { CASE_HOLES, holesOf, lettersOf, partsOf } from '../letters.ts';
import { caseFields } from '../readable.ts';
import type { RawField, RawFieldInForm } from '../schema/field.ts';
import type { RawLetterPart } from '../schema/letter.ts';
import type { Path } from '../source.ts';
import { unknownName } from './rule.ts';
import type { Report, Rule, Subject } from './rule.ts';

/** Everything that a letter names is there and can stand where it is named. */
export const letterPart: Rule = {
  code: 'letter-part',
  severity: 'error',
  check(subject, report) {
    const fields = caseFields(subject.model);
    for (const letter of lettersOf(subject.model)) {
      for (const { path, value: name } of holesOf(letter)) {
        if (CASE_HOLES.some((known) => known === name)) continue;
        checkShown(name, path, fields.get(name), subject, report, CASE_HOLES);
      }
      for (const { path, value } of partsOf(letter)) checkPart(path, value, fields, subject, report);
    }
  },
};

type Fields = ReadonlyMap<string, RawField | RawFieldInForm>;

function checkPart(at: Path, part: RawLetterPart, fields: Fields, subject: Subject, report: Report): void {
  const { known, model } = subject;
  if ('fields' in part) {
    for (const [index, name] of part.fields.entries())
      checkShown(name, [...at, 'fields', index], fields.get(name), subject, report);
  } else if ('table' in part) {
    const field = fields.get(part.table);
    if (!known.fields.includes(part.table)) tell(report, [...at, 'table'], part.table, known.fields);
    else if (field !== undefined && field.type !== 'table')
      report([...at, 'table'], { name: part.table, problem: '#no-table' });
    else if (field?.type === 'table') {
      for (const [index, column] of (part.columns ?? []).entries())
        if (!Object.hasOwn(field.columns, column))
          tell(report, [...at, 'columns', index], column, Object.keys(field.columns));
    }
  } else if ('number' in part) {
    const field = fields.get(part.number);
    if (!known.fields.includes(part.number)) tell(report, [...at, 'number'], part.number, known.fields);
    else if (field !== undefined && field.type !== 'register_number')
      report([...at, 'number'], { name: part.number, problem: '#no-number' });
  } else if ('signature' in part) {
    const role = model.roles[part.signature];
    if (!known.roles.includes(part.signature))
      tell(report, [...at, 'signature'], part.signature, known.roles);
    else if (role?.kind === 'group')
      report([...at, 'signature'], { name: part.signature, problem: '#role-group' });
  }
}

/** A field whose value is filled in as one text. */
function checkShown(
  name: string,
  path: Path,
  field: RawField | RawFieldInForm | undefined,
  { known }: Subject,
  report: Report,
  more: readonly string[] = [],
): void {
  if (!known.fields.includes(name)) {
    tell(report, path, name, [...known.fields, ...more]);
    return;
  }
  const problem = field === undefined ? undefined : MISFITS[field.type];
  if (problem !== undefined) report(path, { name, problem });
}

const MISFITS: Readonly<Partial<Record<RawField['type'], string>>> = {
  files: '#files-field',
  document: '#document-field',
  table: '#table-part',
  register_number: '#number-part',
};

function tell(report: Report, path: Path, name: string, known: readonly string[]): void {
  report(path, { ...unknownName(name, known), problem: '#unknown-name' });
}
