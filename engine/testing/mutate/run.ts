/** `npm run mutate:processes [-- SEED [COUNT]]`: edits process files at random and counts who notices. */
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { parse } from 'yaml';
import { definitionFiles } from '#engine/runtime/definition-files.ts';
import { sources } from '../house/sources.ts';
import { chance, drawMutants } from './draw.ts';
import { checkJudge } from './judge.ts';
import type { Judge, Mutant } from './judge.ts';
import { scenarioJudge } from './scenario-judge.ts';
import { sentence, tableOf } from './table.ts';
import type { Verdict } from './table.ts';

/** In the order in which they are asked: the cheapest first. A further judge is a further item here. */
const judges: readonly Judge[] = [checkJudge, await scenarioJudge('workflows')];
const wanted = 0.97;

const seed = Number(process.argv[2] ?? Math.floor(Math.random() * 1_000_000));
const count = Number(process.argv[3] ?? 350);
const next = chance(seed);
const files = sources('workflows/*/v*.yaml');
const verdicts: Verdict[] = [];
for (const { path, text } of files) {
  const equivalents = equivalentsBeside(path);
  const used = await definitionFiles(dirname(path), 'workflows', (name) => name);
  const subject = { process: basename(dirname(path)), original: text, files: used };
  for (const mutant of drawMutants(subject, Math.ceil(count / files.length), next)) {
    const by = await noticedBy(mutant);
    verdicts.push({ mutant, by: by ?? (equivalents.has(mutant.edit.name) ? 'equivalent' : null) });
  }
}
const survived = verdicts.filter(({ by }) => by === null);
const share = 1 - survived.length / Math.max(verdicts.length, 1);
const columns = [...judges.map(({ name }) => name), 'equivalent'];
process.stdout.write(
  [
    `seed ${seed}`,
    '',
    ...tableOf(verdicts, columns),
    '',
    ...survived.map(sentence),
    '',
    `noticed ${(share * 100).toFixed(1)} %, wanted ${wanted * 100} %`,
    '',
  ].join('\n'),
);
process.exitCode = share < wanted ? 1 : 0;

async function noticedBy(mutant: Mutant): Promise<string | null> {
  for (const { name, catches } of judges) if (await catches(mutant)) return name;
  return null;
}

/** Edits that change nothing that matters, each with its reason: `equivalents.yaml` beside the process, as name: reason. */
function equivalentsBeside(path: string): Set<string> {
  const file = `${dirname(path)}/equivalents.yaml`;
  if (!existsSync(file)) return new Set();
  return new Set(Object.keys(parse(readFileSync(file, 'utf8')) as Readonly<Record<string, string>>));
}
