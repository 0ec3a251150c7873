import type { LoaderFunctionArgs } from '@remix-run/server-runtime';
import type { MetaFunction } from '@remix-run/react';
import { Form, Link, useLoaderData } from '@remix-run/react';
import type { ServiceModel } from '#engine/view/page.ts';
import { text } from '#engine/texts/web.ts';
import { TrackForm } from '../components/track-form.tsx';
import { useText } from '../language.tsx';
import { pageTitle } from '../page-title.ts';
import { asked } from '../refusal.ts';

/** From so many services on, there is a box to search them. */
const MANY = 5;

export async function loader({ context, request }: LoaderFunctionArgs) {
  const query = (new URL(request.url).searchParams.get('q') ?? '').trim();
  const all = await asked(context.api.definition.list.query(), request);
  const wanted = query.toLocaleLowerCase(context.language);
  const services = all.filter(({ title, summary }) =>
    `${title} ${summary}`.toLocaleLowerCase(context.language).includes(wanted),
  );
  return { query, services, many: all.length >= MANY };
}

export const meta: MetaFunction<typeof loader> = (page) =>
  pageTitle(page, (language) => text(language, 'home_question'));

export default function Home() {
  const t = useText();
  const { query, services, many } = useLoaderData<typeof loader>();
  return (
    <div className="page home">
      <h1 tabIndex={-1}>{t('home_question')}</h1>
      <div className="home-parts">
        <section aria-labelledby="services">
          <h2 id="services">{t('services')}</h2>
          {many ? <Search query={query} /> : null}
          <Services services={services} query={query} />
        </section>
        <div className="home-side">
          <section className="card" aria-labelledby="track-box">
            <h2 id="track-box">{t('track_box')}</h2>
            <TrackForm tracking="" wrong={null} />
          </section>
          <section className="card" aria-labelledby="staff-box">
            <h2 id="staff-box">{t('for_staff')}</h2>
            <p>{t('for_staff_text')}</p>
            <p>
              <Link to="/sign-in">{t('sign_in')}</Link>
            </p>
          </section>
        </div>
      </div>
    </div>
  );
}

function Search({ query }: { readonly query: string }) {
  const t = useText();
  return (
    <Form className="row search" role="search">
      <label className="unseen" htmlFor="q">
        {t('services_search')}
      </label>
      <input id="q" name="q" type="search" defaultValue={query} placeholder={t('services_search')} />
      <button type="submit" className="plain">
        {t('search')}
      </button>
    </Form>
  );
}

function Services({
  services,
  query,
}: {
  readonly services: readonly ServiceModel[];
  readonly query: string;
}) {
  const t = useText();
  if (services.length === 0)
    return <p>{query === '' ? t('services_none') : t('services_not_found', { query })}</p>;
  return (
    <ul className="services">
      {services.map(({ process, title, summary, starts }) => (
        <li key={process}>
          <h3>{title}</h3>
          <p>{summary}</p>
          <p className="row">
            {starts.map((start) => (
              <Link key={start.event} className="button" to={`/services/${process}/${start.event}`}>
                {start.title}
              </Link>
            ))}
          </p>
        </li>
      ))}
    </ul>
  );
}
