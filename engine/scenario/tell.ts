import { randomUUID } from 'node:crypto';
import type { Case } from '#engine/machine/types.ts';
import { receive } from '#engine/runtime/receive.ts';
import type { Expectation } from './shape/expect.ts';
import type { Step } from './shape/scenario.ts';
import type { Stage } from './stage.ts';

interface Answered {
  readonly caseId: string;
  readonly answer: NonNullable<Expectation['answer']>;
}

/** A program outside sends a message; without a key it has that of the case which the step is about. A refusal is thrown. */
export async function tell(
  { engine, published }: Pick<Stage, 'engine' | 'published'>,
  { message = '', from = '', key, id = randomUUID(), with: values = {}, process }: Step,
  subject: Case | null,
): Promise<Answered> {
  const directory = await engine.world.directory(engine.clock.now());
  const unit = directory.roots()[0]?.id ?? '';
  const held = subject?.keys?.find(({ kind, name }) => kind === 'message' && name === message);
  const { again, result } = await receive(
    engine,
    { id: from, role: from, unit },
    {
      ...{ process: process ?? published.definition.process, message, key: key ?? held?.key ?? '' },
      ...{ id, values },
    },
  );
  return { caseId: subject?.id ?? '', answer: again ? 'again' : result };
}
