import type { Installation, Store } from '#engine/runtime/store.ts';
import type { Database } from '../database.ts';

type Installations = Pick<Store, 'installation' | 'createInstallation'>;

export function installationOperations(database: Database): Installations {
  return {
    installation: async () => {
      const [row]: readonly unknown[] = await database.query(
        'select demo, name, created, secret from installation',
      );
      return row === undefined ? null : (row as Installation);
    },

    createInstallation: async ({ demo, name, created, secret }) => {
      await database.query(
        `insert into installation (single, demo, name, created, secret)
         values (true, $1::boolean, $2, $3::timestamptz, $4) on conflict do nothing`,
        [demo, name, created, secret],
      );
    },
  };
}
