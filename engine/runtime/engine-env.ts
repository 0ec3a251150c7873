import type { Definition } from '#engine/definition/types.ts';
import { answerForm, answerValues } from '#engine/machine/calls.ts';
import type { Order } from '#engine/machine/outside.ts';
import type { Case, Env, RawForm } from '#engine/machine/types.ts';
import { ownerFor } from './document.ts';
import type { Engine } from './engine.ts';
import { ENGINE, envFor } from './env.ts';

/** What came back, with the order that it answers. */
export interface Answer {
  readonly order: Order | null;
  readonly values: RawForm;
}
export const NO_ANSWER: Answer = { order: null, values: {} };

/** The world around a step that the engine takes by itself. */
export async function engineEnv(
  engine: Engine,
  definition: Definition,
  subject: Case,
  organisation: number,
  { order, values }: Answer = NO_ANSWER,
): Promise<Env> {
  const now = engine.clock.now();
  const directory = await engine.world.directory(now, organisation);
  const form = order === null ? [] : answerForm(definition, order);
  const raw = order === null ? {} : answerValues(definition, order, values);
  const owners = [ownerFor(subject.id)];
  return await envFor(engine, { definition, subject, actor: ENGINE, form, raw, directory, now, owners });
}
