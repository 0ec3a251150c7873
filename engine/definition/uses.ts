/** The other files of a definition: read, checked for their shape, and laid into the model where they belong. */
import { diagnose } from './diagnostic.ts';
import type { Diagnostic, DiagnosticCode, Params, Severity } from './diagnostic.ts';
import { nearest } from './nearest.ts';
import { parseSource } from './parse.ts';
import { decisionFile } from './schema/decision.ts';
import type { RawDecision } from './schema/decision.ts';
import { letterFile } from './schema/letter.ts';
import type { RawLetter } from './schema/letter.ts';
import type { Model } from './schema/process.ts';
import { usedFolders } from './schema/uses.ts';
import { checkAgainst } from './schema.ts';
import { keySpan, keysAt, nodeAt, valueSpan } from './source.ts';
import type { Path, Source } from './source.ts';

/** A file beside the process file, as whoever reads the disk found it. */
export interface NamedFile {
  /** The name that diagnostics show. */
  readonly file: string;
  readonly text: string;
  /** It lies in the common folder of all processes, so that not using it is nothing to remark on. */
  readonly shared: boolean;
}
/** By the name under which `uses` knows it, as `decisions/rute.yaml`. */
export type Files = Readonly<Record<string, NamedFile>>;

/** A part of the model that stands in another file than the rest. */
export interface FilePart {
  /** Where it is in the model. */
  readonly at: Path;
  readonly source: Source;
  /** Key of the file that says its name. */
  readonly name: string;
}

export interface Used {
  readonly model: Model;
  readonly parts: readonly FilePart[];
  /** Nothing was left out. */
  readonly whole: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads what `uses` names. Says what is not there, has faults, has a name that is taken, or is not used. */
export function readUsed(source: Source, model: Model, files: Files): Used {
  const diagnostics: Diagnostic[] = [];
  const parts: FilePart[] = [];
  const decisions: Record<string, RawDecision> = { ...model.decisions };
  const letters: Record<string, RawLetter> = {};
  let whole = true;
  const named = usedFolders.flatMap((kind) =>
    (model.uses?.[kind] ?? []).map((name, index) => ({ name, path: ['uses', kind, index] as const })),
  );
  for (const { name, path } of named.filter((one, at) => firstOf(named, one.name) === at)) {
    const file = fileOf(files, name);
    if (file === undefined) {
      const meant = nearest(name, Object.keys(files));
      const params = meant === null ? { name } : { name, suggestion: meant };
      diagnostics.push(finding(source, 'unknown-file', path, params));
      continue;
    }
    // Fragments are in the tree already when the model is made of it.
    if (path[1] === 'fragments') continue;
    if (name.startsWith('letters/')) {
      const read = readLetterFile(file);
      diagnostics.push(...read.diagnostics);
      whole = whole && read.letter !== null;
      if (read.letter !== null) letters[name] = read.letter;
      parts.push({ at: ['letters', name], source: read.source, name: 'letter' });
      continue;
    }
    const read = readDecisionFile(file);
    diagnostics.push(...read.diagnostics);
    if (read.decision === null) {
      whole = false;
      const name = nodeAt(read.source.root, ['decision']);
      // Its name is known all the same.
      if (name?.kind === 'scalar')
        parts.push({ at: ['decisions', String(name.value)], source: read.source, name: 'decision' });
      continue;
    }
    const { decision, ...body } = read.decision;
    if (Object.hasOwn(decisions, decision))
      diagnostics.push(finding(read.source, 'decision-twice', ['decision'], { name: decision }));
    else {
      decisions[decision] = body;
      parts.push({ at: ['decisions', decision], source: read.source, name: 'decision' });
    }
  }
  diagnostics.push(...unusedFiles(source, files));
  const laid = {
    ...(Object.keys(decisions).length === 0 ? {} : { decisions }),
    ...(Object.keys(letters).length === 0 ? {} : { letters }),
  };
  const merged = Object.keys(laid).length === 0 ? model : { ...model, ...laid };
  return { model: merged, parts, whole, diagnostics };
}

/** Reads a decision that has a file of its own, as far as that file alone tells. */
export function readDecisionFile({ file, text }: Pick<NamedFile, 'file' | 'text'>) {
  const { source, diagnostics } = parseSource(text, file);
  const shaped = checkAgainst(decisionFile, source);
  return { source, decision: shaped.data, diagnostics: [...diagnostics, ...shaped.diagnostics] };
}

/** Reads a letter, as far as its file alone tells. */
export function readLetterFile({ file, text }: Pick<NamedFile, 'file' | 'text'>) {
  const { source, diagnostics } = parseSource(text, file);
  const shaped = checkAgainst(letterFile, source);
  return { source, letter: shaped.data, diagnostics: [...diagnostics, ...shaped.diagnostics] };
}

/** Where a path of the model stands: in which file, and under which path there. */
export function placeOf(
  main: Source,
  parts: readonly FilePart[],
  path: Path,
): { readonly source: Source; readonly path: Path; readonly name: boolean } {
  const part = parts.find(({ at }) => at.every((step, index) => step === path[index]));
  if (part === undefined) return { source: main, path, name: false };
  const inside = path.slice(part.at.length);
  return inside.length === 0
    ? { source: part.source, path: [part.name], name: true }
    : { source: part.source, path: inside, name: false };
}

/** Names under `uses` are read from the tree: those of a file with faults are used too. */
function unusedFiles(source: Source, files: Files): Diagnostic[] {
  const used = keysAt(source.root, ['uses']).flatMap((kind) => {
    const list = nodeAt(source.root, ['uses', kind]);
    return list?.kind === 'list'
      ? list.items.map((item) => (item.kind === 'scalar' ? item.value : null))
      : [];
  });
  return Object.entries(files)
    .filter(([name, { shared }]) => !shared && !used.includes(name))
    .map(([name, file]) => {
      const unused = parseSource(file.text, file.file).source;
      return finding(unused, 'file-not-used', [], { name, file: source.file }, 'warning');
    });
}

function fileOf(files: Files, name: string): NamedFile | undefined {
  return Object.hasOwn(files, name) ? files[name] : undefined;
}

function firstOf(named: readonly { readonly name: string }[], name: string): number {
  return named.findIndex((one) => one.name === name);
}

function finding(
  source: Source,
  code: DiagnosticCode,
  path: Path,
  params: Params,
  severity: Severity = 'error',
): Diagnostic {
  const span = path.length === 0 ? keySpan(source.root, path) : valueSpan(source.root, path);
  return diagnose(source, { code, severity, span, path, params });
}
