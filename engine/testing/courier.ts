/** Programs that send messages to the small processes of tests. */
import { AlurError } from '#engine/errors.ts';
import type { ServiceMessage } from '#engine/runtime/correlate.ts';
import { receive } from '#engine/runtime/receive.ts';
import type { Received } from '#engine/runtime/receive.ts';
import type { StepsEngine } from './steps-engine.ts';

/** Sends `tiba`, unless told otherwise, as the program of a role; answers what it is answered, or the code of the refusal. */
export async function tell(
  steps: StepsEngine,
  told: Partial<ServiceMessage> = {},
  { role = 'kurir', unit = 'kota' }: { readonly role?: string; readonly unit?: string } = {},
): Promise<Received | string> {
  const service = { id: `id-${role}`, role, unit: steps.stage.units.get(unit) ?? '' };
  const whole = { process: 'langkah', message: 'tiba', key: 'R-1', id: 'kabar-1', values: { berat: 3 } };
  try {
    return await receive(steps.engine, service, { ...whole, ...told });
  } catch (error) {
    if (error instanceof AlurError) return error.code;
    throw error;
  }
}
