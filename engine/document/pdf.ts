/** The picture of a document: a PDF, made anew whenever it is wanted. What is kept and signed is its content. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import pdfmake from 'pdfmake';
import { say } from '#engine/texts/text.ts';
import type { Language } from '#engine/texts/text.ts';
import { DOCUMENT_TEXTS } from '#engine/texts/document.ts';
import type { ContentPart, DocumentContent } from './content.ts';
import { dateLine, numberLine, signatureLines } from './lines.ts';
import type { Marks } from './marks.ts';
import { qrOf } from './qr.ts';

/** The letters that pdfmake brings along; nothing else on disk is read, and nothing from the network. */
const roboto = join(dirname(createRequire(import.meta.url).resolve('pdfmake/package.json')), 'fonts/Roboto');
const fonts = {
  normal: join(roboto, 'Roboto-Regular.ttf'),
  bold: join(roboto, 'Roboto-Medium.ttf'),
  italics: join(roboto, 'Roboto-Italic.ttf'),
  bolditalics: join(roboto, 'Roboto-MediumItalic.ttf'),
};
const readable: readonly string[] = Object.values(fonts);
pdfmake.setFonts({ Roboto: fonts });
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => readable.includes(path));

const QR_POINTS = 80;

type Node = Readonly<Record<string, unknown>>;

/** Content and marks as a PDF of A4 pages in one language. `made` is the time it bears: the same input gives the same bytes. */
export async function pdfOf(
  content: DocumentContent,
  marks: Marks,
  language: Language,
  made: string,
): Promise<Uint8Array> {
  const title = content.title[language];
  const instant = new Date(made);
  return await pdfmake
    .createPdf({
      pageSize: 'A4',
      pageMargins: [64, 56, 64, 56],
      info: { title, creationDate: instant, modDate: instant },
      defaultStyle: { font: 'Roboto', fontSize: 11, lineHeight: 1.3 },
      footer: (page: number, pages: number): Node => ({
        text: say(DOCUMENT_TEXTS.page, language, { page, pages }),
        alignment: 'center',
        fontSize: 8,
      }),
      content: [
        { text: title, fontSize: 15, bold: true, alignment: 'center', margin: [0, 0, 0, 16] },
        ...content.parts.map((part) => nodeOf(part, marks, language)),
      ],
    })
    .getBuffer();
}

function nodeOf(part: ContentPart, marks: Marks, language: Language): Node {
  switch (part.kind) {
    case 'heading':
      return { text: part.text[language], bold: true, fontSize: 12, margin: [0, 10, 0, 4] };
    case 'text':
      return { text: part.text[language], margin: [0, 0, 0, 8] };
    case 'rows':
      return {
        layout: 'noBorders',
        margin: [0, 0, 0, 8],
        table: {
          widths: ['auto', 6, '*'],
          body: part.rows.map(({ label, value }) => [label[language], ':', value[language]]),
        },
      };
    case 'table':
      return {
        margin: [0, 0, 0, 8],
        table: {
          headerRows: 1,
          widths: part.head.map(() => '*'),
          body: [
            part.head.map((cell) => ({ text: cell[language], bold: true })),
            ...part.rows.map((row) => row.map((cell) => cell[language])),
          ],
        },
      };
    case 'number':
      return { text: numberLine(part, marks, language), alignment: 'center', margin: [0, 0, 0, 8] };
    case 'date':
      return { text: dateLine(marks, language), alignment: 'right', margin: [0, 8, 0, 4] };
    case 'signature': {
      const [post, name] = signatureLines(part.role, marks, language);
      return {
        stack: [{ text: post }, { text: name, bold: true, margin: [0, 40, 0, 0] }],
        alignment: 'right',
        unbreakable: true,
        margin: [0, 0, 0, 12],
      };
    }
    case 'qr': {
      const { size, runs } = qrOf(marks.code);
      const module = QR_POINTS / size;
      return {
        unbreakable: true,
        stack: [
          {
            canvas: runs.map(({ x, y, length }) => ({
              type: 'rect',
              x: x * module,
              y: y * module,
              w: length * module,
              h: module,
              color: 'black',
            })),
          },
          { text: marks.code, fontSize: 8, margin: [0, 4, 0, 0] },
        ],
      };
    }
  }
}
