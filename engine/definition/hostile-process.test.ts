import { describe, expect, it } from 'vitest';
import { expectRead, filled, packed, spoilt } from './testing/hostile.ts';
import { smallProcess } from './testing/small-process.ts';

const size = 240_000;
const codesOf = (text: string): string[] => [
  ...new Set(expectRead(text).diagnostics.map(({ code }) => code)),
];
const text = 'title: { id: A, en: A }';
const inState = (line: (index: number) => string): string =>
  spoilt('    on:\n      PERIKSA:', `    on:\n${packed(line, size)}      PERIKSA:`);
const guard = (cel: string): string => spoilt('data.jumlah <= settings.batas', JSON.stringify(cel));
const pattern = (re2: string): string => spoilt("'[a-z ]+'", JSON.stringify(re2));

describe('a process with thousands of parts is read in time', () => {
  it.each([
    ['states that nothing leads to', filled('states', (i) => `  s${i}: { ${text} }\n`)],
    [
      'states in a row',
      filled(
        'states',
        (i) => `  s${i}: { ${text}, on: { GO: { by: pustakawan, ${text}, target: s${i + 1} } } }\n`,
      ),
    ],
    ['states of a wrong shape', filled('states', (i) => `  s${i}: ${i}\n`)],
    ['states without texts', filled('states', (i) => `  s${i}: { title: {} }\n`)],
    ['fields', filled('data', (i) => `  f${i}: { type: text, label: { id: A, en: A } }\n`)],
    ['fields of a type that is none', filled('data', (i) => `  f${i}: { type: txt }\n`)],
    [
      'fields with patterns',
      filled('data', (i) => `  f${i}: { type: text, pattern: '(a${i}{30}){30}', label: { id: A, en: A } }\n`),
    ],
    [
      'fields with large classes',
      filled('data', (i) => `  f${i}: { type: text, pattern: '\\pL{900}a${i}', label: { id: A, en: A } }\n`),
    ],
    ['roles', filled('roles', (i) => `  r${i}: { kind: staff, ${text} }\n`)],
    ['settings', filled('settings', (i) => `  c${i}: { type: boolean, default: true, ${text} }\n`)],
    ['statuses of all states', filled('status', (i) => `  c${i}: { in: open, id: A, en: A }\n`)],
    [
      'clocks of all states',
      filled('clocks', (i) => `  c${i}: { ${text}, length: 2 days, starts: { entering: open } }\n`),
    ],
    [
      'levels',
      filled(
        'visibility',
        (i) => `  c${i}: { when: data.tertutup, hides: [nama], from: all_but_starter, ${text} }\n`,
      ),
    ],
    [
      'shared actions',
      filled('shared', (i) => `  - { in: open, on: { A${i}: { by: pustakawan, ${text} } } }\n`),
    ],
    [
      'shared actions of one name',
      filled('shared', () => `  - { in: open, on: { AA: { by: pustakawan, ${text} } } }\n`),
    ],
    ['shared parts of a wrong shape', filled('shared', (i) => `  - ${i}\n`)],
    [
      'ways to begin',
      filled(
        'start',
        (i) => `  A${i}: { by: peminjam, ${text}, form: [judul, jenis, nama], target: diajukan }\n`,
      ),
    ],
    [
      'actions with guards',
      inState(
        (i) =>
          `      A${i}: { by: pustakawan, ${text}, guard: { cel: 'data.jumlah < ${i}', else: { id: A, en: A } } }\n`,
      ),
    ],
    [
      'actions with long guards',
      inState(
        (i) =>
          `      A${i}: { by: pustakawan, ${text}, guard: { cel: '${Array.from({ length: 45 }, (_, j) => `data.jumlah < ${j}`).join(' && ')}', else: { id: A, en: A } } }\n`,
      ),
    ],
    [
      'actions that lead nowhere',
      inState((i) => `      A${i}: { by: pustakawan, ${text}, target: diajuka${i} }\n`),
    ],
    ['actions of a wrong shape', inState((i) => `      A${i}: { by: ${i} }\n`)],
    [
      'choices of one action',
      spoilt(
        '        title: { id: Pinjamkan',
        `        choose:\n${packed((i) => `          - { guard: { cel: 'data.jumlah == ${i}' }, target: dipinjam }\n`, size)}        title: { id: Pinjamkan`,
      ),
    ],
    [
      'one field in a form',
      spoilt('form: [cabang, penjaga]', `form: [${packed(() => 'cabang, ', size)}penjaga]`),
    ],
    [
      'fields declared in a form',
      spoilt(
        '        form: [cabang, penjaga]\n',
        `        form:\n${packed((i) => `          - { g${i}: { type: text, keep: true, label: { id: A, en: A } } }\n`, size)}`,
      ),
    ],
    [
      'form lines of a wrong shape',
      spoilt('form: [cabang, penjaga]', `form: [${packed(() => '{a: 1}, ', size)}penjaga]`),
    ],
    [
      'states that a clock starts in',
      spoilt('entering: diajukan }', `entering: [${packed((i) => `diajukn${i}, `, size)}a] }`),
    ],
    ['readers of a field', spoilt('sees: [starter, unit]', `sees: [${packed((i) => `ab${i}, `, size)}a]`)],
    [
      'exclusions',
      spoilt('not: [{ did: AJUKAN }', `not: [${packed(() => '{ did: AJUKA }, ', size)}{ did: AJUKAN }`),
    ],
    ['options', spoilt('majalah: {', `${packed((i) => `o${i}: { id: A, en: A }, `, size)}majalah: {`)],
    [
      'values that are set',
      spoilt('set: { jenis: buku }', `set: { ${packed((i) => `x${i}: buku, `, size)} jenis: buku }`),
    ],
    ['effects', spoilt('do: [{ set', `do: [${packed(() => '{ set: { jenis: buku } }, ', size)} { set`)],
    [
      'waits',
      spoilt(
        '      30 days: ditolak\n',
        packed((i) => `      ${i + 1} minutes: ditolak\n`, size),
      ),
    ],
    [
      'look-ups',
      spoilt(
        '    target: diajukan\nshared',
        `    look:\n${packed((i) => `      l${i}: { ${text}, where: { judul: form.judul }, newer: 2 days }\n`, size)}    target: diajukan\nshared`,
      ),
    ],
    ['unknown keys at the end', smallProcess + packed((i) => `k${i}: 1\n`, size)],
    [
      'a state by many names',
      `${smallProcess.replace('  diajukan:\n', '  diajukan: &x\n')}${packed((i) => `  t${i}: *x\n`, 20_000)}`,
    ],
    ['one long key', spoilt('  tanggal:', `  ${'k'.repeat(200_000)}:`)],
    ['one long name', spoilt('by: pustakawan', `by: ${'p'.repeat(200_000)}`)],
  ])('%s', (_what, file) => void expectRead(file));

  /** Names of states written once for each of many others. */
  const cross = (states: number, rest: string): string =>
    spoilt(
      '\nstates:\n',
      `\n${rest}states:\n${Array.from({ length: states }, (_, i) => `  s${i}: { ${text} }\n`).join('')}`,
    );
  it.each([
    [
      'shared actions onto states',
      cross(600, '').replace(
        '  - in: open\n    on:\n',
        () => `  - in: open\n    on:\n${packed((i) => `      B${i}: { by: pustakawan, ${text} }\n`, 40_000)}`,
      ),
    ],
    [
      'statuses onto states',
      cross(1000, '').replace(
        '\nstatus:\n',
        () => `\nstatus:\n${packed((i) => `  c${i}: { in: open, id: A, en: A }\n`, 40_000)}`,
      ),
    ],
    [
      'clocks onto states',
      cross(1000, '').replace(
        '\nclocks:\n',
        () =>
          `\nclocks:\n${packed((i) => `  c${i}: { ${text}, length: 2 days, starts: { entering: open } }\n`, 40_000)}`,
      ),
    ],
    [
      'a large field into forms',
      smallProcess
        .replace('majalah: {', () => `${packed((i) => `o${i}: { id: A, en: A }, `, 30_000)}majalah: {`)
        .replace(
          '\nstart:\n',
          () =>
            `\nstart:\n${packed((i) => `  S${i}: { by: peminjam, ${text}, form: [jenis], target: diajukan }\n`, 100_000)}`,
        ),
    ],
    [
      'effects onto choices',
      smallProcess.replace(
        '        do: [{ set: { jenis: buku } }]\n',
        () =>
          `        do: [${packed(() => '{ set: { jenis: buku } }, ', 50_000)}]\n        choose:\n${packed((i) => `          - { guard: { cel: 'data.jumlah == ${i}' } }\n`, 50_000)}`,
      ),
    ],
  ])('copying %s is refused before it is done', (_what, file) => {
    expect(file.length).toBeGreaterThan(50_000);
    expect(codesOf(file)).toContain('definition-too-large');
  });
});

