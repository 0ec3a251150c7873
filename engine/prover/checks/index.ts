/** All checks of the prover. */
import type { Check } from '../check.ts';
import { caseStuck } from './case-stuck.ts';
import { clockNeverStopped } from './clock-never-stopped.ts';
import { endOutOfReach } from './end-out-of-reach.ts';
import { exclusionWithoutEvent } from './exclusion-without-event.ts';
import { fieldReadUnset } from './field-read-unset.ts';
import { guardAlwaysHolds } from './guard-always-holds.ts';
import { guardNeverHolds } from './guard-never-holds.ts';
import { joinOutOfReach } from './join-out-of-reach.ts';
import { nobodyMaySend } from './nobody-may-send.ts';
import { notAllExplored } from './not-all-explored.ts';
import { regionsWaitForEver } from './regions-wait-for-ever.ts';
import { resumeFallsThrough } from './resume-falls-through.ts';
import { stateNeverEntered } from './state-never-entered.ts';
import { stepsNeverRest } from './steps-never-rest.ts';
import { transitionNeverTaken } from './transition-never-taken.ts';
import { waitWithoutClock } from './wait-without-clock.ts';

/** Where a case gets to, what is taken, what is read, who may, what waits; and what was not looked at. */
export const checks: readonly Check[] = [
  caseStuck,
  endOutOfReach,
  stateNeverEntered,
  transitionNeverTaken,
  guardAlwaysHolds,
  guardNeverHolds,
  stepsNeverRest,
  fieldReadUnset,
  nobodyMaySend,
  exclusionWithoutEvent,
  waitWithoutClock,
  clockNeverStopped,
  regionsWaitForEver,
  joinOutOfReach,
  resumeFallsThrough,
  notAllExplored,
];
