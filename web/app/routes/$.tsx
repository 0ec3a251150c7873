import type { LoaderFunctionArgs } from '@remix-run/server-runtime';
import { thrown } from '../refusal.ts';

/** Every address that no page has; also where the server sends what it refused before the app saw it. */
export function loader({ context }: LoaderFunctionArgs): never {
  const { code, status } = context.refused ?? { code: 'NOT_FOUND', status: 404 };
  throw thrown(status, { code });
}

export const action = loader;

/** Never shown: with a component, what the loader throws is shown as a page and not as bare text. */
export default function Nowhere() {
  return null;
}
