import { describe, expect, it } from 'vitest';
import { AlurError } from '#engine/errors.ts';
import { sendComplaint } from '#engine/testing/complaint.ts';
import { demoInstallation } from '#engine/testing/installation.ts';
import { createAttempts } from './attempts.ts';
import { openByPin } from './track.ts';

const at = (minutes: number): string =>
  new Date(Date.parse('2026-03-02T02:00:00.000Z') + minutes * 60_000).toISOString();

describe('counting tries', () => {
  it('allows as many in a quarter of an hour as it was told, each asker apart', () => {
    const attempts = createAttempts(2);
    attempts.tried('satu', at(0));
    expect(attempts.allowed('satu', at(1))).toBe(true);
    attempts.tried('satu', at(1));
    expect(attempts.allowed('satu', at(2))).toBe(false);
    expect(attempts.allowed('dua', at(2))).toBe(true);
  });

  it('forgives each a quarter of an hour later', () => {
    const attempts = createAttempts(2);
    attempts.tried('satu', at(0));
    attempts.tried('satu', at(10));
    expect(attempts.allowed('satu', at(14))).toBe(false);
    expect(attempts.allowed('satu', at(15))).toBe(true);
  });

  it('takes back the one that proved right', () => {
    const attempts = createAttempts(1);
    attempts.tried('satu', at(0));
    attempts.passed('satu');
    expect(attempts.allowed('satu', at(0))).toBe(true);
  });

  it('keeps a bounded number of askers, and still counts the newest', () => {
    const attempts = createAttempts(1);
    for (let index = 0; index < 10_050; index += 1) attempts.tried(`nomor ${String(index)}`, at(0));
    expect(attempts.allowed('nomor 10049', at(0))).toBe(false);
    expect(attempts.allowed('nomor 0', at(0))).toBe(true);
  });
});

describe('opening a case by tracking ID and PIN', () => {
  const codeOf = async (run: Promise<unknown>): Promise<string> =>
    await run.then(
      () => 'opened',
      (error: unknown) => (error instanceof AlurError ? error.code : String(error)),
    );
  const wrong = (pin: string): string => (pin === '000000' ? '000001' : '000000');

  it('stops after ten wrong PINs, also for the right one, and goes on a quarter of an hour later', async () => {
    const { engine, clock, ...rest } = await demoInstallation();
    const { tracking, pin, caseId } = await sendComplaint({ engine, clock, ...rest });
    for (let index = 0; index < 10; index += 1)
      expect(await codeOf(openByPin(engine, tracking, wrong(pin)))).toBe('TRACKING_OR_PIN_WRONG');
    expect(await codeOf(openByPin(engine, tracking, pin))).toBe('TOO_MANY_ATTEMPTS');
    clock.forward(15 * 60_000);
    expect((await openByPin(engine, tracking.toLowerCase(), ` ${pin} `)).caseId).toBe(caseId);
  });

  it('stops after ten also when all are sent at once', async () => {
    const installation = await demoInstallation();
    const { tracking, pin } = await sendComplaint(installation);
    const answers = await Promise.all(
      Array.from({ length: 25 }, () => codeOf(openByPin(installation.engine, tracking, wrong(pin)))),
    );
    expect(answers.filter((code) => code === 'TRACKING_OR_PIN_WRONG')).toHaveLength(10);
    expect(answers.filter((code) => code === 'TOO_MANY_ATTEMPTS')).toHaveLength(15);
  });

  it('with the right PIN costs no try, however often', async () => {
    const installation = await demoInstallation();
    const { tracking, pin } = await sendComplaint(installation);
    for (let index = 0; index < 12; index += 1)
      expect(await codeOf(openByPin(installation.engine, tracking, pin))).toBe('opened');
  });

  it('of a number that no case has is answered like a wrong PIN, and a mistyped number as mistyped', async () => {
    const { engine } = await demoInstallation();
    expect(await codeOf(openByPin(engine, 'LPR-0000-0000-0000', '123456'))).toBe('TRACKING_OR_PIN_WRONG');
    expect(await codeOf(openByPin(engine, 'LPR-0000-0000-0001', '123456'))).toBe('TRACKING_INVALID');
  });
});
