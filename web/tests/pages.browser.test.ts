import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { accessibilityFindings, cutOff, unfold } from './testing/inspect.ts';
import { DESKTOP, openBrowser, PHONE, signIn, startProduct, visitor } from './testing/product.ts';
import type { Product } from './testing/product.ts';
import { followUp, openFromInbox, say, sendComplaint, track, verify } from './testing/steps.ts';

let product: Product;
let browser: Browser;
/** Path of a case that waits for its reporter, with some history. */
let casePath: string;
/** Cookies of each reader, so that every page is opened as the one it is for. */
const cookies: Record<string, Awaited<ReturnType<BrowserContext['cookies']>>> = {};

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), openBrowser()]);
  const citizen = await visitor(browser, product, { javaScript: false });
  const sent = await sendComplaint(citizen.page, {
    title: 'Jalan rusak di depan SD 4 dan sekitarnya sejak musim hujan tahun lalu belum diperbaiki',
    secret: true,
    anonymous: true,
  });
  const staff = await visitor(browser, product, { javaScript: false });
  await signIn(staff.page, 'Maya Sari');
  cookies['admin'] = await staff.context.cookies();
  await openFromInbox(staff.page, sent.tracking);
  await verify(staff.page);
  await signIn(staff.page, 'Arif Rahman');
  cookies['officer'] = await staff.context.cookies();
  await openFromInbox(staff.page, sent.tracking);
  await followUp(staff.page, 'Petugas sudah meninjau lokasi dan menandai lubang.');
  await say(
    staff.page,
    'Tanya pelapor',
    'Pertanyaan untuk pelapor',
    'Di sisi jalan yang mana lubang terbesar?',
  );
  await sendComplaint(citizen.page, { title: 'Lampu jalan padam di depan pasar' });
  await track(citizen.page, sent);
  casePath = new URL(citizen.page.url()).pathname;
  cookies['citizen'] = await citizen.context.cookies();
  cookies['nobody'] = [];
});
afterAll(async () => {
  await browser.close();
  await product.stop();
});

const PAGES = [
  { name: 'home', reader: 'nobody', path: () => '/' },
  { name: 'start form', reader: 'nobody', path: () => '/services/pengaduan_sp4n/KIRIM' },
  { name: 'tracking form', reader: 'nobody', path: () => '/track' },
  { name: 'open to everybody', reader: 'nobody', path: () => '/public' },
  { name: 'sign-in', reader: 'nobody', path: () => '/sign-in' },
  { name: 'missing page', reader: 'nobody', path: () => '/tidak-ada' },
  { name: 'case as its reporter', reader: 'citizen', path: () => casePath },
  { name: 'receipt', reader: 'citizen', path: () => casePath.replace('/cases/', '/receipt/') },
  { name: 'inbox', reader: 'admin', path: () => '/inbox?tab=offered' },
  { name: 'empty inbox', reader: 'admin', path: () => '/inbox?tab=mine' },
  { name: 'cases', reader: 'admin', path: () => '/cases' },
  { name: 'case as the admin', reader: 'admin', path: () => casePath },
  { name: 'case as the officer', reader: 'officer', path: () => casePath },
  { name: 'history', reader: 'admin', path: () => `${casePath}/history?entry=2` },
] as const;

describe.each([
  { language: 'id-ID', lang: 'id' },
  { language: 'en-GB', lang: 'en' },
] as const)('every page in $lang', ({ language, lang }) => {
  it.each(PAGES)('is accessible and fits a phone and a desktop: $name', async ({ reader, path }) => {
    const { page, context, faults } = await visitor(browser, product, {
      javaScript: true,
      viewport: PHONE,
      language,
    });
    await context.addCookies((cookies[reader] ?? []).filter((cookie) => cookie.name !== 'alur-language'));
    await page.goto(path());
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe(lang);
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
    await unfold(page);
    expect(await cutOff(page)).toEqual([]);
    expect(await accessibilityFindings(page)).toEqual([]);
    await page.setViewportSize(DESKTOP);
    expect(await cutOff(page)).toEqual([]);
    expect(await accessibilityFindings(page)).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });
});

describe('every refusal', () => {
  const fits = async (page: Page): Promise<void> => {
    await page.getByText(/Kode:/).first().waitFor();
    expect(await cutOff(page)).toEqual([]);
    expect(await accessibilityFindings(page)).toEqual([]);
  };

  it('of a form is accessible and fits a phone, with the summary and the errors at the fields', async () => {
    const { page } = await visitor(browser, product, { javaScript: true, viewport: PHONE });
    await page.goto('/services/pengaduan_sp4n/KIRIM');
    await page.getByRole('button', { name: 'Kirim', exact: true }).click();
    await fits(page);
  });

  it('of a number or a password is accessible and fits a phone', async () => {
    const { page } = await visitor(browser, product, { javaScript: true, viewport: PHONE });
    await page.goto('/track');
    await page.getByLabel('Nomor', { exact: true }).fill('LPR-0000-0000-0001');
    await page.getByLabel('PIN', { exact: true }).fill('000000');
    await page.getByRole('main').getByRole('button', { name: 'Buka' }).click();
    await fits(page);
    await page.goto('/public');
    await page.getByLabel('Nomor', { exact: true }).fill('LPR-0000-0000-0001');
    await page.getByRole('main').getByRole('button', { name: 'Lihat' }).click();
    await fits(page);
    expect(await page.getByLabel('Nomor', { exact: true }).inputValue()).toBe('LPR-0000-0000-0001');
    await page.goto('/sign-in');
    await page.getByLabel('Alamat surel').fill('tidak@ada.example');
    await page.getByLabel('Kata sandi').fill('salah sekali');
    await page.getByRole('main').getByRole('button', { name: 'Masuk', exact: true }).click();
    await fits(page);
  });
});
