import { testRule } from '../testing/rule-cases.ts';

testRule('expression-not-allowed', {
  valid: [
    {
      says: 'a loop over a list',
      edits: [
        ['cel: data.jumlah <= settings.batas', 'cel: \'["buku", "majalah"].exists(x, x == data.jenis)\''],
      ],
    },
  ],
  invalid: [
    {
      says: 'a regular expression',
      edits: [['cel: data.jumlah <= settings.batas', 'cel: «data.judul.matches("a+")»']],
      params: [
        {
          name: 'matches',
          allowed:
            'size, string, int, double, days, signed, contains, startsWith, endsWith, exists, exists_one, all, filter, map',
        },
      ],
    },
    {
      says: 'a loop in a loop',
      edits: [['cel: data.jumlah <= settings.batas', "cel: '[1].exists(x, «[2].exists(y, y == x)»)'"]],
      params: [
        {
          name: 'exists (exists inside a loop)',
          allowed:
            'size, string, int, double, days, signed, contains, startsWith, endsWith, exists, exists_one, all, filter, map',
        },
      ],
    },
    {
      says: '`has`, since nothing is ever absent',
      edits: [['cel: data.jumlah <= settings.batas', 'cel: «has(data.judul)»']],
      params: [
        {
          name: 'has',
          allowed:
            'size, string, int, double, days, signed, contains, startsWith, endsWith, exists, exists_one, all, filter, map',
        },
      ],
    },
    {
      says: 'bytes',
      edits: [['cel: data.jumlah <= settings.batas', 'cel: data.jumlah < size(«b"x"»)']],
      params: [
        {
          name: 'b"x"',
          allowed:
            'size, string, int, double, days, signed, contains, startsWith, endsWith, exists, exists_one, all, filter, map',
        },
      ],
    },
  ],
});
