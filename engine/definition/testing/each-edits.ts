/** Edits that make a list of items of a state of the small process. */
import type { Edit } from './edit.ts';

/** Members of a book club by number, and the genres they read. */
const FIELDS = `  anggota:
    type: table
    key: nomor
    max: 5
    label: { id: Anggota, en: Members }
    columns:
      nomor: { type: integer, label: { id: Nomor, en: Number } }
      nama: { type: text, personal: true, label: { id: Nama, en: Name } }
      kota: { type: text, required: false, label: { id: Kota, en: Town } }
      rumah: { type: unit, required: false, label: { id: Cabang asal, en: Home branch } }
      wali: { type: person, role: pustakawan, at: region, required: false, label: { id: Wali, en: Guardian } }
  tanpa_kunci: { type: table, label: { id: Tanpa kunci, en: Without a key }, columns: { nomor: { type: integer, label: { id: Nomor, en: Number } } } }
  minat: { type: choices, of: { puisi: { id: Puisi, en: Poetry }, sejarah: { id: Sejarah, en: History } }, label: { id: Minat, en: Interests } }
`;

const STEPS = `ditanya: { title: { id: Ditanya, en: Asked }, on: { JAWAB: { by: pustakawan, title: { id: Jawab, en: Answer }, target: dijawab } } }, dijawab: { title: { id: Dijawab, en: Answered }, type: final }`;

/** The state in which the book is looked at asks every member first. `rest` are lines of the state after its list. */
export function withEach(
  each: string,
  {
    steps = STEPS,
    rest = '    onDone: dipinjam\n',
  }: { readonly steps?: string; readonly rest?: string } = {},
): readonly Edit[] {
  const title = '    title: { id: Diperiksa, en: Being checked }\n';
  const list = `    «each»: ${each}\n    initial: ditanya\n${rest}    states: { ${steps} }\n`;
  return [
    ['  tertutup: { type: boolean', `${FIELDS}  tertutup: { type: boolean`],
    [
      title,
      title +
        (each.includes('«') || steps.includes('«') || rest.includes('«')
          ? list.replace('«each»', 'each')
          : list),
    ],
  ];
}

/** The same without a mark. */
export function allowedEach(...given: Parameters<typeof withEach>): readonly Edit[] {
  return withEach(...given).map(([from, to]) => [from, to.replace('«each»', 'each')]);
}
