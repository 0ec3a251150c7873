import { caseContract } from '#engine/testing/case-contract.ts';
import { openStore } from './open-store.ts';

caseContract(async () => {
  const statements: string[] = [];
  const { store } = await openStore({ memory: true }, { onStatement: (text) => void statements.push(text) });
  return { store, statements };
});
