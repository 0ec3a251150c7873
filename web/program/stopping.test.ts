import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { COMPLAINT } from '#engine/testing/complaint.ts';
import { left, provedHistory } from './testing/opened.ts';
import type { Program } from './testing/program.ts';
import { pagesBuilt, startProgram, temporaryFolder } from './testing/program.ts';
import { visitor } from './testing/visitor.ts';

const data = await temporaryFolder();
let program: Program;
const STARTING_MS = 60_000;

beforeAll(pagesBuilt, STARTING_MS);
afterEach(() => program.kill());

describe('a program that is told to stop', () => {
  it(
    'says before that it is well, and afterwards has left its folder to the next',
    async () => {
      program = await startProgram({ data });
      const health = await visitor(program.address).fetch('/health');
      expect(health.status).toBe(200);
      expect(await health.json()).toEqual({ ok: true, database: 'pglite', version: '0.1.0' });
      expect(await locks()).toHaveLength(1);

      const began = performance.now();
      expect(await program.stop()).toEqual({ code: 0, signal: null });

      expect(performance.now() - began).toBeLessThan(10_000);
      expect(await locks()).toEqual([]);
    },
    STARTING_MS,
  );

  it(
    'answers the request under way, keeps what it did, and takes no new one',
    async () => {
      program = await startProgram({ data });
      const body = JSON.stringify({
        process: 'pengaduan_sp4n',
        event: 'KIRIM',
        form: COMPLAINT,
        key: randomUUID(),
      });
      const socket = await halfSent(program.address, '/api/v1/case.start', body);

      const ended = program.stop();
      await expect.poll(() => refusedConnection(program.address), { timeout: 5_000 }).toBe(true);
      socket.write(body.slice(body.length / 2));
      const answer = await everything(socket);

      expect(answer).toMatch(/^HTTP\/1\.1 200 /);
      expect(answer).toMatch(/connection: close/i);
      const caseId = /"caseId":"([^"]+)"/.exec(answer)?.[1] ?? '';
      expect(await ended).toEqual({ code: 0, signal: null });
      await left({ data }, async (opened) => {
        expect(await provedHistory(opened, caseId)).toHaveLength(1);
      });
    },
    STARTING_MS,
  );

  it(
    'answers STOPPING to what still comes over a connection that was kept',
    async () => {
      program = await startProgram({ data });
      const body = '{}';
      const busy = await halfSent(program.address, '/api/v1/case.track', body);
      const kept = await opened(program.address);
      kept.write('GET /api/v1/definition.list HTTP/1.1\r\nhost: x\r\n');

      const ended = program.stop();
      await expect.poll(() => refusedConnection(program.address), { timeout: 5_000 }).toBe(true);
      kept.write('\r\n');
      const answer = await everything(kept);

      expect(answer).toMatch(/^HTTP\/1\.1 503 /);
      expect(answer).toContain('"alur":"STOPPING"');
      busy.write(body.slice(body.length / 2));
      expect(await everything(busy)).toMatch(/^HTTP\/1\.1 400 /);
      expect((await ended).code).toBe(0);
    },
    STARTING_MS,
  );

  it(
    'does not wait for ever for someone who never finishes sending',
    async () => {
      program = await startProgram({ data });
      await halfSent(program.address, '/api/v1/case.start', '{"never": "whole"}');

      const began = performance.now();
      expect((await program.stop()).code).toBe(0);

      expect(performance.now() - began).toBeLessThan(13_000);
      expect(await locks()).toEqual([]);
    },
    STARTING_MS,
  );
});

const locks = async (): Promise<readonly string[]> =>
  (await readdir(data)).filter((name) => name.endsWith('.lock'));

async function opened(address: string): Promise<Socket> {
  const { hostname, port } = new URL(address);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  return socket;
}

/** A POST of which the server has half. */
async function halfSent(address: string, path: string, body: string): Promise<Socket> {
  const socket = await opened(address);
  const headers = ['host: x', 'content-type: application/json', `content-length: ${Buffer.byteLength(body)}`];
  socket.write(`POST ${path} HTTP/1.1\r\n${headers.join('\r\n')}\r\n\r\n${body.slice(0, body.length / 2)}`);
  // Nothing tells when the server has read it; one answered request later it surely has.
  await (await fetch(new URL('/health', address))).text();
  return socket;
}

async function everything(socket: Socket): Promise<string> {
  let text = '';
  for await (const chunk of socket) text += String(chunk);
  return text;
}

async function refusedConnection(address: string): Promise<boolean> {
  try {
    await (await fetch(new URL('/health', address))).text();
    return false;
  } catch (error) {
    const cause = error instanceof Error ? error.cause : null;
    return (
      cause instanceof Error &&
      'code' in cause &&
      ['ECONNREFUSED', 'ECONNRESET', 'UND_ERR_SOCKET'].includes(String(cause.code))
    );
  }
}
