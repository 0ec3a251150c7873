import type { Published } from '#engine/definition/types.ts';
import type { Actor } from '#engine/policy/types.ts';
import type { ServiceModel } from '#engine/view/page.ts';
import { inLanguage } from '#engine/view/reader.ts';
import { readerOf } from '../source.ts';
import { procedure } from '../trpc.ts';
import type { Context } from '../context.ts';

/** Services that anyone may start, and those that the signed-in person may enter for somebody, for the home page. */
export const list = procedure.query(async ({ ctx }): Promise<readonly ServiceModel[]> => {
  const services = await ctx.engine.world.services();
  const { actor } = await readerOf(ctx);
  return services
    .map((published) => serviceModel(published, ctx, actor))
    .filter((service) => service.starts.length > 0);
});

/** A service with the starts that this actor may use: those of anyone, and those of a role that they hold somewhere. */
export function serviceModel(
  { definition }: Published,
  context: Pick<Context, 'language'>,
  actor: Actor,
): ServiceModel {
  const open = Object.values(definition.start).filter(({ by }) =>
    by.some(
      (admission) =>
        admission.kind === 'anyone' ||
        (admission.kind === 'role' && actor.holds.some(({ role }) => role === admission.role)),
    ),
  );
  return {
    process: definition.process,
    title: inLanguage(definition.title, context),
    summary: inLanguage(definition.summary, context),
    starts: open.map((start) => ({ event: start.event, title: inLanguage(start.title, context) })),
  };
}
