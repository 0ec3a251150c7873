import { caseContract } from '#engine/testing/case-contract.ts';
import { openStore } from './open-store.ts';
import { freshDatabase } from './testing/fresh-database.ts';

const url = await freshDatabase();
caseContract(async () => {
  const statements: string[] = [];
  const { store } = await openStore({ url }, { onStatement: (text) => void statements.push(text) });
  return { store, statements };
});
