import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMPLAINT } from '#engine/testing/complaint.ts';
import { newCaseToken } from '#engine/runtime/case-token.ts';
import { newTracking } from '#engine/runtime/tracking.ts';
import { owned, upload } from './testing/acts.ts';
import type { World } from './testing/world.ts';
import { footprint, prepared } from './testing/world.ts';
import { integrator, refusal, visitor } from './testing/visitor.ts';

let world: World;
let nobody: ReturnType<typeof integrator>;
beforeAll(async () => {
  ({ world } = await prepared());
  nobody = integrator(world.program.address);
}, 120_000);
afterAll(() => world.program.kill());

const WRONG = { code: 'TRACKING_OR_PIN_WRONG', status: 404 };

describe('whoever guesses tracking IDs and PINs', () => {
  it('is told the same for a wrong PIN and for a number that is not there', async () => {
    const { tracking, pin } = world;
    const wrong = pin === '000000' ? '000001' : '000000';
    const first = await refusal(nobody.case.track.mutate({ tracking, pin: wrong }));
    const second = await refusal(nobody.case.track.mutate({ tracking: newTracking('LPR'), pin }));
    expect(first).toMatchObject(WRONG);
    expect(second).toEqual(first);
  });

  it('is told of a mistyped number before anything is looked up', async () => {
    const tracking = world.tracking.slice(0, -1) + (world.tracking.endsWith('A') ? 'B' : 'A');
    const said = await refusal(nobody.case.track.mutate({ tracking, pin: world.pin }));
    expect(said).toMatchObject({ code: 'TRACKING_INVALID', status: 422 });
  });

  it('has ten tries for a number, however many are made at once, in one request or in many', async () => {
    const tracking = newTracking('LPR');
    const tries = Array.from({ length: 30 }, (_, pin) =>
      refusal(nobody.case.track.mutate({ tracking, pin: String(pin) })),
    );
    const codes = (await Promise.all(tries)).map(({ code }) => code);
    expect(codes.filter((code) => code === WRONG.code)).toHaveLength(10);
    expect(codes.filter((code) => code === 'TOO_MANY_ATTEMPTS')).toHaveLength(20);
  });

  it('does not lock out whoever knows the PIN, as long as there were fewer', async () => {
    const { tracking, pin } = world;
    const tries = Array.from({ length: 5 }, () => nobody.case.track.mutate({ tracking, pin }));
    expect(new Set((await Promise.all(tries)).map(({ caseId }) => caseId))).toEqual(new Set([world.caseId]));
  });

  it('of passwords has five tries for an account, however many are made at once', async () => {
    const tries = Array.from({ length: 12 }, () =>
      visitor(world.program.address).post('/sign-in', {
        email: 'maya@demo.invalid',
        password: 'not the password',
      }),
    );
    const statuses = (await Promise.all(tries)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(5);
    expect(statuses.filter((status) => status === 429)).toHaveLength(7);
  });
});

describe('a token of a case', () => {
  const caseOf = (token: string) =>
    refusal(integrator(world.program.address, token).case.get.query({ caseId: world.caseId }));
  const MISSING = { code: 'NOT_FOUND', status: 404 };

  it.each([
    [
      'that was signed with another secret',
      () => newCaseToken('guessed', world.caseId, new Date().toISOString()),
    ],
    [
      'whose time was prolonged',
      () => world.token.replace(/\.(\d+)\./, (_, time: string) => `.${Number(time) + 1}.`),
    ],
    ['of another case', () => world.token.replace(world.caseId, randomUUID())],
    ['that is no token', () => 'x'.repeat(5000)],
  ])('%s opens nothing', async (_, token) => {
    expect(await caseOf(token())).toMatchObject(MISSING);
  });

  it('opens its own case and no other, which looks as if it were not there', async () => {
    const start = { process: 'pengaduan_sp4n', event: 'KIRIM', form: COMPLAINT, key: randomUUID() };
    const other = await nobody.case.start.mutate(start);
    const reporter = integrator(world.program.address, world.token);
    expect((await reporter.case.get.query({ caseId: world.caseId })).tracking).toBe(world.tracking);
    const hidden = await refusal(reporter.case.get.query({ caseId: other.caseId }));
    expect(hidden).toEqual(await refusal(reporter.case.get.query({ caseId: randomUUID() })));
    expect(hidden).toMatchObject(MISSING);
  });
});

describe('a command that does not fit', () => {
  it.each([
    ['is one of the machine itself', 'xstate.init', 'starter', 'EVENT_UNKNOWN', 422],
    ['is a timer of the machine', 'xstate.after.lengkapi_pelapor.x', 'starter', 'EVENT_UNKNOWN', 422],
    ['is not in the process', 'HAPUS', 'starter', 'EVENT_UNKNOWN', 422],
    ['is named like a part of every object', 'constructor', 'starter', 'EVENT_UNKNOWN', 422],
    ['belongs to another state', 'TERIMA', 'starter', 'EVENT_NOT_OFFERED', 409],
    ['belongs to another role', 'ARSIPKAN', 'starter', 'NOT_ALLOWED', 403],
    ['belongs to the one who started', 'CABUT', 'maya', 'NOT_ALLOWED', 403],
    ['is for a case that is not visible', 'VERIFIKASI', 'arif', 'NOT_FOUND', 404],
    ['is for a case that nobody showed a PIN of', 'CABUT', 'nobody', 'NOT_FOUND', 404],
  ])('because it %s is refused and writes nothing', async (_, event, who, code, status) => {
    const before = await footprint(world);
    const api = {
      starter: integrator(world.program.address, world.token),
      maya: world.maya.api,
      arif: world.arif.api,
    }[who];
    const page = await world.maya.api.case.get.query({ caseId: world.caseId });
    const shared = event === 'CABUT';
    const task = shared ? null : (page.forms.find((form) => form.task !== null)?.task ?? null);
    const command = {
      process: 'pengaduan_sp4n',
      caseId: world.caseId,
      event,
      task,
      saw: 1,
      form: {},
      key: randomUUID(),
    };
    expect(await refusal((api ?? nobody).case.send.mutate(command))).toMatchObject({ code, status });
    expect(await footprint(world)).toEqual(before);
  });

  it.each(['mine', 'offered'] as const)('nor a forged place in the list of tasks (%s)', async (tab) => {
    for (const due of ['0000-01-01T00:00:00.000Z', '9999-12-31T23:59:59.999Z']) {
      const after = cursor({ due, caseId: 'x\u0000', key: '\ud800' });
      const said = await world.maya.fetch(
        `/api/v1/task.list?input=${encodeURIComponent(JSON.stringify({ tab, after }))}`,
      );
      expect(said.status).toBe(400);
    }
  });

  it('nor a forged place in the list of cases, nor a search with a NUL', async () => {
    const { list } = world.maya.api.case;
    for (const opened of ['0000-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z']) {
      const said = await refusal(list.query({ after: cursor({ opened, caseId: '\u0000' }) }));
      expect(said).toMatchObject({ code: 'REQUEST_INVALID', status: 400 });
    }
    expect(await refusal(list.query({ text: 'LPR\u0000' }))).toMatchObject({
      code: 'TEXT_NOT_STORABLE',
      status: 422,
    });
    expect((await list.query({ text: '\ud800' })).rows).toEqual([]);
  });
});

const cursor = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('an attachment', () => {
  it('is its uploader’s alone until it is sent, and then for those who may read the case', async () => {
    const { address } = world.program;
    const owner = randomUUID();
    const file = await upload(address, owner);
    const status = async (someone: { fetch(path: string): Promise<Response> }) =>
      (await someone.fetch(`/files/${file}`)).status;
    expect(await status(owned(address, owner))).toBe(200);
    expect(await status(owned(address, randomUUID()))).toBe(404);
    expect(await status(world.maya)).toBe(404);

    const form = { ...COMPLAINT, lampiran: [file] };
    const start = { process: 'pengaduan_sp4n', event: 'KIRIM', form, key: randomUUID() };
    expect(await refusal(nobody.case.start.mutate(start))).toMatchObject({ code: 'FORM_INVALID' });
    const { token } = await owned(address, owner).api.case.start.mutate(start);

    expect(await status(world.maya)).toBe(200);
    expect(await status(visitor(address, new Map([['alur-case', token ?? '']])))).toBe(200);
    expect(await status(owned(address, owner))).toBe(404);
    expect(await status(world.arif)).toBe(404);
    expect(await status(visitor(address, new Map([['alur-case', world.token]])))).toBe(404);
    expect(await status(visitor(address))).toBe(404);
  });
});
