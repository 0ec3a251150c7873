import { compileExpression } from '#engine/definition/expression.ts';
import type { Definition } from '#engine/definition/types.ts';
import { storedScope } from '#engine/machine/scope.ts';
import type { Case } from '#engine/machine/types.ts';
import { isPublic } from '#engine/policy/visibility.ts';
import { factOf } from './fact.ts';
import type { PublicPage } from './page.ts';
import { inLanguage } from './reader.ts';
import type { Reader, Source } from './reader.ts';

/**
 * What everybody may read of a case: the fields and the status that the process opens, less what a level hides. Null when
 * nothing of it is open now; then it does not exist for them. `reader` is anyone.
 */
export function publicPage(source: Source, reader: Reader): PublicPage | null {
  const { definition, case: subject } = source;
  const open = definition.public;
  if (open === null || !isOpenToAll(definition, subject)) return null;
  const state = definition.states[subject.state];
  const status = definition.status.find(({ name }) => name === state?.status);
  return {
    tracking: subject.tracking,
    service: inLanguage(definition.title, reader),
    unit: reader.names.unit(subject.unit) ?? '',
    status: open.status && status !== undefined ? inLanguage(status.title, reader) : null,
    facts: open.fields.flatMap((name) => {
      const field = definition.data[name];
      return field === undefined ? [] : (factOf(field, subject.data[name], reader, source) ?? []);
    }),
  };
}

function isOpenToAll(definition: Definition, subject: Case): boolean {
  const when = definition.public?.when ?? null;
  return (
    isPublic(definition, subject.levels) &&
    (when === null || compileExpression(when)(storedScope(definition, subject)) === true)
  );
}
