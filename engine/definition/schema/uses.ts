/** The shape of `uses`: the other files of a definition, by kind. */
import { z } from 'zod';

const name = (folder: string) =>
  z.string().regex(new RegExp(`^${folder}/[a-z0-9_]+\\.yaml$`), `${folder}/nama.yaml`);

/** A kind of file and the folder of the same name that it lies in: no other place can be reached. */
export const uses = z.strictObject({
  decisions: z.array(name('decisions')).min(1).optional(),
  fragments: z.array(name('fragments')).min(1).optional(),
  letters: z.array(name('letters')).min(1).optional(),
  /** Other processes that cases of this one begin, with the version that they begin under. */
  cases: z.record(z.string(), z.enum(['publish', 'latest'])).optional(),
});

export type RawUses = z.infer<typeof uses>;
/** Folders that hold files of a definition. */
export const usedFolders = ['decisions', 'fragments', 'letters'] as const satisfies readonly Exclude<
  keyof RawUses,
  'cases'
>[];
