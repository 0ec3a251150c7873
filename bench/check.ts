import { parse } from 'yaml';
import { parseSource } from '#engine/definition/parse.ts';
import { openProcess } from '#engine/definition/read.ts';
import { prove } from '#engine/prover/prove.ts';
import { manyStates } from './many-states.ts';

const TURNS = 7;

/** The middle of several turns in milliseconds, after one that does not count. */
function median(run: () => unknown): number {
  run();
  const took = Array.from({ length: TURNS }, () => {
    const before = performance.now();
    run();
    return performance.now() - before;
  });
  return took.toSorted((a, b) => a - b)[Math.floor(TURNS / 2)] ?? 0;
}

const ms = (value: number): string => `${value.toFixed(0).padStart(6)} ms`;
const times = (value: number): string => `${value.toFixed(1)} ×`;

/** What the check of a process file costs, beside what the yaml package alone takes for the same file. */
export function measureCheck(): void {
  const large = manyStates(200);
  const middle = manyStates(100);
  const yaml = median(() => parse(large));
  const yamlMiddle = median(() => parse(middle));
  const check = median(() => openProcess(parseSource(large, 'v1.yaml')));
  const again = median(() => openProcess(parseSource(middle, 'v1.yaml')));
  const proof = median(() => prove(openProcess(parseSource(large, 'v1.yaml'))));
  console.log(`yaml alone, 200 states        ${ms(yaml)}`);
  console.log(`check without prover, 200     ${ms(check)}   ${times(check / yaml)} yaml alone`);
  console.log(`check with prover, 200        ${ms(proof)}   ${times(proof / yaml)} yaml alone`);
  console.log(`yaml alone, 100 states        ${ms(yamlMiddle)}`);
  console.log(`check again, 100              ${ms(again)}   ${times(again / yamlMiddle)} yaml alone\n`);
}
