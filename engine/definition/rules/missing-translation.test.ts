import { testRule } from '../testing/rule-cases.ts';

testRule('missing-translation', {
  valid: [
    {
      says: 'texts in both languages',
      edits: [['{ id: Batas, en: Limit }', '{ id: Batas pinjam, en: Limit of loans }']],
    },
  ],
  invalid: [
    {
      says: 'a title without English',
      edits: [['title: { id: Batas, en: Limit }', '«title»: { id: Batas }']],
      params: [{ key: 'en', language: '#english' }],
    },
    {
      says: 'an empty Indonesian text',
      edits: [['title: { id: Batas, en: Limit }', "«title»: { id: ' ', en: Limit }"]],
      params: [{ key: 'id', language: '#indonesian' }],
    },
    {
      says: 'a status without its wording',
      edits: [
        [
          '  berjalan: { in: [diajukan, diperiksa], id: Berjalan, en: Under way }',
          '  «berjalan»: { in: [diajukan, diperiksa], id: Berjalan }',
        ],
      ],
      params: [{ key: 'en', language: '#english' }],
    },
    {
      says: 'a choice without English',
      edits: [['majalah: { id: Majalah, en: Magazine }', '«majalah»: { id: Majalah }']],
      params: [{ key: 'en', language: '#english' }],
    },
    {
      says: 'a section of a form without English',
      edits: [['form: [cabang, penjaga]', 'form: [{ «section»: { id: Siapa } }, cabang, penjaga]']],
      params: [{ key: 'en', language: '#english' }],
    },
    {
      says: 'a refusal without Indonesian',
      edits: [['else: { id: Terlalu banyak, en: Too many }', '«else»: { en: Too many }']],
      params: [{ key: 'id', language: '#indonesian' }],
    },
    {
      says: 'the heading of a look-up without English',
      edits: [
        [
          '    target: diajukan\nshared:',
          '    look: { sama: { «title»: { id: Sama }, where: { judul: form.judul }, newer: 2 days } }\n    target: diajukan\nshared:',
        ],
      ],
      params: [{ key: 'en', language: '#english' }],
    },
  ],
});
