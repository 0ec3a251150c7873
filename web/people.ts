import type { Organisation } from '#engine/runtime/store.ts';

export interface PersonAtOffice {
  readonly person: string;
  readonly name: string;
  /** What they are and where: position, then the units of their roles. */
  readonly office: string;
}

/** The people of an organisation who hold a role on a day (ISO date), in order of unit, position and name. */
export function peopleOf({ people, roles, units }: Organisation, day: string): readonly PersonAtOffice[] {
  const holds = (row: { readonly from: string; readonly to: string | null }): boolean =>
    row.from <= day && (row.to === null || day <= row.to);
  const nameOf = new Map(units.filter(holds).map(({ id, name }) => [id, name]));
  const held = Map.groupBy(roles.filter(holds), ({ person }) => person);
  return people
    .filter((each) => holds(each) && held.has(each.id))
    .map(({ id, name, position }) => {
      const at = [...new Set((held.get(id) ?? []).map(({ unit }) => nameOf.get(unit) ?? ''))];
      const office = [position, ...at].filter((part) => part !== '').join(', ');
      return { place: `${at.join()} ${position} ${name}`, person: { person: id, name, office } };
    })
    .sort((a, b) => a.place.localeCompare(b.place, 'id'))
    .map(({ person }) => person);
}
