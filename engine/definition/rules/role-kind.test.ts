import { testRule } from '../testing/rule-cases.ts';

const staff = '  pustakawan: { kind: staff, at: unit,';
const more = (line: string) => [staff, `  ${line}\n${staff}`] as const;
const guard = '        form: [cabang, penjaga]';
const deny = (role: string) =>
  [
    guard,
    `        deny: { role: ${role}, code: HANYA_SARAN, text: { id: Saran, en: Advice } }\n${guard}`,
  ] as const;
const head = more('kepala: { kind: staff, at: unit.parent, title: { id: Kepala, en: Head } }');

testRule('role-kind', {
  valid: [
    {
      says: 'a group of staff roles in `by`, `deny` and `seen_by`',
      edits: [
        head,
        ['roles:\n', 'roles:\n  siapa_saja: { kind: group, any_of: [pustakawan, kepala] }\n'],
        ['        by: pustakawan', '        by: siapa_saja'],
        deny('siapa_saja'),
        ['hides: [nama], from: all_but_starter', 'seen_by: [starter, siapa_saja]'],
      ],
    },
    {
      says: 'an official who enters a case for the public',
      edits: [['    by: peminjam\n', '    by: pustakawan\n    on_behalf: peminjam\n']],
    },
    {
      says: 'a conflict that goes to a role above',
      edits: [head, [staff, `${staff} conflict_goes_to: kepala,`]],
    },
  ],
  invalid: [
    {
      says: 'a case entered for an official, and by the public',
      edits: [['    by: peminjam\n', '    by: «peminjam»\n    on_behalf: «pustakawan»\n']],
      params: [
        { name: 'peminjam', reason: '#role-public' },
        { name: 'pustakawan', reason: '#role-staff' },
      ],
    },
    {
      says: 'a public role and a group as members of a group',
      edits: [
        [
          'roles:\n',
          'roles:\n  dua: { kind: group, any_of: [pustakawan, «peminjam»] }\n  tiga: { kind: group, any_of: [«dua», pustakawan] }\n',
        ],
      ],
      params: [
        { name: 'peminjam', reason: '#role-public' },
        { name: 'dua', reason: '#role-group' },
      ],
    },
    {
      says: 'a conflict that goes to the public',
      edits: [[staff, `${staff} conflict_goes_to: «peminjam»,`]],
      params: [{ name: 'peminjam', reason: '#role-public' }],
    },
    {
      says: 'a conflict that goes downward',
      edits: [
        more('bawahan: { kind: staff, at: unit.descendants, title: { id: Bawahan, en: Staff below } }'),
        [staff, `${staff} conflict_goes_to: «bawahan»,`],
      ],
      params: [{ name: 'bawahan', reason: '#role-below' }],
    },
    {
      says: 'a refusal for the public',
      edits: [deny('«peminjam»')],
      params: [{ name: 'peminjam', reason: '#role-public' }],
    },
    {
      says: 'a program that acts, reads, owns a clock or is told something',
      edits: [
        ['roles:\n', 'roles:\n  kurir: { kind: service, title: { id: Kurir, en: Courier } }\n'],
        [
          'visibility:\n',
          'messages: { tiba: { title: { id: Tiba, en: There }, from: kurir, key: case.number } }\nvisibility:\n',
        ],
        [
          '        target: diperiksa\n    after:',
          '        target: diperiksa\n      message.tiba: {}\n    after:',
        ],
        ['        by: pustakawan', '        by: «kurir»'],
        ['sees: [starter, unit]', 'sees: [starter, «kurir»]'],
        ['owner: pustakawan', 'owner: «kurir»'],
      ],
      params: [
        { name: 'kurir', reason: '#role-service' },
        { name: 'kurir', reason: '#role-service' },
        { name: 'kurir', reason: '#role-service' },
      ],
    },
    {
      says: 'relations to an official by their role',
      edits: [['not: [{ did: AJUKAN }', 'not: [{ related_to: peminjam }, { related_to: «pustakawan» }']],
      params: [{ name: 'pustakawan', reason: '#role-staff' }],
    },
    {
      says: 'a group as reader of a field, as choice of people and as owner of a clock',
      edits: [
        head,
        ['roles:\n', 'roles:\n  semua: { kind: group, any_of: [pustakawan, kepala] }\n'],
        ['sees: [starter, unit]', 'sees: [starter, «semua»]'],
        ['role: pustakawan, at: { unit_of', 'role: «semua», at: { unit_of'],
        ['owner: pustakawan', 'owner: «semua»'],
      ],
      params: [
        { name: 'semua', reason: '#role-group' },
        { name: 'semua', reason: '#role-group' },
        { name: 'semua', reason: '#role-group' },
      ],
    },
  ],
});
