import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** The real program on an empty folder of its own, as `npm start` runs it. */
export interface Product {
  readonly address: string;
  stop(): Promise<void>;
}

/** Starts the product as a demo, with its own processes or those of a folder, and waits for the line with its address. */
export async function startProduct(workflows?: string): Promise<Product> {
  const data = await mkdtemp(join(tmpdir(), 'alur-browser-'));
  const from = workflows === undefined ? [] : ['--workflows', workflows];
  const program = spawn(process.execPath, ['web/start.ts', '--port', '0', '--data', data, ...from], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await addressOf(program);
  return {
    address,
    async stop() {
      const gone = once(program, 'exit');
      program.kill('SIGTERM');
      await gone;
      await rm(data, { recursive: true, force: true });
    },
  };
}

async function addressOf(program: ChildProcess): Promise<string> {
  return await new Promise((resolve, reject) => {
    let told = '';
    program.stdout?.on('data', (chunk: Buffer) => {
      told += chunk.toString();
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(told);
      if (found !== null) resolve(found[0]);
    });
    program.once('exit', (code) => {
      reject(new Error(`the program ended with ${String(code)}:\n${told}`));
    });
  });
}

/** The installed Chromium: CHROMIUM, or Debian's. Says so plainly where there is none. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
  if (!existsSync(executablePath)) {
    throw new Error(
      `No Chromium at ${executablePath}. Install it (Debian: chromium) or name it in CHROMIUM.`,
    );
  }
  return await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
}

export const PHONE = { width: 360, height: 740 };
export const DESKTOP = { width: 1280, height: 900 };

export interface Visit {
  readonly javaScript: boolean;
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly language?: 'id-ID' | 'en-GB';
}

/** A browser of one person: own cookies, own language. Errors of the page's script fail the test that asks for them. */
export async function visitor(
  browser: Browser,
  product: Product,
  visit: Visit,
): Promise<{ readonly page: Page; readonly context: BrowserContext; readonly faults: readonly string[] }> {
  const context = await browser.newContext({
    baseURL: product.address,
    javaScriptEnabled: visit.javaScript,
    viewport: visit.viewport ?? DESKTOP,
    locale: visit.language ?? 'id-ID',
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) faults.push(message.text());
  });
  return { page, context, faults };
}

/** Signs a demo person in with one click. */
export async function signIn(page: Page, name: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByRole('button', { name: new RegExp(name) }).click();
  await page.waitForURL(/\/inbox/);
}
