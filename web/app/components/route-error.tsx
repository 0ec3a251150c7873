import { useRouteError } from '@remix-run/react';
import { ErrorPage } from './error-page.tsx';

/**
 * Error page inside the frame of the site. Routes with an action need one of their own: for what an action throws
 * only the loaders above the next boundary run, and the frame's data comes from the root's.
 */
export function ErrorBoundary() {
  return <ErrorPage error={useRouteError()} />;
}
