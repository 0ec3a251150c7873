import { randomUUID } from 'node:crypto';
import { TRPCClientError } from '@trpc/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMPLAINT } from '#engine/testing/complaint.ts';
import type { World } from './testing/world.ts';
import { prepared } from './testing/world.ts';
import type { Api } from './testing/visitor.ts';
import { integrator } from './testing/visitor.ts';

let world: World;
let api: Api;
beforeAll(async () => {
  ({ world } = await prepared());
  api = integrator(world.program.address);
}, 120_000);
afterAll(() => world.program.kill());

const start = (form: Record<string, string | boolean> = COMPLAINT) => ({
  ...{ process: 'pengaduan_sp4n', event: 'KIRIM', form, key: randomUUID() },
});

describe('another program that uses the API', () => {
  it('finds the service and its form, sends a complaint, and follows it with number and PIN', async () => {
    const services = await api.definition.list.query();
    expect(services.map(({ process }) => process)).toContain('pengaduan_sp4n');
    const page = await api.definition.startForm.query({ process: 'pengaduan_sp4n', event: 'KIRIM' });
    const names = page.form.lines.flatMap((line) => (line.kind === 'field' ? [line.field.name] : []));
    expect(names).toEqual(expect.arrayContaining(['jenis', 'judul', 'isi']));

    const { caseId, tracking, pin } = await api.case.start.mutate(start());
    const opened = await api.case.track.mutate({
      tracking: tracking.toLowerCase().replaceAll('-', ' '),
      pin,
    });

    expect(opened.caseId).toBe(caseId);
    const reporter = integrator(world.program.address, opened.token);
    expect(await reporter.case.get.query({ caseId })).toMatchObject({ tracking, closed: false });
    expect(await reporter.case.receipt.query({ caseId })).toMatchObject({ tracking });
  });

  it('repeats a command whose answer was lost, and is told the first answer and whether the content differed', async () => {
    const command = start();
    const first = await api.case.start.mutate(command);
    const again = await api.case.start.mutate(command);
    expect(again).toMatchObject({
      caseId: first.caseId,
      tracking: first.tracking,
      pin: first.pin,
      differs: false,
    });
    const changed = await api.case.start.mutate({ ...command, form: { ...COMPLAINT, anonim: true } });
    expect(changed).toMatchObject({ caseId: first.caseId, differs: true });
  });

  it('sends an event, reads the public history, and is not shown the auditor’s', async () => {
    const { caseId, token } = await api.case.start.mutate(start());
    const reporter = integrator(world.program.address, token);
    const form = { alasan_cabut: 'Sudah diperbaiki warga.' };
    const command = {
      process: 'pengaduan_sp4n',
      caseId,
      event: 'CABUT',
      task: null,
      saw: 1,
      form,
      key: randomUUID(),
    };
    expect(await reporter.case.send.mutate(command)).toEqual({ sequence: 2, differs: false });
    const page = await reporter.case.get.query({ caseId });
    expect(page).toMatchObject({ closed: true });
    expect(page.history.map(({ sequence }) => sequence)).toEqual([1, 2]);
    expect(await errorOf(reporter.case.history.query({ caseId }))).toMatchObject({
      alur: 'NOT_ALLOWED',
      httpStatus: 403,
    });

    const audit = await world.maya.api.case.history.query({ caseId });
    expect(audit).toMatchObject({
      last: 2,
      proof: { entries: 2, chain: true, replay: true, difference: null },
    });
  });

  it('is told every wrong field at once, with a code for programs and a sentence for people, in its language', async () => {
    const wrong = start({ ...COMPLAINT, judul: 'x', hp: '12', tanggal_kejadian: '2999-01-01' });
    const data = await errorOf(api.case.start.mutate(wrong));
    expect(data).toMatchObject({ alur: 'FORM_INVALID', code: 'UNPROCESSABLE_CONTENT', httpStatus: 422 });
    const { fields } = problemOf(data);
    expect(fields.map(({ name }) => name).sort()).toEqual(['hp', 'judul', 'tanggal_kejadian']);
    for (const { message } of fields) expect(message).not.toBe('');
    expect(JSON.stringify(data)).not.toMatch(/\.ts|node_modules|stack/);

    const english = await fetch(`${world.program.address}/api/v1/case.start`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': 'en' },
      body: JSON.stringify(wrong),
    });
    const { error } = (await english.json()) as { error: { data: Data } };
    expect(problemOf(error.data).message).not.toBe(problemOf(data).message);
  });

  it.each([
    ['asks for what needs an account', () => api.task.list.query({ tab: 'mine' }), 'SIGN_IN_REQUIRED', 401],
    [
      'asks for a case that it may not see',
      () => api.case.get.query({ caseId: world.caseId }),
      'NOT_FOUND',
      404,
    ],
    ['sends an input of the wrong shape', () => api.case.get.query({ caseId: 'x' }), 'REQUEST_INVALID', 400],
    [
      'names a process that is not there',
      () => api.case.start.mutate({ ...start(), process: 'x' }),
      'NOT_FOUND',
      404,
    ],
    [
      'names a start that is not there',
      () => api.case.start.mutate({ ...start(), event: 'X' }),
      'EVENT_UNKNOWN',
      422,
    ],
  ] as const)('that %s gets a code and a sentence', async (_, ask, alur, httpStatus) => {
    const data = await errorOf(ask());
    expect(data).toMatchObject({ alur, httpStatus });
    expect(problemOf(data)).toMatchObject({ code: alur, message: expect.stringMatching(/\S/) as string });
  });

  it('is told in the same shape what the server refuses before it looks at the command', async () => {
    const answer = await fetch(`${world.program.address}/api/v1/case.start`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        origin: 'https://evil.example',
        'accept-language': 'en',
      },
      body: JSON.stringify(start()),
    });
    const { error } = (await answer.json()) as { error: { code: number; message: string; data: Data } };
    expect(answer.status).toBe(403);
    expect(error).toMatchObject({
      message: 'CROSS_SITE',
      data: { alur: 'CROSS_SITE', code: 'FORBIDDEN', httpStatus: 403, problem: { code: 'CROSS_SITE' } },
    });
    expect(typeof error.code).toBe('number');
  });
});

type Data = Readonly<Record<string, unknown>>;
interface Problem {
  readonly code: string;
  readonly message: string;
  readonly fields: readonly { readonly name: string; readonly message: string }[];
}

const problemOf = (data: Data): Problem => data['problem'] as Problem;

/** The data of the error that the API answered. */
async function errorOf(asked: Promise<unknown>): Promise<Data> {
  const error = await asked.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof TRPCClientError)) throw new Error('it was not refused', { cause: error });
  return error.data as Data;
}
