import { testRule } from '../testing/rule-cases.ts';

const opened = (name: string): [string, string] => [
  'status:\n  berjalan',
  `public: [judul, «${name}», status]\nstatus:\n  berjalan`,
];

testRule('public-field', {
  valid: [
    { says: 'plain fields and the status', edits: [opened('jenis')] },
    {
      says: 'plain fields under a condition',
      edits: [
        ['status:\n  berjalan', 'public: { when: data.tertutup, shows: [judul] }\nstatus:\n  berjalan'],
      ],
    },
  ],
  invalid: [
    {
      says: 'a personal field',
      edits: [opened('nama')],
      params: [{ name: 'nama', reason: '#personal-value' }],
    },
    { says: 'files', edits: [opened('berkas')], params: [{ name: 'berkas', reason: '#files-value' }] },
    { says: 'a person', edits: [opened('penjaga')], params: [{ name: 'penjaga', reason: '#person-value' }] },
    {
      says: 'a field with readers of its own',
      edits: [
        opened('tanggal'),
        ['tanggal: { type: date, required: false,', 'tanggal: { type: date, required: false, sees: [unit],'],
      ],
      params: [{ name: 'tanggal', reason: '#has-readers' }],
    },
    {
      says: 'a table with personal cells',
      edits: [
        ['status:\n  berjalan', 'public: { when: data.tertutup, shows: [«tamu»] }\nstatus:\n  berjalan'],
        [
          '  tertutup: { type: boolean',
          '  tamu: { type: table, required: false, label: { id: Tamu, en: Guests }, columns: { siapa: { type: text, personal: true, label: { id: Siapa, en: Who } } } }\n  tertutup: { type: boolean',
        ],
        [
          'form: [judul, jumlah, nama, tertutup, tanggal, berkas]',
          'form: [judul, jumlah, nama, tertutup, tanggal, berkas, tamu]',
        ],
      ],
      params: [{ name: 'tamu', reason: '#personal-value' }],
    },
    {
      says: 'a table that names people',
      edits: [
        ['status:\n  berjalan', 'public: { when: data.tertutup, shows: [«tamu»] }\nstatus:\n  berjalan'],
        [
          '  tertutup: { type: boolean',
          '  tamu: { type: table, required: false, label: { id: Tamu, en: Guests }, columns: { siapa: { type: person, at: region, label: { id: Siapa, en: Who } } } }\n  tertutup: { type: boolean',
        ],
        [
          'form: [judul, jumlah, nama, tertutup, tanggal, berkas]',
          'form: [judul, jumlah, nama, tertutup, tanggal, berkas, tamu]',
        ],
      ],
      params: [{ name: 'tamu', reason: '#person-value' }],
    },
  ],
});
