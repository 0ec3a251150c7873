/** What a check of the prover is given, and how it reports. */
import type { DiagnosticCode, Params, Severity } from '#engine/definition/diagnostic.ts';
import type { Effect } from '#engine/definition/types.ts';
import type { Branch } from '#engine/machine/host.ts';
import type { Exploration } from './explore.ts';
import type { Asked } from './outcome.ts';

/** A part of the definition that a finding is about. */
export type Part =
  | { readonly of: 'process' }
  | { readonly of: 'state'; readonly state: string }
  | { readonly of: 'join'; readonly state: string }
  | { readonly of: 'clock'; readonly clock: string }
  /** An action with its people and form; of a start, too. */
  | { readonly of: 'people'; readonly state: string; readonly event: string }
  | { readonly of: 'form'; readonly state: string; readonly event: string; readonly field: string }
  | { readonly of: 'branch'; readonly branch: Branch }
  | { readonly of: 'target'; readonly branch: Branch }
  | { readonly of: 'condition'; readonly about: Asked }
  | { readonly of: 'effect'; readonly effect: Effect };

export type Report = (part: Part, severity: Severity, params: Params) => void;

export interface Subject {
  readonly exploration: Exploration;
  /** One text for parts that stand at the same place of the file, as shared actions do. */
  readonly placeOf: (part: Part) => string;
}

/** A rule that needs the machine. Each finding has its own severity, since some ways are surer than others. */
export interface Check {
  readonly code: DiagnosticCode;
  readonly check: (subject: Subject, report: Report) => void;
}
