import { Link } from '@remix-run/react';
import type { SimilarModel } from '#engine/view/page.ts';

/** Other cases that may be about the same, under the heading that the process gives them. */
export function Similar({ similar }: { readonly similar: readonly SimilarModel[] }) {
  return similar.map(({ title, cases }, index) => (
    <section key={index} className="card" aria-labelledby={`similar-${index}`}>
      <h2 id={`similar-${index}`}>{title}</h2>
      <ul>
        {cases.map(({ caseId, tracking, headline, state, service }) => (
          <li key={caseId}>
            <Link to={`/cases/${caseId}`}>{headline}</Link>{' '}
            <span className="note">
              {tracking} · {service} · {state}
            </span>
          </li>
        ))}
      </ul>
    </section>
  ));
}
