import { randomBytes } from 'node:crypto';
import { administrationEntry } from './administration.ts';
import { organisationOf } from './organisation-file.ts';
import type { NewPerson, OrganisationFile } from './organisation-file.ts';
import type { Installation, Store } from './store.ts';
import type { WorkflowFolder } from './workflow-folder.ts';

/** Makes sign-in accounts; called before the installation counts as made, and harmless when called again. */
export type MakeAccounts = (people: readonly NewPerson[], installation: Installation) => Promise<void>;

/**
 * The first start: loads definitions, calendars, tables and an organisation into an empty store. The row
 * that says "installed" is written last, and every part before it is harmless when done again, so a
 * program killed in the middle simply goes on at the next start. Answers the installation in any case.
 */
export async function install(
  store: Store,
  folder: WorkflowFolder,
  wanted: { readonly demo: boolean; readonly organisation: OrganisationFile },
  makeAccounts: MakeAccounts,
): Promise<Installation> {
  const known = await store.installation();
  if (known !== null) return known;
  const now = await store.now();
  for (const table of folder.tables) await store.putTable({ ...table, published: now });
  for (const calendar of folder.calendars) await store.putCalendar({ ...calendar, current: true });
  for (const definition of folder.definitions)
    await store.putDefinition({ ...definition, published: now, current: true });

  const { change, people } = organisationOf(wanted.organisation, now);
  const present = await store.organisation();
  const published = folder.definitions.map((row) =>
    administrationEntry({
      stream: { kind: 'definition', id: row.hash },
      sequence: 1,
      event: 'PUBLISH',
      at: now,
      person: null,
      sent: { process: row.process },
      before: null,
    }),
  );
  if (present.units.length === 0) {
    await store.changeOrganisation({
      ...change,
      entries: [...change.entries, ...published],
    });
  }
  const installed = await store.organisation();
  const installation: Installation = {
    demo: wanted.demo,
    name: wanted.organisation.name,
    created: now,
    secret: randomBytes(32).toString('hex'),
  };
  const named = people.flatMap((person) => {
    const row =
      installed.people.find((candidate) => candidate.id === person.person) ??
      installed.people.find((candidate) => candidate.name === person.name);
    return row === undefined ? [] : [{ ...person, person: row.id }];
  });
  await makeAccounts(named, installation);
  await store.createInstallation(installation);
  return (await store.installation()) ?? installation;
}

/** The organisation of a real, empty installation: one unit and its first administrator. */
export function emptyOrganisation(
  name: string,
  email: string,
  calendar: string,
  from: string,
): OrganisationFile {
  return {
    name,
    from,
    units: { pusat: { name, kind: 'daerah', code: 'PUSAT', parent: null, calendar } },
    people: {
      administrator: {
        name: 'Administrator',
        position: 'Administrator',
        email,
        roles: [{ role: 'administrator', unit: 'pusat' }],
        mandates: [],
        related: [],
      },
    },
    settings: [],
  };
}
