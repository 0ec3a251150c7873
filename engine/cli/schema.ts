import { readFileSync } from 'node:fs';
import { fragmentJsonSchema, processJsonSchema, writeJson } from '#engine/definition/json-schema.ts';
import { CLI_TEXTS } from '#engine/texts/cli.ts';
import { say } from '#engine/texts/text.ts';
import type { Command } from './command.ts';
import { inPackage } from './package.ts';

const made = { process: processJsonSchema, fragment: fragmentJsonSchema };

/** `alur schema`: the JSON Schema of process files, or of the files of fragments. */
export const schema: Command = {
  name: 'schema',
  usage: '[process|fragment]',
  summary: CLI_TEXTS.schemaSummary,
  help: CLI_TEXTS.schemaHelp,
  options: ['language'],
  maxNames: 1,
  run: ({ language, names: [kind = 'process'] }, output) => {
    if (kind !== 'process' && kind !== 'fragment') {
      output.err(say(CLI_TEXTS.schemaKind, language, { name: kind }));
      return 2;
    }
    const page = readFileSync(inPackage('docs/reference/language.md'), 'utf8');
    output.out(writeJson(made[kind](page)).trimEnd());
    return 0;
  },
};
