import { z } from 'zod';
import type { Action, FilesField } from '#engine/definition/types.ts';
import { AlurError } from '#engine/errors.ts';
import { formFields } from '#engine/machine/scope.ts';
import { putUpload } from '#engine/runtime/upload.ts';
import type { FileModel } from '#engine/view/page.ts';
import { ownerOf } from '../context.ts';
import type { Context } from '../context.ts';
import { name, uuid } from '../input.ts';
import { openCase } from '../source.ts';
import { procedure } from '../trpc.ts';

const where = z.object({ process: name, event: name, caseId: z.union([uuid, z.literal('')]), field: name });

/** Takes one upload for a field of a form; it stays its owner's until a command commits it to a case. */
export const put = procedure
  .input(z.instanceof(FormData))
  .mutation(async ({ ctx, input }): Promise<FileModel> => {
    const owner = ownerOf(ctx);
    const asked = where.safeParse(
      Object.fromEntries(['process', 'event', 'caseId', 'field'].map((key) => [key, input.get(key) ?? ''])),
    );
    const file = input.get('file');
    if (!asked.success || !(file instanceof File)) throw new AlurError('REQUEST_INVALID');
    const field = await fieldFor(ctx, asked.data);
    if (file.size > field.size)
      throw new AlurError('FILE_TOO_LARGE', { params: { name: file.name, max: field.size } });
    const row = await putUpload(ctx.engine, field, {
      owner,
      name: file.name,
      bytes: new Uint8Array(await file.arrayBuffer()),
    });
    return { id: row.file, name: row.name, type: row.type, size: row.size };
  });

async function fieldFor(
  context: Context,
  { process, event, caseId, field }: z.infer<typeof where>,
): Promise<FilesField> {
  const action =
    caseId === ''
      ? (await context.engine.world.current(process)).definition.start[event]
      : await caseAction(context, caseId, event);
  const found = formFields(action?.form ?? []).find((line) => line.field.name === field)?.field;
  if (found?.type !== 'files') throw new AlurError('FIELD_UNKNOWN');
  return found;
}

/** The action wherever the case may have moved meanwhile: what was chosen must not be lost to a stale page. */
async function caseAction(context: Context, caseId: string, event: string): Promise<Action | undefined> {
  const { source } = await openCase(context, caseId);
  return Object.values(source.definition.states).find((state) => Object.hasOwn(state.on, event))?.on[event];
}
