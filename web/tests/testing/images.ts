import { fileURLToPath } from 'node:url';
import { DESKTOP, openBrowser, PHONE, signIn, startProduct, visitor } from './product.ts';
import { openFromInbox, sendComplaint, track } from './steps.ts';

// `npm run docs:images`: the pictures of the documents, taken from the running product so that they cannot go stale.

const FOLDER = fileURLToPath(new URL('../../../docs/images', import.meta.url));

const product = await startProduct();
const browser = await openBrowser();
try {
  const citizen = await visitor(browser, product, { javaScript: true, viewport: PHONE });
  const sent = await sendComplaint(citizen.page, { title: 'Jalan rusak di depan SD 4' });
  await citizen.page.screenshot({ path: `${FOLDER}/receipt-phone.png` });
  await track(citizen.page, sent);
  await citizen.page.screenshot({ path: `${FOLDER}/tracking-phone.png` });
  const staff = await visitor(browser, product, { javaScript: true, viewport: DESKTOP });
  await signIn(staff.page, 'Maya Sari');
  await openFromInbox(staff.page, sent.tracking);
  await staff.page.screenshot({ path: `${FOLDER}/case-desktop.png` });
} finally {
  await browser.close();
  await product.stop();
}
