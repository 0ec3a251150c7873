import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { EVERY_FIELD_FORM, EVERY_FIELD_TEXT } from '#engine/testing/every-field.ts';
import { WORKFLOWS } from '#engine/testing/installation.ts';
import { accessibilityFindings, cutOff, unfold } from './testing/inspect.ts';
import { DESKTOP, openBrowser, PHONE, startProduct, visitor } from './testing/product.ts';
import type { Product } from './testing/product.ts';

const START = '/services/every_field/AJUKAN';
let product: Product;
let browser: Browser;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'alur-fields-'));
  for (const shared of ['calendars', 'tables', '_demo'])
    await cp(join(WORKFLOWS, shared), join(folder, shared), { recursive: true });
  await mkdir(join(folder, 'every_field'));
  const text = EVERY_FIELD_TEXT.replace('calendar: kantor', 'calendar: wib_5_hari');
  await writeFile(join(folder, 'every_field', 'v1.yaml'), text);
  [product, browser] = await Promise.all([startProduct(folder), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await product.stop();
  await rm(folder, { recursive: true, force: true });
});

/** PICTURES names a folder for pictures of each page at both sizes. */
async function fits(page: Page): Promise<void> {
  for (const size of [PHONE, DESKTOP]) {
    await page.setViewportSize(size);
    await unfold(page);
    expect(await cutOff(page)).toEqual([]);
    expect(await accessibilityFindings(page)).toEqual([]);
    const folderOfPictures = process.env['PICTURES'];
    if (folderOfPictures !== undefined)
      await page.screenshot({
        path: join(folderOfPictures, `${String(size.width)}-${String(Date.now())}.png`),
        fullPage: true,
      });
  }
}

async function fill(page: Page): Promise<void> {
  const { judul, jumlah, luas, biaya, mulai, jam } = EVERY_FIELD_FORM;
  await page.getByLabel('Judul').fill(judul);
  await page.getByLabel('Jumlah').fill(jumlah);
  await page.getByLabel('Luas (m²)').fill(luas);
  await page.getByLabel('Biaya').fill(biaya);
  await page.getByLabel('Mulai').fill(mulai);
  await page.getByLabel(/^Jam/).fill(jam);
  await page.getByLabel('Sunda').check();
  const first = page.getByRole('group', { name: 'Baris 1' });
  await first.getByLabel('Nomor').fill('1');
  await first.getByLabel('Nama').fill('Wati Rahayu');
  await first.getByLabel('Upah').fill('50.000');
  await first.getByLabel('Hadir').check();
}

describe('a form with every type of field', () => {
  it.each(['id-ID', 'en-GB'] as const)(
    'is accessible and fits a phone and a desktop in %s',
    async (language) => {
      const { page, context, faults } = await visitor(browser, product, { javaScript: true, language });
      await page.goto(START);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await fits(page);
      expect(faults).toEqual([]);
      await context.close();
    },
  );

  it('shows what the process foresees, and more rows on request, without script', async () => {
    const { page, context } = await visitor(browser, product, { javaScript: false });
    page.setDefaultTimeout(10_000);
    await page.goto(START);
    expect(await page.getByLabel('Jumlah').inputValue()).toBe('2');
    expect(await page.getByLabel(/^Tanggal \(/).inputValue()).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    await fill(page);
    expect(await page.getByRole('group', { name: /^Baris/ }).count()).toBe(2);
    await page.getByRole('button', { name: 'Tambah baris' }).click();
    await page.waitForURL(/#AJUKAN-saksi$/);
    expect(await page.getByRole('group', { name: /^Baris/ }).count()).toBe(3);
    expect(await page.getByLabel('Biaya').inputValue()).toBe(EVERY_FIELD_FORM.biaya);
    expect(await page.getByRole('group', { name: 'Baris 1' }).getByLabel('Nama').inputValue()).toBe(
      'Wati Rahayu',
    );
    await context.close();
  });

  it('says at the cell what is wrong with it, keeps all that was typed, and shows the case as it was sent', async () => {
    const { page, context } = await visitor(browser, product, { javaScript: true });
    page.setDefaultTimeout(10_000);
    await page.goto(START);
    await fill(page);
    await page.getByRole('group', { name: 'Baris 2' }).getByLabel('Nomor').fill('1');
    await page.getByRole('button', { name: 'Kirim', exact: true }).click();
    const summary = page.getByRole('alert');
    await summary.getByRole('link', { name: 'Saksi, baris 2, Nama: Wajib diisi.' }).waitFor();
    await summary.getByRole('link', { name: /Saksi, baris 2, Nomor: / }).waitFor();
    expect(await page.getByLabel('Mulai').inputValue()).toBe(EVERY_FIELD_FORM.mulai);
    await fits(page);
    await page.getByRole('group', { name: 'Baris 2' }).getByLabel('Nomor').fill('');
    await page.getByRole('button', { name: 'Kirim', exact: true }).click();
    await page.waitForURL(/\/receipt\//);
    await page.goto(new URL(page.url()).pathname.replace('/receipt/', '/cases/'));
    for (const text of [
      'Rp 1.234.567',
      '12,5',
      'Kamis, 12 Februari 2026 pukul 09.30 WIB',
      '14.05',
      'Sunda',
      'Rp 3.703.701',
    ])
      await page.getByText(text, { exact: true }).first().waitFor();
    await page.getByRole('cell', { name: 'Rp 50.000' }).first().waitFor();
    await fits(page);
    await page.getByRole('button', { name: 'Periksa', exact: true }).first().click();
    await page.getByText('Sudah terkunci pada tahap ini.').first().waitFor({ state: 'attached' });
    await fits(page);
    await context.close();
  });
});
