import { describe, expect, it } from 'vitest';
import { readArgs } from './args.ts';

describe('npm start', () => {
  it('without words serves this computer alone, from .alur, with the sample region', () => {
    expect(readArgs([])).toMatchObject({
      kind: 'start',
      options: { port: 3000, host: '127.0.0.1', data: '.alur', workflows: null, empty: false, log: 'warn' },
    });
  });

  it('takes each option', () => {
    const words = ['--port', '8080', '--host=0.0.0.0', '--data', '/srv/alur', '--empty', '--log', 'info'];
    expect(readArgs(['--workflows', 'proses'])).toMatchObject({ options: { workflows: 'proses' } });
    expect(readArgs(words)).toMatchObject({
      options: { port: 8080, host: '0.0.0.0', data: '/srv/alur', empty: true, log: 'info' },
    });
  });

  it.each([['--help'], ['-h', '--port', 'x']])('shows its help for %s', (...words) => {
    expect(readArgs(words)).toEqual({ kind: 'help' });
  });

  it.each([
    [['--port', 'x'], '--port x'],
    [['--port', '65536'], '--port 65536'],
    [['--port', '-1'], '--port'],
    [['--prot', '1'], '--prot'],
    [['--data='], '--data'],
    [['--host='], '--host'],
    [['--workflows='], '--workflows'],
    [['--log', 'loud'], '--log loud'],
    [['--admin', 'x'], '--admin x'],
    [['stray'], 'stray'],
  ])('refuses %j and names the word', (words, named) => {
    expect(readArgs(words)).toMatchObject({
      kind: 'wrong',
      message: expect.stringContaining(named) as string,
    });
  });
});
