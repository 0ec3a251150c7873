import { writeFile } from 'node:fs/promises';
import type { Definition } from '#engine/definition/types.ts';
import { nearest } from '#engine/definition/nearest.ts';
import { graphOf } from '#engine/graph/graph.ts';
import { mermaidOf } from '#engine/graph/mermaid.ts';
import { svgOf } from '#engine/graph/svg/svg.ts';
import { xstateOf } from '#engine/graph/xstate/export.ts';
import { CLI_TEXTS } from '#engine/texts/cli.ts';
import { say } from '#engine/texts/text.ts';
import { reasonOf } from '../check/find-files.ts';
import type { Output, Request } from '../command.ts';
import { asText } from '../format/text.ts';
import { readDefinition } from '../read-definition.ts';
import { withNearest } from '../words.ts';
import { isFileName, newestVersion, processNames } from './find-process.ts';

/** Draws what was asked for and prints or writes it; gives the exit code. */
export async function runGraph(
  { language, values, names: [name] }: Request,
  output: Output,
): Promise<number> {
  if (name === undefined) {
    output.err(say(CLI_TEXTS.graphNeedsName, language));
    return 2;
  }
  const path = isFileName(name) ? name : await newestVersion(name);
  if (path === null) {
    const meant = nearest(name, await processNames());
    output.err(withNearest(CLI_TEXTS.graphNoProcess, { name }, meant, language));
    return 2;
  }
  const read = await readDefinition(path);
  if ('findings' in read) {
    output.err(`${asText(read.findings, language)}\n${say(CLI_TEXTS.graphWrong, language)}`);
    return 1;
  }
  return await deliver(await drawn(read.definition, values.drawing, language), { language, values }, output);
}

async function drawn(
  definition: Definition,
  format: Request['values']['drawing'],
  language: Request['language'],
): Promise<string> {
  switch (format) {
    case 'svg':
      return await svgOf(graphOf(definition), language);
    case 'mermaid':
      return mermaidOf(graphOf(definition), language);
    case 'xstate':
      return JSON.stringify(xstateOf(definition), null, 2);
  }
}

async function deliver(
  text: string,
  { language, values: { output: file } }: Pick<Request, 'language' | 'values'>,
  { out, err }: Output,
): Promise<number> {
  if (file === null) {
    out(text);
    return 0;
  }
  try {
    await writeFile(file, `${text}\n`);
  } catch (error) {
    err(say(CLI_TEXTS.outputUnwritable, language, { name: file, reason: reasonOf(error) }));
    return 1;
  }
  err(say(CLI_TEXTS.graphWritten, language, { name: file }));
  return 0;
}
