import { chain } from '#engine/policy/relation.ts';
import type { MeModel } from '#engine/view/page.ts';
import { readerOf } from '../source.ts';
import { procedure } from '../trpc.ts';

/** The signed-in person with their offices, or null. */
export const me = procedure.query(async ({ ctx }): Promise<MeModel | null> => {
  if (ctx.person === null) return null;
  const { directory } = await readerOf(ctx);
  const person = directory.person(ctx.person);
  if (person === null) return null;
  const units = [...new Set(directory.holdsOf(ctx.person).map((hold) => hold.unit))];
  const offices = units
    .filter((unit) => chain(unit, directory.units).length > 0)
    .map((unit) => directory.unit(unit)?.name ?? '');
  return { name: person.name, offices: [person.position, ...offices].filter((office) => office !== '') };
});
