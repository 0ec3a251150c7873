import type { Connector, Delivered } from '#engine/runtime/delivery.ts';
import type { Given } from './scenario.ts';

/** Stand-ins for other programs: each answers as it is given, in order; the last answer is given for ever. */
export function standIns({ connectors }: Pick<Given, 'connectors'>): Readonly<Record<string, Connector>> {
  return Object.fromEntries(Object.entries(connectors).map(([name, answers]) => [name, standIn(answers)]));
}

function standIn(answers: Given['connectors'][string]): Connector {
  const first = new Map<string, Delivered>();
  let asked = 0;
  return (_values, { key }) => {
    const known = first.get(key);
    if (known !== undefined) return Promise.resolve(known);
    const answer = answers[Math.min(asked, answers.length - 1)];
    asked += 1;
    if (answer !== undefined && 'fails' in answer)
      return Promise.resolve({ kind: 'failed', cause: answer.fails, final: answer.final ?? false });
    const done: Delivered = { kind: 'done', values: answer?.answer ?? {} };
    first.set(key, done);
    return Promise.resolve(done);
  };
}
