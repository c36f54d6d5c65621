import { Select } from '@mantine/core';
import type { RegistrySchemas } from '@sluice/client';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { ErrorCard } from '../app/error-card.js';
import { Facts } from '../records/facts.js';
import { Chips, MarkedLines } from '../records/marks.js';
import { valuesDiff, type Marked } from '../records/marked.js';
import { datedText } from '../time/instant.js';
import { conditionDiff } from './condition-diff.js';
import { Entries } from './entries.js';
import { useListDiff, useVersions, type ListVersion } from './lists-api.js';

type FieldChange = RegistrySchemas['FieldChange'];

/** What this version says differently from any other one; which one stands in the address. */
export function Diff({ list }: { readonly list: ListVersion }) {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const others = (useVersions(list.listId).data?.items ?? [])
    .map(({ version }) => version)
    .filter((n) => n !== list.version);
  const other =
    others.find((n) => String(n) === search.get('with')) ?? others.find((n) => n < list.version) ?? others[0];
  const diff = useListDiff(list, other);
  if (other === undefined) return <p className="sl-card sl-card-body">{t('lists.onlyVersion')}</p>;
  return (
    <>
      <section className="sl-card">
        <header className="sl-card-head">
          <h2>{t('lists.diffTitle', { other, version: list.version })}</h2>
          <Select
            aria-label={t('lists.compareWith')}
            data={others.map((n) => ({ value: String(n), label: `v${n}` }))}
            value={String(other)}
            allowDeselect={false}
            onChange={(value) => value !== null && setSearch({ tab: 'diff', with: value }, { replace: true })}
            w={96}
          />
        </header>
        {diff.data?.header.length === 0 && <p className="sl-card-body sl-meta">{t('lists.headerSame')}</p>}
        {diff.data && diff.data.header.length > 0 && <Fields fields={diff.data.header} />}
      </section>
      {diff.error && <ErrorCard error={diff.error} retry={() => void diff.refetch()} />}
      {diff.data?.changed.map(({ entryId, fields }) => (
        <section key={entryId} className="sl-card">
          <header className="sl-card-head">
            <h2>{t('lists.entryChanged', { entry: entryId })}</h2>
          </header>
          <Fields fields={fields} />
        </section>
      ))}
      {(['added', 'removed'] as const).map((what) =>
        diff.data?.[what].map((entry) => (
          <section key={entry.entryId} aria-label={t(`lists.entry.${what}`, { entry: entry.entryId })}>
            <MarkedLines
              parts={[{ mark: what === 'added' ? '+' : '-', text: t(`lists.entry.${what}`, { entry: entry.entryId }) }]}
            />
            <Entries list={{ ...list, state: 'DRAFT', warnings: [], entries: [entry] }} />
          </section>
        )),
      )}
    </>
  );
}

function Fields({ fields }: { readonly fields: readonly FieldChange[] }) {
  const { t, i18n } = useTranslation();
  const nameOf = (field: string): string =>
    i18n.exists(`lists.fields.${field.replace('.', '_')}`)
      ? (t as (path: string) => string)(`lists.fields.${field.replace('.', '_')}`)
      : field;
  return <Facts rows={fields.map((change) => [nameOf(change.field), <Change key={change.field} {...change} />])} />;
}

function Change({ field, from, to }: FieldChange) {
  const { i18n } = useTranslation();
  if (Array.isArray(from) && Array.isArray(to)) return <Chips parts={valuesDiff(from.map(String), to.map(String))} />;
  if (field === 'when') return <Condition before={textOf(from) ?? ''} after={textOf(to) ?? ''} />;
  const said = (value: unknown): string | undefined =>
    field.startsWith('effective') && typeof value === 'string'
      ? datedText(new Date(value), i18n.language)
      : textOf(value);
  const sides: readonly (readonly [Marked['mark'], string | undefined])[] = [
    ['-', said(from)],
    ['+', said(to)],
  ];
  return <MarkedLines parts={sides.flatMap(([mark, text]) => (text === undefined ? [] : [{ mark, text }]))} />;
}

/** Term by term; and as it was written, for how the terms are joined. */
function Condition({ before, after }: { readonly before: string; readonly after: string }) {
  const { t } = useTranslation();
  return (
    <>
      <MarkedLines isCode parts={conditionDiff(before, after)} />
      <details>
        <summary className="sl-meta">{t('lists.asWritten')}</summary>
        <MarkedLines
          isCode
          parts={[
            { mark: '-', text: before },
            { mark: '+', text: after },
          ]}
        />
      </details>
    </>
  );
}

/** What is absent has no line. */
function textOf(value: unknown): string | undefined {
  if (value === null || value === undefined) return undefined;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