describe('an expression is read or refused in time', () => {
  it.each([
    ['ten thousand terms', `${'true && '.repeat(10_000)}true`],
    ['brackets without end', '('.repeat(900)],
    ['brackets in brackets', `${'('.repeat(400)}1${')'.repeat(400)}`],
    ['lists in lists', `${'['.repeat(400)}${']'.repeat(400)}`],
    ['maps in maps', `${'{"a":'.repeat(150)}1${'}'.repeat(150)}`],
    ['denials', `${'!'.repeat(900)}true`],
    ['signs', `${'-'.repeat(900)}1 == 1`],
    ['conditions in conditions', `${'true ? '.repeat(120)}true${' : false'.repeat(120)}`],
    ['calls in calls', `${'string('.repeat(120)}1${')'.repeat(120)}`],
    ['members of members', `data${'.a'.repeat(450)}`],
    ['loops in loops', `[1].exists(a, [1].exists(b, [1].exists(c, true)))`],
    ['a loop after a loop', `[1,2]${'.map(a, a)'.repeat(90)}.size() > 0`],
    ['a float where the result must be a condition', `1e308`],
    ['a text that never ends', `data.judul == "${'a'.repeat(900)}`],
    ['a raw text', `data.judul == r"\\`],
    ['a catastrophic pattern', `data.judul.matches("(a+)+$")`],
    ['bytes', `b"\\xff" == b"\\377"`],
    ['names of every object', `data.__proto__ == data.constructor`],
    ['a look-alike', `dаta.jumlah < 1`],
  ])('%s', (_what, cel) => expect(expectRead(guard(cel)).definition).toBeNull());

  it.each([`data.jumlah == ${'9'.repeat(900)}`, `data.jumlah < 3 // ${'x'.repeat(900)}`])(
    '%s',
    (cel) => void expectRead(guard(cel)),
  );

  it('folded over thousands of lines keeps a place in the file', () => {
    expectRead(
      spoilt(
        'cel: data.jumlah <= settings.batas',
        `cel: >\n${packed(() => '            \n', size)}            data.jumla`,
      ),
    );
    expectRead(spoilt('cel: data.jumlah <= settings.batas', `cel: "${'\\x20'.repeat(60_000)}data.jumla"`));
  });
});

