import type { Published } from '#engine/definition/types.ts';
import type { ServiceModel } from '#engine/view/page.ts';
import { inLanguage } from '#engine/view/reader.ts';
import { procedure } from '../trpc.ts';
import type { Context } from '../context.ts';

/** Services that anyone may start, for the home page. */
export const list = procedure.query(async ({ ctx }): Promise<readonly ServiceModel[]> => {
  const services = await ctx.engine.world.services();
  return services
    .map((published) => serviceModel(published, ctx))
    .filter((service) => service.starts.length > 0);
});

export function serviceModel({ definition }: Published, context: Pick<Context, 'language'>): ServiceModel {
  const open = Object.values(definition.start).filter((start) =>
    start.by.some((admission) => admission.kind === 'anyone'),
  );
  return {
    process: definition.process,
    title: inLanguage(definition.title, context),
    summary: inLanguage(definition.summary, context),
    starts: open.map((start) => ({ event: start.event, title: inLanguage(start.title, context) })),
  };
}
