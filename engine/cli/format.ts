import { realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { formatYaml } from '#engine/definition/format.ts';
import { CLI_TEXTS } from '#engine/texts/cli.ts';
import { say } from '#engine/texts/text.ts';
import { findYaml, shownPath } from './check/find-files.ts';
import type { Finding } from './check/finding.ts';
import { readText } from './check/read-text.ts';
import type { Command } from './command.ts';
import { asText } from './format/text.ts';

/** `alur format`: writes YAML files in the one form, or with `--check` only says which are not in it. */
export const format: Command = {
  name: 'format',
  usage: '[FILE|FOLDER …] [--check] [--language id|en]',
  summary: CLI_TEXTS.formatSummary,
  help: CLI_TEXTS.formatHelp,
  options: ['check', 'language'],
  maxNames: Infinity,
  run: async ({ language, values, names }, { out, err }) => {
    const { files, findings } = await findYaml(names.length === 0 ? ['workflows'] : names);
    const refused: Finding[] = [...findings];
    let changed = 0;
    for (const { path } of files) {
      const one = await formatFile(path, values.check);
      if ('findings' in one) refused.push(...one.findings);
      else if (one.changed) {
        changed++;
        out(shownPath(path));
      }
    }
    if (refused.length > 0) err(asText(refused, language));
    const phrase = values.check ? CLI_TEXTS.formatChecked : CLI_TEXTS.formatDone;
    out(say(phrase, language, { files: files.length, changed }));
    return refused.length > 0 || (values.check && changed > 0) ? 1 : 0;
  },
};

type One = { readonly changed: boolean } | { readonly findings: readonly Finding[] };

async function formatFile(path: string, onlyCheck: boolean): Promise<One> {
  const read = await readText(path);
  if ('finding' in read) return { findings: [read.finding] };
  const formatted = formatYaml(read.text, shownPath(path));
  if ('diagnostics' in formatted) return { findings: formatted.diagnostics };
  // What a decoder takes away, a byte order mark, is not in the text that was read.
  if (formatted.text === read.text) return { changed: false };
  if (!onlyCheck) await replace(path, formatted.text);
  return { changed: true };
}

/** The old file or the new one is there at any moment; a link stays a link, rights stay as they are. */
async function replace(path: string, text: string): Promise<void> {
  const target = await realpath(path);
  const { mode } = await stat(target);
  const beside = `${target}.${process.pid}.tmp`;
  try {
    await writeFile(beside, text, { flag: 'wx', mode });
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
