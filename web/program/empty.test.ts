import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Program } from './testing/program.ts';
import { pagesBuilt, startProgram, temporaryFolder } from './testing/program.ts';
import { visitor } from './testing/visitor.ts';

const data = await temporaryFolder();
const WORDS = ['--empty', '--name', 'Kabupaten Batanghari', '--admin', 'kepala@batanghari.invalid'];
let program: Program;
beforeAll(async () => {
  await pagesBuilt();
  program = await startProgram({ data }, WORDS);
}, 60_000);
afterAll(() => program.kill());

describe('an installation without sample data', () => {
  it('shows one administrator and a password, once, and that account can sign in', async () => {
    const shown = [...program.said().matchAll(/Administrator pertama: (\S+), kata sandi (\S+) /g)];
    expect(shown).toHaveLength(1);
    const [, email = '', password = ''] = shown[0] ?? [];
    expect(email).toBe('kepala@batanghari.invalid');
    expect(password).toHaveLength(16);
    expect(program.complained()).not.toContain(password);

    const someone = visitor(program.address);
    expect((await someone.post('/sign-in', { email, password: `${password}x` })).status).toBe(401);
    const answer = await someone.post('/sign-in', { email: email.toUpperCase(), password });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/inbox']);
    expect((await someone.fetch('/inbox')).status).toBe(200);
    expect(await someone.api.person.me.query()).toMatchObject({ name: 'Administrator' });

    await program.stop();
    program = await startProgram({ data }, WORDS);
    expect(program.said()).not.toContain('kata sandi');
    const later = await visitor(program.address).post('/sign-in', { email, password });
    expect(later.status).toBe(303);
  }, 60_000);

  it('offers nobody to sign in as with one click, and knows nobody of the sample', async () => {
    const someone = visitor(program.address);
    const html = await (await someone.fetch('/sign-in')).text();
    expect(html).toContain('Kabupaten Batanghari');
    expect(html).not.toContain('name="demo"');
    const me = await someone.post('/sign-in', { demo: 'anyone' });
    expect(me.status).toBe(401);
  });
});