describe('a pattern is read or refused in time', () => {
  it.each([
    '(a{1,1000}){1,1000}',
    '((((a{100}){100}){100}){100})',
    'a{1000}{1000}',
    'a{1,2000000000}',
    'a{99999999999999999999}',
    '(x+x+)+y',
    '((a|a?)+)+$',
    '(a|a?)+$'.repeat(50),
    '\\p{L}{1000}',
    '(?i)\\pL{900}',
    '[\\p{L}\\p{N}]{500}[\\p{L}\\p{N}]{500}',
    '[^\\x{10000}-\\x{10FFFF}]{900}',
    '('.repeat(250) + ')'.repeat(250),
    '(?:'.repeat(160) + ')'.repeat(160),
    '('.repeat(500),
    '['.repeat(500),
    '(?=a)',
    '(a)\\1',
    '(?P<n>a)(?P<n>b)',
    '\\C',
    '\\Q'.repeat(200),
    '*',
    'x'.repeat(200_000),
  ])('%s', (re2) => void expectRead(pattern(re2)));
});

describe('letters that are not what they seem', () => {
  it.each([
    ['a Cyrillic key', 'calendar:', 'cаlendar:', 'look-alike'],
    ['an invisible character in a key', 'calendar:', 'calen\u200ddar:', 'look-alike'],
    ['a soft hyphen in a name', 'by: pustakawan', 'by: pusta\u00adkawan', 'look-alike'],
    ['a mark of order within a file', 'calendar:', '\ufeffcalendar:', 'look-alike'],
    ['mathematical letters', 'target: dipinjam', 'target: 𝐝ipinjam', 'look-alike'],
    ['an accent put on a letter', 'tanggal: {', 'tangga\u0301l: {', 'name-format'],
    ['a letter of another script', 'tanggal: {', 'таблица: {', 'name-format'],
    ['an override of direction', 'en: Title', 'en: Ti\u202etle', 'forbidden-character'],
    ['an isolate of direction', 'en: Title', 'en: "Ti\\u2066tle"', 'forbidden-character'],
    ['half a character', 'en: Title', 'en: "Ti\\ud800tle"', 'forbidden-character'],
    ['a number too large', 'max: 5', 'max: 1e999', 'wrong-type'],
    ['a very long number', 'max: 5', `max: ${'9'.repeat(100_000)}`, 'wrong-type'],
    ['a very long hexadecimal number', 'max: 5', `max: 0x${'f'.repeat(50_000)}`, 'wrong-type'],
    ['what is no number', 'max: 5', 'max: .nan', 'wrong-type'],
    ['a very long span', 'length: 2', `length: ${'9'.repeat(90_000)}`, 'wrong-format'],
  ])('%s is told', (_what, from, to, code) => expect(codesOf(spoilt(from, to))).toContain(code));

  it('a mark of order at the beginning, and the line ends of Windows, change nothing', () => {
    const { definition } = expectRead(smallProcess);
    expect(expectRead(`\ufeff${smallProcess}`).definition).toEqual(definition);
    expect(expectRead(smallProcess.replaceAll('\n', '\r\n')).definition).toEqual(definition);
    expect(expectRead(smallProcess.replaceAll('\n', '\r')).definition).toBeNull();
  });
});
