import { CLI_TEXTS } from '#engine/texts/cli.ts';
import type { Command } from './command.ts';

/** `alur test`: the scenarios of the processes named, and how much of each process they cover. */
export const test: Command = {
  name: 'test',
  usage:
    '[PROCESS …] [--suggest [--write]] [--write-pages] [--min-coverage N] [--format text|json|github] [--language id|en]',
  summary: CLI_TEXTS.testSummary,
  help: CLI_TEXTS.testHelp,
  options: ['suggest', 'write', 'write-pages', 'min-coverage', 'format', 'language'],
  maxNames: Infinity,
  run: async (request, output) => {
    // It brings the whole engine along, which the other commands need not wait for.
    const { runTests } = await import('./test/run.ts');
    return await runTests(request, output);
  },
};
