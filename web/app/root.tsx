import type { LinksFunction, LoaderFunctionArgs } from '@remix-run/server-runtime';
import type { MetaFunction } from '@remix-run/react';
import {
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react';
import type { ReactNode } from 'react';
import { text } from '#engine/texts/web.ts';
import { unlessDraft } from './client-send.ts';
import { Frame } from './components/frame.tsx';
import { useArrival } from './components/use-arrival.ts';
import icon from './icon.svg?url';
import { LanguageProvider } from './language.tsx';
import { pageTitle } from './page-title.ts';
import styles from './styles.css?url';

export async function loader({ context }: LoaderFunctionArgs) {
  const { api, installation, language, nonce, requestId, signedIn } = context;
  // The frame of a page must not fail: without an answer it shows nobody signed in.
  const me = signedIn ? await api.person.me.query().catch(() => null) : null;
  return { installation, language, me, nonce, requestId };
}

export type RootData = Awaited<ReturnType<typeof loader>>;

export const shouldRevalidate = unlessDraft;

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: styles },
  { rel: 'icon', href: icon, type: 'image/svg+xml' },
];

export const meta: MetaFunction<typeof loader> = (page) =>
  pageTitle(page, (language) => text(language, 'home'));

export function Layout({ children }: { readonly children: ReactNode }) {
  const data = useRouteLoaderData<typeof loader>('root');
  // Null when nothing went wrong. Error pages do without script.
  const failed = (useRouteError() ?? null) !== null;
  const language = data?.language ?? 'id';
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <Meta />
        <Links />
      </head>
      <body>
        <LanguageProvider value={language}>
          <Frame installation={data?.installation ?? null} me={data?.me ?? null}>
            {children}
          </Frame>
        </LanguageProvider>
        {failed ? null : (
          <>
            <ScrollRestoration nonce={data?.nonce} />
            <Scripts nonce={data?.nonce} />
          </>
        )}
      </body>
    </html>
  );
}

export default function App() {
  useArrival();
  return <Outlet />;
}

export { ErrorBoundary } from './components/route-error.tsx';
