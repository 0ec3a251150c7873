import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, signIn, startProduct, visitor } from './testing/product.ts';
import type { Product } from './testing/product.ts';
import {
  card,
  fillComplaint,
  openFromInbox,
  PHOTO,
  read,
  send,
  sendComplaint,
  track,
  verify,
} from './testing/steps.ts';

let product: Product;
let browser: Browser;
beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await product.stop();
});

const main = async (page: Page): Promise<string> => await page.getByRole('main').innerText();
const sendButton = (page: Page) => page.getByRole('button', { name: 'Kirim', exact: true });
/** The summary of what must be corrected, on top of the page. */
const refusal = (page: Page) => page.getByRole('alert').filter({ hasText: 'Kode:' });

describe.each([
  { javaScript: false, how: 'without script' },
  { javaScript: true, how: 'with script' },
])('what was typed $how', ({ javaScript, how }) => {
  it('stays with its files when a field is refused, and goes through after the correction', async () => {
    const { page } = await visitor(browser, product, { javaScript });
    await fillComplaint(page, { title: 'Jalan' });
    await sendButton(page).click();
    await refusal(page)
      .getByRole('link', { name: /Judul laporan/ })
      .waitFor();
    expect(await page.getByLabel('Isi laporan').inputValue()).toContain('berlubang besar');
    expect(await main(page)).toContain(PHOTO.name);
    await page.getByLabel('Judul laporan').fill(`Jalan rusak di depan pasar (${how})`);
    await sendButton(page).click();
    await page.waitForURL(/\/receipt\//);
    await page.getByRole('link', { name: /Buka halaman/ }).click();
    await page.waitForURL(/\/cases\//);
    await page.getByRole('link', { name: PHOTO.name }).first().waitFor();
  });

  it('stays when one file is refused for its kind, and the other file is kept', async () => {
    const { page } = await visitor(browser, product, { javaScript });
    await fillComplaint(page, { title: 'Jalan rusak di depan terminal' });
    const disguised = {
      name: 'program.png',
      mimeType: 'image/png',
      buffer: Buffer.from('MZ this is no picture'),
    };
    await page.getByLabel(/Foto atau berkas/).setInputFiles([PHOTO, disguised]);
    await sendButton(page).click();
    await refusal(page).waitFor();
    const seen = await main(page);
    expect(seen).toContain('FILE_TYPE');
    expect(seen).toContain(`✓ ${PHOTO.name}`);
    expect(seen).not.toContain('✓ program.png');
    expect(await page.getByLabel('Judul laporan').inputValue()).toBe('Jalan rusak di depan terminal');
    await sendButton(page).click();
    await page.waitForURL(/\/receipt\//);
  });

  it('stays when one file is too large, and only that file is refused', async () => {
    const { page } = await visitor(browser, product, { javaScript });
    await fillComplaint(page, { title: 'Jalan rusak di depan stasiun' });
    const huge = { name: 'video.png', mimeType: 'image/png', buffer: Buffer.alloc(11 * 1024 * 1024, 1) };
    await page.getByLabel(/Foto atau berkas/).setInputFiles([PHOTO, huge]);
    if (javaScript)
      await page
        .getByText(/video\.png/)
        .first()
        .waitFor();
    await sendButton(page).click();
    if (!javaScript) {
      await refusal(page).waitFor();
      const seen = await main(page);
      expect(seen).toContain('FILE_TOO_LARGE');
      expect(seen).toContain(`✓ ${PHOTO.name}`);
      await sendButton(page).click();
    }
    await page.waitForURL(/\/receipt\//);
  });

  it('is kept as a draft and is there again in a new page', async () => {
    const { page, context } = await visitor(browser, product, { javaScript });
    await page.goto('/services/pengaduan_sp4n/KIRIM');
    await page.getByLabel('Judul laporan').fill('Jembatan miring di kelurahan');
    await page.getByRole('button', { name: 'Simpan dan lanjutkan nanti' }).click();
    await page
      .getByText(/draf|Tersimpan/i)
      .first()
      .waitFor();
    const later = await context.newPage();
    await later.goto('/services/pengaduan_sp4n/KIRIM');
    expect(await later.getByLabel('Judul laporan').inputValue()).toBe('Jembatan miring di kelurahan');
  });

  it('stays when the case moved on meanwhile, and the page says what happened', async () => {
    const citizen = await visitor(browser, product, { javaScript });
    const sent = await sendComplaint(citizen.page, { title: `Trotoar pecah di depan kantor (${how})` });
    const first = await visitor(browser, product, { javaScript });
    const second = await visitor(browser, product, { javaScript });
    await signIn(first.page, 'Maya Sari');
    await signIn(second.page, 'Hendra Wijaya');
    await openFromInbox(first.page, sent.tracking);
    await openFromInbox(second.page, sent.tracking);
    await verify(first.page);
    const question = 'Mohon jelaskan letak trotoar yang pecah.';
    const form = await card(second.page, 'Minta pelapor melengkapi');
    await form.getByLabel('Pertanyaan untuk pelapor').fill(question);
    await form.getByRole('button', { name: 'Minta pelapor melengkapi' }).click();
    await refusal(second.page).waitFor();
    const seen = await main(second.page);
    expect(seen).toContain('STALE');
    expect(seen).toContain('Maya Sari (Admin instansi, Pemerintah Kota Jambi): Verifikasi dan teruskan');
    expect(await second.page.content()).toContain(question);
  });
});

describe('a pause in typing', () => {
  it('keeps a draft by itself where script runs, and says when', async () => {
    const { page, context } = await visitor(browser, product, { javaScript: true });
    await page.goto('/services/pengaduan_sp4n/KIRIM');
    await page.getByLabel('Judul laporan').pressSequentially('Parit tersumbat sampah');
    await page
      .getByRole('status')
      .filter({ hasText: /Tersimpan/ })
      .waitFor();
    const later = await context.newPage();
    await later.goto('/services/pengaduan_sp4n/KIRIM');
    expect(await later.getByLabel('Judul laporan').inputValue()).toBe('Parit tersumbat sampah');
  });
});

describe('someone who guesses', () => {
  it('is told a mistyped number, and gets one answer for a wrong number and a wrong PIN', async () => {
    const { page } = await visitor(browser, product, { javaScript: false });
    const sent = await sendComplaint(page, { title: 'Saluran mampet di gang' });
    const attempt = async (tracking: string, pin: string): Promise<string> => {
      await page.goto('/track');
      await page.getByLabel('Nomor', { exact: true }).fill(tracking);
      await page.getByLabel('PIN', { exact: true }).fill(pin);
      await page.getByRole('main').getByRole('button', { name: 'Buka' }).click();
      return await main(page);
    };
    const last = sent.tracking.at(-1) === 'A' ? 'B' : 'A';
    expect(await attempt(sent.tracking.slice(0, -1) + last, sent.pin)).toContain('TRACKING_INVALID');
    const wrong = sent.pin === '000000' ? '000001' : '000000';
    expect(await attempt(sent.tracking, wrong)).toContain('TRACKING_OR_PIN_WRONG');
    expect(await attempt('LPR-0000-0000-0000', sent.pin)).toContain('TRACKING_OR_PIN_WRONG');
  });

  it('does not see a case in a browser that never showed its PIN', async () => {
    const citizen = await visitor(browser, product, { javaScript: false });
    const sent = await sendComplaint(citizen.page, { title: 'Lampu taman padam' });
    const stranger = await visitor(browser, product, { javaScript: false });
    expect((await stranger.page.goto(sent.url))?.status()).toBe(404);
  });
});

describe('staff', () => {
  it('are shown a report that may be the same, and its reporter is not', async () => {
    const citizen = await visitor(browser, product, { javaScript: false });
    await sendComplaint(citizen.page, { title: 'Jembatan berlubang di tengah' });
    const second = await sendComplaint(citizen.page, { title: 'Lubang di jembatan itu' });
    const admin = await visitor(browser, product, { javaScript: false });
    await signIn(admin.page, 'Maya Sari');
    await openFromInbox(admin.page, second.tracking);
    const hints = admin.page.getByRole('region', { name: 'Mungkin laporan yang sama' });
    await hints.getByRole('link', { name: 'Jembatan berlubang di tengah' }).click();
    await admin.page.getByRole('heading', { level: 1, name: 'Jembatan berlubang di tengah' }).waitFor();
    await track(citizen.page, second);
    expect(await read(citizen.page, 'Lubang di jembatan itu')).not.toContain('Mungkin laporan yang sama');
  });

  it('take a task and give it back, and a colleague sees who holds it', async () => {
    const citizen = await visitor(browser, product, { javaScript: true });
    const sent = await sendComplaint(citizen.page, { title: 'Sampah menumpuk di tepi sungai' });
    const admin = await visitor(browser, product, { javaScript: true });
    await signIn(admin.page, 'Maya Sari');
    await openFromInbox(admin.page, sent.tracking);
    await admin.page.getByRole('button', { name: 'Ambil tugas' }).click();
    await admin.page.getByRole('button', { name: 'Lepas' }).waitFor();
    const colleague = await visitor(browser, product, { javaScript: true });
    await signIn(colleague.page, 'Hendra Wijaya');
    await openFromInbox(colleague.page, sent.tracking);
    await read(colleague.page, 'Sedang dikerjakan Maya Sari');
    await admin.page.getByRole('button', { name: 'Lepas' }).click();
    await admin.page.getByRole('button', { name: 'Ambil tugas' }).waitFor();
    await colleague.page.reload();
    await send(colleague.page, await filledQuestion(colleague.page), 'Minta pelapor melengkapi');
    await track(citizen.page, sent);
    await read(citizen.page, 'Sungai yang mana?');
  });

  it('read every page in the language they choose', async () => {
    const { page } = await visitor(browser, product, { javaScript: false });
    await page.goto('/');
    await page.getByRole('button', { name: /English/ }).click();
    await page.getByRole('link', { name: 'Send the report' }).click();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await read(page, 'What happened');
  });
});

async function filledQuestion(page: Page): ReturnType<typeof card> {
  const form = await card(page, 'Minta pelapor melengkapi');
  await form.getByLabel('Pertanyaan untuk pelapor').fill('Sungai yang mana? Mohon jelaskan.');
  return form;
}
