import { readFileSync } from 'node:fs';
import { processJsonSchema, writeJson } from '#engine/definition/json-schema.ts';
import { CLI_TEXTS } from '#engine/texts/cli.ts';
import type { Command } from './command.ts';
import { inPackage } from './package.ts';

/** `alur schema`: the JSON Schema of process files. */
export const schema: Command = {
  name: 'schema',
  usage: '',
  summary: CLI_TEXTS.schemaSummary,
  help: CLI_TEXTS.schemaHelp,
  options: ['language'],
  maxNames: 0,
  run: (_request, output) => {
    const page = readFileSync(inPackage('docs/reference/language.md'), 'utf8');
    output.out(writeJson(processJsonSchema(page)).trimEnd());
    return 0;
  },
};
