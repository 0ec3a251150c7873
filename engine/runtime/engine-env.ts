import type { Definition, FormLine } from '#engine/definition/types.ts';
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
  const form = order === null ? [] : answerForm(definition, order);
  const raw = order === null ? {} : answerValues(definition, order, values);
  return await envOfForm(engine, { definition, subject, organisation, form, raw });
}

/** The same, where something came that is read like a form. */
export async function envOfForm(
  engine: Engine,
  asked: {
    readonly definition: Definition;
    readonly subject: Case;
    readonly organisation: number;
    readonly form: readonly FormLine[];
    readonly raw: RawForm;
  },
): Promise<Env> {
  const { organisation, ...rest } = asked;
  const now = engine.clock.now();
  const directory = await engine.world.directory(now, organisation);
  const owners = [ownerFor(asked.subject.id)];
  return await envFor(engine, { ...rest, actor: ENGINE, directory, now, owners });
}
