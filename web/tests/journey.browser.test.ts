import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { openBrowser, signIn, startProduct, visitor } from './testing/product.ts';
import type { Product } from './testing/product.ts';
import {
  card,
  followUp,
  openFromInbox,
  read,
  say,
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

describe.each([
  { javaScript: false, how: 'without script' },
  { javaScript: true, how: 'with script' },
])('a complaint $how', ({ javaScript, how }) => {
  it('travels from the citizen over admin, liaison, officer and head back to the citizen, and to the auditor', async () => {
    const citizen = await visitor(browser, product, { javaScript });
    const sent = await sendComplaint(citizen.page, { title: `Jalan rusak di depan SD 4 (${how})` });
    expect(sent.tracking).toMatch(/^LPR-/);
    expect(sent.pin).toMatch(/^\d{6}$/);

    const staff = await visitor(browser, product, { javaScript });
    const { page } = staff;
    await signIn(page, 'Maya Sari');
    await openFromInbox(page, sent.tracking);
    const anybody = await visitor(browser, product, { javaScript });
    const look = async (): Promise<void> => {
      await anybody.page.goto('/public');
      await anybody.page.getByLabel('Nomor', { exact: true }).fill(sent.tracking);
      await anybody.page.getByRole('main').getByRole('button', { name: 'Lihat' }).click();
    };
    await look();
    await read(anybody.page, 'NOT_FOUND'); // nothing is open before it is verified
    await verify(page);
    await look();
    await anybody.page.getByRole('heading', { name: sent.tracking }).waitFor();
    await read(anybody.page, 'Dinas Pekerjaan Umum dan Penataan Ruang');
    expect(await anybody.page.getByRole('main').innerText()).not.toContain('Budi');
    await anybody.context.close();

    await signIn(page, 'Rina Oktavia');
    await openFromInbox(page, sent.tracking);
    const disposition = await card(page, 'Disposisi');
    await disposition.getByRole('radio', { name: 'Dinas Pekerjaan Umum dan Penataan Ruang' }).check();
    await disposition.getByRole('radio', { name: 'Arif Rahman' }).check();
    await send(page, disposition, 'Disposisi');

    await signIn(page, 'Arif Rahman');
    await openFromInbox(page, sent.tracking);
    await followUp(page, 'Petugas sudah meninjau lokasi dan menandai lubang.');
    await followUp(page, 'Material sudah dipesan, pekerjaan dijadwalkan hari Selasa.');
    await say(page, 'Tanya pelapor', 'Pertanyaan untuk pelapor', 'Di sisi jalan yang mana lubang terbesar?');

    await track(citizen.page, sent);
    await read(citizen.page, 'Di sisi jalan yang mana lubang terbesar?');
    await say(citizen.page, 'Jawab pertanyaan', 'Jawaban Anda', 'Di sisi kiri, dekat gerbang sekolah.');

    await page.reload();
    const proposal = await card(page, 'Ajukan selesai');
    await proposal
      .getByLabel('Jawaban akhir')
      .fill('Lubang sudah ditambal pada hari Selasa dan jalan dapat dilalui dengan aman.');
    await send(page, proposal, 'Ajukan selesai');

    await signIn(page, 'Surya Putra');
    await openFromInbox(page, sent.tracking);
    await send(page, await card(page, 'Setujui jawaban'), 'Setujui jawaban');

    await citizen.page.reload();
    const acceptance = await card(citizen.page, 'Terima jawaban');
    await acceptance.getByLabel(/Penilaian/).fill('5');
    await send(citizen.page, acceptance, 'Terima jawaban');
    await read(citizen.page, 'Terima jawaban. Keadaan: Selesai.');

    await signIn(page, 'Bayu Pratama');
    await page.goto('/cases');
    await page.getByRole('row').filter({ hasText: sent.tracking }).getByRole('link').first().click();
    await page.getByRole('link', { name: 'Putar ulang dan periksa bukti' }).click();
    await page.waitForURL(/\/history/);
    await read(page, '10 entri');
    await page
      .getByRole('link', { name: /Sebelumnya/ })
      .first()
      .click();
    await page.waitForURL(/entry=9/);
    await read(page, 'Entri 9 dari 10');
    await page.getByRole('heading', { name: 'Setujui jawaban' }).waitFor();
    expect([...citizen.faults, ...staff.faults]).toEqual([]);
  });

  it('can be withdrawn by its reporter, and is then closed', async () => {
    const { page, faults } = await visitor(browser, product, { javaScript });
    const sent = await sendComplaint(page, { title: `Lampu jalan padam (${how})` });
    await track(page, sent);
    await say(page, 'Cabut laporan', 'Alasan', 'Sudah diperbaiki oleh warga.');
    await read(page, 'Dicabut pelapor');
    expect(faults).toEqual([]);
  });

  it('that is secret is not there for an officer of another office, and an anonymous name for no official', async () => {
    const citizen = await visitor(browser, product, { javaScript });
    const sent = await sendComplaint(citizen.page, {
      title: `Pungutan di loket (${how})`,
      anonymous: true,
      secret: true,
    });
    const { page } = await visitor(browser, product, { javaScript });
    await signIn(page, 'Joko Susilo');
    const answer = await page.goto(sent.url);
    expect(answer?.status()).toBe(404);
    await signIn(page, 'Maya Sari');
    await page.goto(sent.url);
    const seen = await read(page, 'Pungutan di loket');
    expect(seen).not.toContain('Budi Santoso');
    await track(citizen.page, sent);
    await read(citizen.page, 'Budi Santoso');
  });
});
