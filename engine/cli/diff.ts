import { diffDefinitions } from '#engine/definition/diff.ts';
import { changeInWords, placeInWords } from '#engine/definition/diff/words.ts';
import { CLI_TEXTS } from '#engine/texts/cli.ts';
import { DIFF_TEXTS } from '#engine/texts/diff.ts';
import { say } from '#engine/texts/text.ts';
import type { Command } from './command.ts';
import { asText, harmless } from './format/text.ts';
import { readDefinition } from './read-definition.ts';

/** `alur diff`: what changed from one process file to another, in words. Comments and layout are no change. */
export const diff: Command = {
  name: 'diff',
  usage: 'OLD NEW [--format text|json] [--language id|en]',
  summary: CLI_TEXTS.diffSummary,
  help: CLI_TEXTS.diffHelp,
  options: ['format', 'language'],
  formats: ['text', 'json'],
  maxNames: 2,
  run: async ({ language, values, names: [old, now] }, { out, err }) => {
    if (old === undefined || now === undefined) {
      err(say(CLI_TEXTS.diffTwoFiles, language));
      return 2;
    }
    const [before, after] = [await readDefinition(old), await readDefinition(now)];
    if ('findings' in before || 'findings' in after) {
      err(
        asText(
          [before, after].flatMap((each) => ('findings' in each ? each.findings : [])),
          language,
        ),
      );
      return 2;
    }
    const changes = diffDefinitions(before.definition, after.definition);
    if (values.format === 'json') {
      const listed = changes.map(({ kind, path, labels, before: was, after: is, alsoAt }) => ({
        kind,
        path,
        place: placeInWords(path, labels, language),
        before: was,
        after: is,
        also_at: alsoAt.map((other) => other.path),
      }));
      out(JSON.stringify(listed, null, 2));
    } else if (changes.length === 0) out(say(DIFF_TEXTS.unchanged, language));
    else out(harmless(changes.map((change) => changeInWords(change, language)).join('\n')));
    return changes.length === 0 ? 0 : 1;
  },
};
