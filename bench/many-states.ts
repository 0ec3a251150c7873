/**
 * A process file of so many states, made the way real ones are: each state with forms, a guarded choice, a way back, a
 * wait and a clock now and then; every tenth is parallel with two regions. Errors: none.
 */
export function manyStates(count: number): string {
  const names = Array.from({ length: count }, (_each, index) => `tahap_${String(index + 1)}`);
  const states = names.map((name, index) =>
    stateOf(name, names[index + 1] ?? 'selesai', names[index - 1], index),
  );
  return `${frame(names)}states:\n${states.join('')}  selesai: { closed: selesai, title: { id: Selesai, en: Finished } }\n`;
}

function frame(names: readonly string[]): string {
  const clocks = names
    .filter((_name, index) => index % 20 === 5)
    .map(
      (name) => `  jam_${name}:
    title: { id: Tenggat ${name}, en: Deadline ${name} }
    length: 3 working days
    starts: { entering: ${name} }
    stops: { entering: selesai }
    owner: petugas
`,
    );
  const fields = names.map(
    (name, index) =>
      `  isian_${name}: { type: ${index % 3 === 0 ? 'integer, min: 0, max: 9' : 'text, max: 200'}, label: { id: Isian ${name}, en: Field ${name} } }\n`,
  );
  return `alur: 1
process: bangku
title: { id: Proses besar, en: Large process }
summary: { id: Proses untuk pengukuran., en: A process for measuring. }
calendar: wib_5_hari
tracking: BNG
headline: judul
roles:
  pemohon: { kind: public, title: { id: Pemohon, en: Applicant } }
  petugas: { kind: staff, at: unit, title: { id: Petugas, en: Officer } }
  kepala: { kind: staff, at: unit, title: { id: Kepala, en: Head } }
data:
  judul: { type: text, max: 100, label: { id: Judul, en: Title } }
  jenis: { type: choice, of: { satu: { id: Satu, en: One }, dua: { id: Dua, en: Two } }, label: { id: Jenis, en: Kind } }
${fields.join('')}status:
  berjalan: { in: [open], id: Berjalan, en: Under way }
  selesai: { in: [selesai], id: Selesai, en: Finished }
clocks:
${clocks.join('')}start:
  MULAI: { by: pemohon, title: { id: Mulai, en: Begin }, form: [judul, jenis], target: tahap_1 }
shared:
  - in: open
    on:
      BATALKAN: { by: { starter: true }, title: { id: Batalkan, en: Cancel }, target: selesai }
`;
}

function stateOf(name: string, next: string, before: string | undefined, index: number): string {
  const event = name.toUpperCase();
  if (index % 10 === 9)
    return `  ${name}:
    title: { id: Tahap ${name}, en: State ${name} }
    type: parallel
    onDone: ${next}
    states:
${['kiri', 'kanan'].map((region) => regionOf(region, event)).join('')}`;
  const back =
    before === undefined
      ? ''
      : `      KEMBALI_${event}:
        by: kepala
        title: { id: Kembalikan, en: Return }
        target: ${before}
`;
  const guard = index % 3 === 0 ? `data.isian_${name} < 5` : `data.jenis == "satu"`;
  return `  ${name}:
    title: { id: Tahap ${name}, en: State ${name} }
    on:
      LANJUT_${event}:
        by: petugas
        title: { id: Lanjut, en: Go on }
        form: [isian_${name}]
        choose:
          - guard: { cel: '${guard}' }
            target: ${next}
          - target: ${name}
${back}${index % 20 === 5 ? `    after: { jam_${name}: selesai }\n` : index % 7 === 0 ? '    after: { 30 days: selesai }\n' : ''}`;
}

function regionOf(region: string, event: string): string {
  return `      ${region}:
        title: { id: Bagian ${region}, en: Region ${region} }
        initial: buka
        states:
          buka:
            title: { id: Terbuka, en: Open }
            on: { SELESAI_${event}_${region.toUpperCase()}: { by: petugas, title: { id: Selesai, en: Done }, target: baik } }
          baik: { type: final, title: { id: Baik, en: Good } }
`;
}
