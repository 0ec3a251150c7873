/** Messages that go to cases of other processes: whether those hear them so. */
import { problemsOfSent, sendsOf } from '#engine/definition/messages.ts';
import type { Model } from '#engine/definition/schema/process.ts';
import type { Path, Source } from '#engine/definition/source.ts';
import { fieldsOf } from '#engine/definition/walk.ts';
import { findingAt } from './finding.ts';
import type { Finding } from './finding.ts';
import type { Shared } from './shared.ts';

/** Everything about sent messages which only the file of the other process tells; one that is not there is told of elsewhere. */
export function checkMessages(source: Source, model: Model, shared: Shared): Finding[] {
  return sendsOf(model).flatMap(({ path, value, process }) => {
    const other = process === null || process === model.process ? undefined : shared.models.get(process);
    if (other === undefined) return [];
    return problemsOfSent(value, model, other).map((found) =>
      findingAt(source, [...path, ...found.path], 'message-sent', {
        name: found.name,
        process: other.process,
        problem: found.problem,
      }),
    );
  });
}

/** Processes whose cases this one names or hears from. */
export function processesNamed(model: Model): { readonly path: Path; readonly name: string }[] {
  const named = fieldsOf(model).flatMap(({ path, value }) =>
    value.type === 'case' && value.process !== undefined
      ? [{ path: [...path, 'process'], name: value.process }]
      : [],
  );
  const heard = Object.entries(model.messages ?? {}).flatMap(([message, { from }]) =>
    typeof from === 'string' ? [] : [{ path: ['messages', message, 'from', 'process'], name: from.process }],
  );
  return [...named, ...heard];
}
