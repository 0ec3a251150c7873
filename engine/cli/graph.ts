import { CLI_TEXTS } from '#engine/texts/cli.ts';
import type { Command } from './command.ts';

/** `alur graph`: the states of a process as a picture, as Mermaid, or as a machine for plain XState. */
export const graph: Command = {
  name: 'graph',
  usage: 'PROCESS|FILE [--format svg|mermaid|xstate] [--output FILE] [--language id|en]',
  summary: CLI_TEXTS.graphSummary,
  help: CLI_TEXTS.graphHelp,
  options: ['format', 'output', 'language'],
  formatHelp: CLI_TEXTS.optionDrawing,
  maxNames: 1,
  run: async (request, output) => {
    // It brings the layout along, which the other commands need not wait for.
    const { runGraph } = await import('./graph/run.ts');
    return await runGraph(request, output);
  },
};
