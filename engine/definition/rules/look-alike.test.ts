import { testRule } from '../testing/rule-cases.ts';

const guard = 'data.jumlah <= settings.batas';

testRule('look-alike', {
  valid: [
    { says: 'any character in a quoted text of an expression', edits: [[guard, `data.judul == 'аз “x”'`]] },
    {
      says: 'other scripts and punctuation in texts to people',
      edits: [['en: Being checked', 'en: “Проверка” – naïve 日本語']],
    },
  ],
  invalid: [
    {
      says: 'a Cyrillic letter in an expression',
      edits: [[guard, '«dаta.jumlah» <= 2']],
      params: [{ name: 'dаta.jumlah', character: 'U+0430', meant: 'data.jumlah' }],
    },
    {
      says: 'quotes of a word processor',
      edits: [[guard, 'data.judul == «“a”»']],
      params: [{ name: '“a”', character: 'U+201C', meant: '"a"' }],
    },
    {
      says: 'a dash in place of a minus',
      edits: [[guard, 'data.jumlah «–» 1 < 2']],
      params: [{ name: '–', character: 'U+2013', meant: '-' }],
    },
    {
      says: 'a Greek letter in the name of a field, wherever it stands',
      edits: [['  tanggal: {', '  «tαnggal»: {']],
      params: [{ name: 'tαnggal', character: 'U+03B1', meant: 'tanggal' }],
    },
    {
      says: 'an invisible character in a key',
      edits: [['calendar:', '«calen\u200Bdar»:']],
      params: [{ name: 'calen\u200Bdar', character: 'U+200B', meant: 'calendar' }],
    },
    {
      says: 'a full-width letter in a value',
      edits: [['target: dipinjam', 'target: «ｄipinjam»']],
      params: [{ name: 'ｄipinjam', character: 'U+FF44', meant: 'dipinjam' }],
    },
  ],
});
