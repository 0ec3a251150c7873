import type { Locator, Page } from 'playwright-core';

/** A photo of one pixel: what counts is that its content is a PNG. */
export const PHOTO = {
  name: 'lubang.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
};

export interface Complaint {
  readonly title: string;
  readonly anonymous?: boolean;
  readonly secret?: boolean;
}
export interface Sent {
  readonly tracking: string;
  readonly pin: string;
  readonly url: string;
}

/** Fills the form of a complaint as a citizen does, without sending it. */
export async function fillComplaint(
  page: Page,
  { title, anonymous = false, secret = false }: Complaint,
): Promise<void> {
  await page.goto('/');
  await page.getByRole('link', { name: 'Kirim laporan' }).click();
  await page.getByRole('heading', { level: 1, name: 'Kirim laporan' }).waitFor();
  await page.getByRole('radio', { name: 'Pengaduan' }).check();
  await page.getByLabel('Judul laporan').fill(title);
  await page
    .getByLabel('Isi laporan')
    .fill('Jalan di depan SD 4 berlubang besar sejak dua minggu lalu dan sudah dua anak jatuh dari sepeda.');
  await page.getByLabel('Kategori').selectOption({ label: 'Jalan dan jembatan' });
  await page.getByLabel('Tanggal kejadian').fill('2026-02-20');
  await page.getByLabel('Desa atau kelurahan').selectOption({ label: 'Telanaipura, Kec. Telanaipura' });
  await page.getByLabel(/Foto atau berkas/).setInputFiles(PHOTO);
  if (anonymous) await page.getByLabel(/^Anonim/).check();
  if (secret) await page.getByLabel('Laporan ini rahasia').check();
  await page.getByLabel('Nama lengkap').fill('Budi Santoso');
  await page.getByLabel('Nomor HP').fill('081234567890');
  await page.getByLabel(/Saya setuju data saya/).check();
}

/**
 * The text of the page once it shows `text`. With script the address changes before the page does, so that what is
 * read right after waiting for an address may still be the page before.
 */
export async function read(page: Page, text: string | RegExp): Promise<string> {
  const main = page.getByRole('main');
  await main.filter({ hasText: text }).waitFor();
  return main.innerText();
}

/** Sends a complaint and reads number and PIN from the receipt, as someone would write them down. */
export async function sendComplaint(page: Page, complaint: Complaint): Promise<Sent> {
  await fillComplaint(page, complaint);
  await page.getByRole('button', { name: 'Kirim', exact: true }).click();
  await page.waitForURL(/\/receipt\//);
  const written = await read(page, /LPR-/);
  const tracking = /LPR(?:-[0-9A-Z]{4}){3}/.exec(written)?.[0] ?? '';
  const pin = /(?:^|\s)(\d{6})(?:\s|$)/.exec(written)?.[1] ?? '';
  return { tracking, pin, url: page.url().replace('/receipt/', '/cases/') };
}

/** Follows a complaint with what stands on the receipt. */
export async function track(page: Page, { tracking, pin }: Pick<Sent, 'tracking' | 'pin'>): Promise<void> {
  await page.goto('/track');
  await page.getByLabel('Nomor', { exact: true }).fill(tracking);
  await page.getByLabel('PIN', { exact: true }).fill(pin);
  await page.getByRole('main').getByRole('button', { name: 'Buka' }).click();
  await page.waitForURL(/\/cases\//);
  await read(page, tracking);
}

/** Opens a case from the inbox by its number. */
export async function openFromInbox(page: Page, tracking: string): Promise<void> {
  await page.goto('/inbox?tab=offered');
  await page.getByRole('row').filter({ hasText: tracking }).getByRole('link').first().click();
  await page.getByRole('heading', { name: 'Yang bisa Anda lakukan' }).waitFor();
}

/** The card of an action on the page of a case, opened. */
export async function card(page: Page, title: string): Promise<Locator> {
  const found = page
    .getByRole('group')
    .filter({ has: page.getByRole('heading', { level: 3, name: title, exact: true }) });
  if ((await found.getAttribute('open')) === null) await found.locator('summary').click();
  return found;
}

/** Sends the form of a card and waits for the page after it. */
export async function send(page: Page, form: Locator, title: string): Promise<void> {
  const saw = (await form.locator('input[name="saw"]').getAttribute('value')) ?? '';
  await form.getByRole('button', { name: title, exact: true }).click();
  await page.waitForURL(/[?&]sent=/);
  await page.locator(`input[name="saw"][value="${saw}"]`).first().waitFor({ state: 'detached' });
}

export async function verify(page: Page, office = 'Dinas Pekerjaan Umum dan Penataan Ruang'): Promise<void> {
  const title = 'Verifikasi dan teruskan';
  const form = await card(page, title);
  await form.getByRole('radio', { name: 'Pengaduan tidak berkadar pengawasan' }).check();
  await form.getByLabel('Kategori').selectOption({ label: 'Jalan dan jembatan' });
  await form.getByLabel('Judul yang disunting').fill('Jalan rusak di depan sekolah dasar');
  await form.getByRole('radio', { name: office }).check();
  await send(page, form, title);
}

export async function followUp(page: Page, text: string): Promise<void> {
  const title = 'Catat tindak lanjut';
  const form = await card(page, title);
  await form.getByLabel('Yang telah dilakukan').fill(text);
  await form.getByRole('radio', { name: 'Sudah ditangani' }).check();
  await send(page, form, title);
}

/** A card with one text to fill. */
export async function say(page: Page, title: string, label: string, text: string): Promise<void> {
  const form = await card(page, title);
  await form.getByLabel(label).fill(text);
  await send(page, form, title);
}
