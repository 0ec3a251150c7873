/** `npm run mutate:processes [-- SEED [COUNT]]`: edits the files of services at random and counts who notices. */
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { parse } from 'yaml';
import { definitionFiles } from '#engine/runtime/definition-files.ts';
import { sources } from '../house/sources.ts';
import { chance, drawMutants } from './draw.ts';
import { judgeAll } from './judges.ts';
import { nameOf } from './subject.ts';
import type { Mutant } from './subject.ts';
import { sentence, tableOf } from './table.ts';
import type { Verdict } from './table.ts';

const wanted = 0.97;

const seed = Number(process.argv[2] ?? Math.floor(Math.random() * 1_000_000));
const count = Number(process.argv[3] ?? 350);
const next = chance(seed);
const files = sources('workflows/*/v*.yaml');
const mutants: Mutant[] = [];
for (const { path, text } of files) {
  const used = await definitionFiles(dirname(path), 'workflows', (name) => name);
  const subject = { process: basename(dirname(path)), text, files: used };
  mutants.push(...drawMutants(subject, Math.ceil(count / files.length), next));
}
const noticed = await judgeAll(mutants, (done) => {
  if (process.stderr.isTTY) process.stderr.write(`\r${done}/${mutants.length}`);
});
const verdicts = mutants.map((mutant, index): Verdict => {
  const by = noticed[index] ?? null;
  const isEquivalent = by === null && equivalentsOf(mutant).has(nameOf(mutant));
  return { mutant, by: isEquivalent ? 'equivalent' : by };
});
const survived = verdicts.filter(({ by }) => by === null);
const share = 1 - survived.length / Math.max(verdicts.length, 1);
process.stdout.write(
  [
    `seed ${seed}`,
    '',
    ...tableOf(verdicts, ['check', 'scenario', 'equivalent']),
    '',
    ...survived.map(sentence),
    '',
    `noticed ${(share * 100).toFixed(1)} %, wanted ${wanted * 100} %`,
    '',
  ].join('\n'),
);
process.exitCode = share < wanted ? 1 : 0;

/** Edits that change nothing that matters, each with its reason: `equivalents.yaml` beside the process, as name: reason. */
function equivalentsOf({ original }: Mutant): Set<string> {
  const file = `workflows/${original.process}/equivalents.yaml`;
  if (!existsSync(file)) return new Set();
  return new Set(Object.keys(parse(readFileSync(file, 'utf8')) as Readonly<Record<string, string>>));
}
