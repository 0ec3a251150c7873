/** A small process whose cases survey a list of plots: for tests that speak of items. */
import { stepsProcess, Walk } from './walk.ts';

const DATA = `
data:
  judul: { type: text, required: false, label: { id: Judul, en: Title } }
  jumlah: { type: integer, required: false, label: { id: Jumlah, en: How many } }
  ya: { type: boolean, label: { id: Ya, en: Yes } }
  jejak: { type: text, required: false, max: 500, label: { id: Jejak, en: Trace } }
  pelaksana: { type: person, role: petugas, at: unit, required: false, label: { id: Pelaksana, en: Doer } }
  minat: { type: choices, required: false, of: { api: { id: Api, en: Fire }, air: { id: Air, en: Water }, jalan: { id: Jalan, en: Road } }, label: { id: Dinilai, en: Judged } }
  bidang:
    type: table
    key: petak
    max: 4
    required: false
    label: { id: Bidang tanah, en: Plots }
    columns:
      petak: { type: integer, label: { id: Petak, en: Plot } }
      luas: { type: integer, required: false, label: { id: Luas, en: Size } }
      pemilik: { type: text, personal: true, required: false, label: { id: Pemilik, en: Owner } }
start: { MULAI: { by: warga, title: { id: Mulai, en: Begin }, form: [judul, jumlah, ya, jejak, pelaksana, minat, bidang], target: a } }
`;

/** Steps of an item that is measured and then recorded. */
export const MEASURED = `diukur: { on: { CATAT: { by: petugas, target: tercatat } } }, tercatat: { type: final }`;

/** The whole text of such a process; `states` begin with `a`. */
export function plotsText(states: string): string {
  return DATA + states;
}

export function plotsWalk(states: string, form: Readonly<Record<string, unknown>> = TWO): Walk {
  return new Walk(stepsProcess(plotsText(states)), form);
}

/** Two plots, 3 and 8. */
export const TWO = {
  ya: false,
  bidang: [
    { petak: 3, luas: 40 },
    { petak: 8, luas: 25 },
  ],
} as const;

/** The case goes to `b` when the list is done. `each`: what it says after its source and key. */
export function surveyed(each: string, steps: string = MEASURED, more = ''): string {
  return `
states:
  a:
    each: { in: data.bidang, key: it.petak${each} }
    initial: diukur
    onDone: b
${more}    states: { ${steps} }
  b: { on: { SELESAI: { by: petugas, target: s }, LAGI: { by: petugas, target: a }, TUNDA_DULU: { by: petugas, target: k } } }
  k: { on: { LAGI: { by: petugas, target: a } } }
  s: { type: final }
`;
}
