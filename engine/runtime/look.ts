import type { Action, Definition } from '#engine/definition/types.ts';
import { questionsOf } from '#engine/machine/look.ts';
import type { Question } from '#engine/machine/look.ts';
import type { Case, Env, RawForm } from '#engine/machine/types.ts';
import type { Engine } from './engine.ts';

/**
 * The world with the answers to what an action looks up: one read for each look-up, none for the many actions that
 * have none. What two cases sent in the same moment would find of each other is not awaited: a hint decides nothing.
 */
export async function withAnswers(
  engine: Engine,
  asked: {
    readonly definition: Definition;
    readonly subject: Case;
    /** Undefined where the command names no action that is there. */
    readonly action: Pick<Action, 'form' | 'look'> | undefined;
    readonly raw: RawForm;
  },
  env: Env,
): Promise<Env> {
  const { definition, subject, action, raw } = asked;
  if (action === undefined || action.look.length === 0) return env;
  const questions = questionsOf(definition, subject, action, raw, env);
  const answers = await Promise.all(
    questions.map(
      async (question) => [question.name, await answerTo(engine, question, subject, env)] as const,
    ),
  );
  return { ...env, facts: { ...env.facts, look: Object.fromEntries(answers) } };
}

/** A field that may not be compared in some version of the process is like no other. */
async function answerTo(
  { store, world }: Engine,
  { process, where, newer, max }: Question,
  subject: Case,
  env: Env,
): Promise<readonly string[]> {
  const { levels, fields } = await world.comparable(process);
  if (!Object.keys(where).every((field) => fields.includes(field))) return [];
  const since = new Date(Date.parse(env.now) - newer).toISOString();
  return await store.similar({ process, where, since, levels, max, except: subject.id });
}
