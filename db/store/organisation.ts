import type { Organisation, Store } from '#engine/runtime/store.ts';
import type { Database } from '../database.ts';
import { one } from './one.ts';

type Organisations = Pick<Store, 'organisation' | 'changeOrganisation'>;

export function organisationOperations(database: Database): Organisations {
  return {
    organisation: async () => {
      const row: unknown = await one(database, whole);
      return row as Organisation;
    },

    changeOrganisation: async (change) => {
      const row = await one(database, 'select alur_change_organisation_v3($1::text::jsonb) as version', [
        JSON.stringify(change),
      ]);
      return row['version'] as number;
    },
  };
}

/** One statement and so one moment: version and rows belong together. */
const whole = `select o.version,
  ${list('unit', 'id', `'id', id, 'parent', parent, 'kind', kind, 'code', code, 'name', name, 'calendar', calendar`)} as units,
  ${list('person', 'id', `'id', id, 'name', name, 'position', position`)} as people,
  ${list('role_assignment', 'id', `'id', id, 'person', person, 'role', role, 'unit', unit`)} as roles,
  ${list('mandate', 'id', `'id', id, 'kind', kind, 'person', person, 'role', role, 'unit', unit, 'basis', basis`)} as mandates,
  ${list('person_relation', 'id', `'id', id, 'person', person, 'other', other`)} as relations,
  ${list('setting', 'process, name, unit', `'process', process, 'name', name, 'unit', unit, 'value', value`)} as settings,
  ${list('service', 'id', `'id', id, 'name', name, 'role', role, 'unit', unit, 'hash', hash`)} as services
  from organisation_version o`;

function list(table: string, order: string, columns: string): string {
  return `(select coalesce(json_agg(json_build_object(${columns}, 'from', holds_from, 'to', holds_to)
    order by ${order}, holds_from), '[]') from ${table})`;
}
