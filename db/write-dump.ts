import { writeFile } from 'node:fs/promises';
import { dumpSchema } from './dump.ts';
import { openStore } from './open-store.ts';

/** `npm run db:dump`: writes `db/schema.sql` from an embedded database that the migrations have just made. */
const { store, database } = await openStore({ memory: true });
await writeFile(new URL('./schema.sql', import.meta.url), await dumpSchema(database));
await store.close();
