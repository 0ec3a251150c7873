import type { RawForm } from '#engine/machine/types.ts';
import type { Connector, Delivered } from '#engine/runtime/delivery.ts';
import type { Given } from './scenario.ts';

/** Stand-ins for other programs: each answers as it is given, in order; the last answer is given for ever. */
export function standIns({
  connectors,
  files,
}: Pick<Given, 'connectors' | 'files'>): Readonly<Record<string, Connector>> {
  return Object.fromEntries(
    Object.entries(connectors).map(([name, answers]) => [name, standIn(answers, files)]),
  );
}

function standIn(answers: Given['connectors'][string], files: Given['files']): Connector {
  const first = new Map<string, Delivered>();
  let asked = 0;
  return (_values, { key }) => {
    const known = first.get(key);
    if (known !== undefined) return Promise.resolve(known);
    const answer = answers[Math.min(asked, answers.length - 1)];
    asked += 1;
    if (answer !== undefined && 'fails' in answer)
      return Promise.resolve({ kind: 'failed', cause: answer.fails, final: answer.final ?? false });
    const done: Delivered = { kind: 'done', values: withFiles(answer?.answer ?? {}, files) };
    first.set(key, done);
    return Promise.resolve(done);
  };
}

/** An answer that names a file that is given brings it: as a PDF, the way programs send documents. */
function withFiles(answer: RawForm, files: Given['files']): RawForm {
  const base64 = Buffer.from('%PDF-1.7').toString('base64');
  return Object.fromEntries(
    Object.entries(answer).map(([name, value]) => [
      name,
      typeof value === 'string' && Object.hasOwn(files, value) ? { name: value, base64 } : value,
    ]),
  );
}
