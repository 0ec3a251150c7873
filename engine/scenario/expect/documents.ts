import { documentOf, isOutdated, makingOf } from '#engine/machine/documents.ts';
import { stands } from '#engine/machine/signatures.ts';
import { SCENARIO_TEXTS } from '#engine/texts/scenario.ts';
import type { Path } from '#engine/definition/source.ts';
import type { Expectation } from '../shape/expect.ts';
import { letterLines } from './letter-lines.ts';
import { said } from './moment.ts';
import type { Look, Miss, Moment, Said } from './moment.ts';

type Wanted = NonNullable<Expectation['documents']>;

/** Documents of the case: whether they are ready, a part of a line in either language, whose signatures stand. */
export const documents: Look<Wanted> = async (wanted, moment, path) => {
  const misses: Miss[] = [];
  for (const [field, expected] of Object.entries(wanted)) {
    const at = [...path, field];
    const status = statusOf(field, moment);
    if (expected === false) {
      if (status !== null) misses.push({ path: at, expected: said(SCENARIO_TEXTS.none), seen: status });
      continue;
    }
    if (expected.status !== undefined && expected.status !== status)
      misses.push({ path: [...at, 'status'], expected: expected.status, seen: shown(status) });
    misses.push(...signers(field, expected, moment, at));
    if (expected.says === undefined && expected.never_says === undefined) continue;
    const lines = await letterLines(documentOf(moment.case, field)?.file, moment);
    const seen = lines.length === 0 ? said(SCENARIO_TEXTS.none) : lines.join(' / ');
    const has = (part: string): boolean => lines.some((line) => line.includes(part));
    for (const part of [expected.says ?? []].flat())
      if (!has(part)) misses.push({ path: [...at, 'says'], expected: part, seen });
    for (const part of [expected.never_says ?? []].flat())
      if (has(part))
        misses.push({ path: [...at, 'never_says'], expected: said(SCENARIO_TEXTS.none), seen: part });
  }
  return misses;
};

function statusOf(field: string, { case: subject, stage }: Moment): string | null {
  const making = makingOf(subject, field);
  if (making !== null) return making.status === 'stopped' ? 'failed' : 'making';
  const document = documentOf(subject, field);
  if (document === null) return null;
  return isOutdated(stage.published.definition, subject, document) ? 'outdated' : 'ready';
}

/** The roles of the signatures that stand, and of those that do not. */
function signers(
  field: string,
  { signed_by, void: voided }: Exclude<Wanted[string], false>,
  { case: subject, stage }: Moment,
  path: Path,
): readonly Miss[] {
  const all = subject.signatures.filter((one) => one.field === field);
  const roles = (standing: boolean): readonly string[] =>
    all
      .filter((one) => stands(stage.published.definition, subject, one) === standing)
      .map(({ role }) => role)
      .sort();
  return (
    [
      ['signed_by', signed_by, roles(true)],
      ['void', voided, roles(false)],
    ] as const
  ).flatMap(([key, wanted, seen]): readonly Miss[] => {
    if (wanted === undefined) return [];
    const expected = [wanted].flat().sort();
    if (expected.join() === seen.join()) return [];
    return [{ path: [...path, key], expected: listed(expected), seen: listed(seen) }];
  });
}

function shown(status: string | null): Said {
  return status ?? said(SCENARIO_TEXTS.none);
}

function listed(roles: readonly string[]): Said {
  return roles.length === 0 ? said(SCENARIO_TEXTS.none) : roles.join(', ');
}
