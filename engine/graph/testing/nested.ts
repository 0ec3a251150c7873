/** A process that shows each thing a diagram has to show, once. */
export const NESTED_PARTS = `
start: { MULAI: { by: warga, title: { id: Ajukan izin, en: Ask for the permit }, form: [judul, jumlah], target: a } }
states:
  a:
    title: { id: 'Loket: "pilih; atau" <b>--> #x & y', en: 'Desk: "choose; or" <b>--> #x & y' }
    on:
      GO: { by: petugas, title: { id: Mulai, en: Begin }, target: b }
      NOTE: { by: petugas, title: { id: Catat, en: Note } }
      AGAIN: { by: petugas, title: { id: Ulang, en: Again }, guard: { cel: data.ya, else: { id: Tidak., en: No. } }, target: a }
    after: { 30 days: d }
  b:
    type: parallel
    turns: one
    on:
      ASK: { by: petugas, title: { id: Tanya, en: Ask }, target: c }
      BAD: { target: d }
    onDone: e
    states:
      api:
        initial: p
        states:
          p: { on: { NILAI: { by: petugas, target: z }, GAGAL: { by: petugas, do: [{ raise: BAD }] } } }
          z: { type: final }
      gedung:
        initial: p
        starts: { when: data.jumlah > 100, else: skip }
        states:
          p: { on: { NILAI: { by: petugas, target: m } } }
          m:
            initial: x
            onDone: z
            states:
              x: { on: { HADIR: { by: petugas, target: y } } }
              y: { type: final }
          z: { type: final }
  c: { on: { BALAS: { by: petugas, title: { id: Jawab, en: Answer }, target: { back: resume } } } }
  d: { closed: ditolak }
  e: { type: final }
`;
