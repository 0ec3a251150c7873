import { describe, expect, it } from 'vitest';
import { accepted, refusedBy, TOY, toyActor, toyCase, toyEnv, toyEvent } from '#engine/testing/toy.ts';
import { step } from './step.ts';

const mandate = { role: 'kepala', unit: 'dinas_a', mandate: 'plh-7' };
const substitute = { ...toyActor('dodi'), holds: [...toyActor('dodi').holds, mandate] };
const opened = toyCase();

describe('what is done under a mandate', () => {
  it('is written into the entry with the mandate, and no other right of the person is', () => {
    const wanted = toyEvent(opened, 'LOLOSKAN', { jumlah: 9 });
    const { entries } = accepted(step(TOY.definition, opened, wanted, toyEnv({ as: substitute })));
    expect(entries[0]?.entry).toMatchObject({
      person: 'dodi',
      role: 'kepala',
      unit: 'dinas_a',
      mandate: 'plh-7',
    });
    expect(entries[0]?.entry.env.holds).toEqual([mandate]);
  });

  it('counts as done by the person: who decided as substitute cannot approve in their own right', () => {
    const decided = accepted(
      step(TOY.definition, opened, toyEvent(opened, 'PUTUSKAN', { jumlah: 9 }), toyEnv({ as: substitute })),
    ).case;
    const back = accepted(
      step(TOY.definition, decided, toyEvent(decided, 'JAWAB'), toyEnv({ as: 'warga' })),
    ).case;
    const own = { ...substitute, holds: [{ ...mandate, mandate: null }] };
    const approval = step(
      TOY.definition,
      back,
      toyEvent(back, 'LOLOSKAN', { jumlah: 9 }),
      toyEnv({ as: own }),
    );
    expect(refusedBy(approval).code).toBe('SAME_PERSON');
  });
});
