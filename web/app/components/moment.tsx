import type { MomentModel } from '#engine/view/page.ts';
import { useText } from '../language.tsx';
import { Clocks } from './clocks.tsx';
import { Facts } from './facts.tsx';

/** One entry of the history, and the case as replay gives it after that entry. */
export function Moment({ moment }: { readonly moment: MomentModel }) {
  const t = useText();
  return (
    <article className="moment" aria-labelledby="moment-title">
      <h2 id="moment-title">{moment.line.sentence}</h2>
      <Happened moment={moment} />
      <h3>{t('audit_changes')}</h3>
      <Changes changes={moment.changes} />
      <h3>{t('audit_rules')}</h3>
      <Rules rules={moment.rules} />
      <h3>{t('audit_facts')}</h3>
      {moment.facts.length === 0 ? <p>{t('audit_none')}</p> : <Facts facts={moment.facts} />}
      <h3>{t('audit_clocks')}</h3>
      {moment.clocks.length === 0 ? <p>{t('audit_none')}</p> : <Clocks clocks={moment.clocks} />}
      {moment.settings.length === 0 ? null : <Settings settings={moment.settings} />}
      <h3>{t('audit_tasks')}</h3>
      {moment.openTasks.length === 0 ? <p>{t('audit_none')}</p> : <p>{moment.openTasks.join(', ')}</p>}
      <h3>{t('audit_hashes')}</h3>
      <Hashes moment={moment} />
    </article>
  );
}

function Happened({ moment }: { readonly moment: MomentModel }) {
  const t = useText();
  const moved =
    moment.from === moment.to
      ? t('audit_stayed', { state: moment.to ?? '–' })
      : `${moment.from ?? '–'} → ${moment.to ?? '–'}`;
  const rows = [
    [t('audit_event'), `${moment.event} (${moment.kind})`],
    [t('audit_at'), moment.at],
    [t('audit_recorded'), moment.recordedAt],
    [t('audit_right'), moment.right],
    [t('audit_moved'), moved],
  ] as const;
  return <Lines lines={rows.map(([label, text]) => ({ label, text }))} />;
}

function Settings({ settings }: Pick<MomentModel, 'settings'>) {
  const t = useText();
  return (
    <>
      <h3>{t('audit_settings')}</h3>
      <Lines lines={settings} />
    </>
  );
}

function Lines({ lines }: { readonly lines: MomentModel['settings'] }) {
  return (
    <dl className="facts">
      {lines.map(({ label, text }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

function Changes({ changes }: Pick<MomentModel, 'changes'>) {
  const t = useText();
  if (changes.length === 0) return <p>{t('audit_changes_none')}</p>;
  const shown = (text: string) => (text === '' ? <span className="note">{t('audit_empty')}</span> : text);
  return (
    <table className="list changes">
      <thead>
        <tr>
          <th scope="col">{t('audit_field')}</th>
          <th scope="col">{t('audit_before')}</th>
          <th scope="col">{t('audit_after')}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ label, before, after }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td data-label={t('audit_before')}>{shown(before)}</td>
            <td data-label={t('audit_after')}>{shown(after)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Rules({ rules }: Pick<MomentModel, 'rules'>) {
  const t = useText();
  if (rules.length === 0) return <p>{t('audit_rules_none')}</p>;
  return (
    <ul className="rules">
      {rules.map(({ rule, result }, at) => (
        <li key={at}>
          <span aria-hidden="true">{result ? '✓' : '✗'}</span> <code>{rule}</code>:{' '}
          {t(result ? 'audit_rule_yes' : 'audit_rule_no')}
        </li>
      ))}
    </ul>
  );
}

function Hashes({ moment }: { readonly moment: MomentModel }) {
  const t = useText();
  return (
    <>
      <dl className="facts">
        <div>
          <dt>{t('audit_hash')}</dt>
          <dd>
            <code>{moment.hash}</code>
          </dd>
        </div>
        <div>
          <dt>{t('audit_hash_before')}</dt>
          <dd>{moment.before === null ? t('audit_hash_first') : <code>{moment.before}</code>}</dd>
        </div>
        <div>
          <dt>{t('audit_definition')}</dt>
          <dd>
            <code>{moment.definition}</code>
          </dd>
        </div>
      </dl>
      <details>
        <summary>{t('audit_text')}</summary>
        <pre className="stored" tabIndex={0}>
          {moment.text}
        </pre>
      </details>
    </>
  );
}
