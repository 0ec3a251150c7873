/** The files a new process begins with. */
import { readFileSync } from 'node:fs';
import { inPackage } from '../package.ts';

/** Each is a small process that runs; its file lies beside this one. */
export const patterns = ['permohonan', 'persetujuan'] as const;
export type Pattern = (typeof patterns)[number];

export interface StarterFile {
  /** Below the folder of the process. */
  readonly path: string;
  readonly text: string;
}

/** A file more for every new process is a line more here. */
const starterFiles = (pattern: Pattern): readonly (readonly [path: string, template: string])[] => [
  ['v1.yaml', `${pattern}.yaml`],
  ['README.md', 'README.md'],
];

/** The files of a new process that has this name (a name by the rules of the language) and runs on this calendar. */
export function starterOf(name: string, pattern: Pattern, calendar: string): StarterFile[] {
  const words = name.replaceAll('_', ' ').trim();
  const filled: Readonly<Record<string, string>> = {
    nama_proses: name,
    'Judul proses': words.charAt(0).toUpperCase() + words.slice(1),
    nama_kalender: calendar,
    XYZ: trackingOf(name),
  };
  return starterFiles(pattern).map(([path, template]) => ({
    path,
    text: Object.entries(filled).reduce(
      (text, [from, to]) => text.replaceAll(from, () => to),
      readFileSync(inPackage(`engine/cli/new/${template}`), 'utf8'),
    ),
  }));
}

/** Two to five capitals: the first letters of the words, or where there are too few, of the name. */
function trackingOf(name: string): string {
  const words = name.split('_').filter((word) => /^[a-z]/.test(word));
  const letters =
    words.length > 1 ? words.map((word) => word.charAt(0)).join('') : name.replace(/[^a-z]/g, '');
  return letters
    .slice(0, words.length > 1 ? 5 : 3)
    .padEnd(2, 'x')
    .toUpperCase();
}
