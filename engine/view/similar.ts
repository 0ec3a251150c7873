import type { Definition, Look } from '#engine/definition/types.ts';
import { actionOfEntry } from '#engine/machine/offer.ts';
import type { Entry } from '#engine/machine/types.ts';
import type { CaseListRow, SimilarModel } from './page.ts';
import { inLanguage, isOwn } from './reader.ts';
import type { Reader, Source } from './reader.ts';

interface Finding {
  readonly look: Look;
  readonly cases: readonly string[];
}

/** What each look-up of a case found when it was asked last, for readers other than the one the case belongs to. */
export function findingsOf(source: Source, reader: Reader): readonly Finding[] {
  if (isOwn(reader, source)) return [];
  const last = new Map<string, Finding>();
  for (const entry of source.entries) {
    for (const look of looksOf(source.definition, entry)) {
      const cases = entry.env.look[look.name];
      if (cases !== undefined) last.set(`${entry.event} ${look.name}`, { look, cases });
    }
  }
  return [...last.values()].filter(({ cases }) => cases.length > 0);
}

/** Of what was found, the cases that the reader may see now (`seen`), in the order of the finding. */
export function similarModels(
  findings: readonly Finding[],
  seen: readonly CaseListRow[],
  reader: Reader,
): readonly SimilarModel[] {
  const models = findings.map(({ look, cases }) => ({
    title: inLanguage(look.title, reader),
    cases: cases.flatMap((id) => {
      const row = seen.find(({ caseId }) => caseId === id);
      if (row === undefined) return [];
      const { caseId, tracking, headline, state, service } = row;
      return [{ caseId, tracking, headline, state, service }];
    }),
  }));
  return models.filter(({ cases }) => cases.length > 0);
}

function looksOf(definition: Definition, entry: Entry): readonly Look[] {
  return actionOfEntry(definition, entry)?.look ?? [];
}
