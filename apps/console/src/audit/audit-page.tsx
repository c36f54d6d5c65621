import { Button, Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { registry } from '../api/clients.js';
import { answered } from '../api/problem.js';
import { ErrorCard } from '../app/error-card.js';
import bar from '../holds/queue-page.module.css';
import page from '../shipment/shipment-page.module.css';
import { PageHead } from '../shell/page-head.js';
import { datedText, utcText } from '../time/instant.js';
import { actionText } from './action-text.js';
import { isShown, type AuditItem } from './audit-filter.js';

const KINDS = ['filing', 'product', 'list', 'import'] as const;

/** Who did what to what, from what it was to what it is; nothing here can be edited. What is shown stands in the address. */
export function Page() {
  const { t } = useTranslation();
  const [search] = useSearchParams();
  const object = search.get('object') ?? '';
  return (
    <>
      <PageHead title={t('nav.audit')} />
      <Filters key={search.toString()} object={object} />
      {object === '' ? (
        <p className={`sl-card sl-card-body ${page.record}`}>{t('audit.choose')}</p>
      ) : (
        <Acts object={object} />
      )}
    </>
  );
}

function Filters({ object }: { readonly object: string }) {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const [kind = 'filing', ...rest] = object.split(':');
  return (
    <form
      className={bar.bar}
      onSubmit={(event) => {
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        const text = (name: string): string => {
          const value = form.get(name);
          return typeof value === 'string' ? value.trim() : '';
        };
        const wanted = {
          object: text('id') === '' ? '' : `${text('kind')}:${text('id')}`,
          person: text('person'),
          since: text('since'),
          until: text('until'),
        };
        setSearch(Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== '')));
      }}
    >
      <Select
        name="kind"
        aria-label={t('audit.kind')}
        data={KINDS.map((value) => ({ value, label: t(`audit.kinds.${value}`) }))}
        defaultValue={KINDS.find((one) => one === kind) ?? 'filing'}
        allowDeselect={false}
        w={128}
      />
      <TextInput name="id" defaultValue={rest.join(':')} aria-label={t('audit.id')} placeholder="F-1002" w={200} />
      <TextInput
        name="person"
        defaultValue={search.get('person') ?? ''}
        aria-label={t('audit.person')}
        placeholder={t('audit.person')}
        w={160}
      />
      {(['since', 'until'] as const).map((name) => (
        <label key={name} className="sl-meta">
          {t(`audit.${name}`)}{' '}
          <TextInput
            type="date"
            name={name}
            defaultValue={search.get(name) ?? ''}
            style={{ display: 'inline-block' }}
          />
        </label>
      ))}
      <Button type="submit" variant="filled">
        {t('audit.show')}
      </Button>
    </form>
  );
}

/** Of one object; more than anything has seen so far. */
const ENTRIES_MAX = 2_000;

/** The whole timeline of an object: the registry tells it by object, persons and days are picked out here. */
function useTimeline(object: string) {
  return useQuery({
    queryKey: ['audit', object],
    queryFn: async () => {
      const items: AuditItem[] = [];
      let cursor: string | undefined;
      do {
        const query = { object, limit: 200, ...(cursor !== undefined && { cursor }) };
        const answer = await answered(registry.GET('/v1/audit', { params: { query } }));
        items.push(...answer.items);
        cursor = answer.nextCursor;
      } while (cursor !== undefined && items.length < ENTRIES_MAX);
      return { items: items.reverse(), isCapped: cursor !== undefined };
    },
  });
}

function Acts({ object }: { readonly object: string }) {
  const { t, i18n } = useTranslation();
  const [search] = useSearchParams();
  const timeline = useTimeline(object);
  if (timeline.error) return <ErrorCard error={timeline.error} retry={() => void timeline.refetch()} />;
  if (!timeline.data) return null;
  const said = (name: string): string | undefined => search.get(name) ?? undefined;
  const filter = { person: said('person'), since: said('since'), until: said('until') };
  const shown = timeline.data.items.filter((item) => isShown(item, filter));
  return (
    <section className={`sl-card ${page.record}`}>
      <header className="sl-card-head">
        <h2 className="sl-mono">{object}</h2>
        <span className="sl-meta">
          {t('audit.count', { count: shown.length, all: timeline.data.items.length })}
          {timeline.data.isCapped && ` ${t('audit.capped', { count: ENTRIES_MAX })}`}
        </span>
      </header>
      <table className={page.table}>
        <thead>
          <tr>
            {(['at', 'by', 'did', 'change', 'why', 'proof'] as const).map((name) => (
              <th key={name} scope="col">
                {t(`audit.columns.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((item) => (
            <tr key={item.seq}>
              <td className="sl-num" title={utcText(new Date(item.at))}>
                {datedText(new Date(item.at), i18n.language)}
              </td>
              <td style={{ whiteSpace: 'nowrap' }}>{item.by}</td>
              <td>{actionText(item.action, i18n)}</td>
              <td>
                <Changed item={item} />
              </td>
              <td>{item.why ?? t('common.none')}</td>
              <td>
                <span className="sl-mono" title={item.hash}>
                  {item.seq} {item.hash.slice(0, 8)}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length === 0 && (
        <p className="sl-card-body">{t(timeline.data.items.length === 0 ? 'audit.none' : 'audit.noneMatch')}</p>
      )}
    </section>
  );
}

const SHOWN_MAX = 160;

/** Field by field: what it was, struck, and what it is. */
function Changed({ item: { from, to } }: { readonly item: AuditItem }) {
  const names = [...new Set([...Object.keys(from ?? {}), ...Object.keys(to ?? {})])];
  return names.map((name) => {
    const [old, now] = [from?.[name], to?.[name]].map(textOf);
    if (old === undefined && now === undefined) return null;
    return (
      <div key={name} className="sl-meta">
        {name}: {old !== undefined && <s>{old}</s>}
        {old !== undefined && now !== undefined && ' → '}
        {now !== undefined && <b>{now}</b>}
      </div>
    );
  });
}

function textOf(value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > SHOWN_MAX ? `${text.slice(0, SHOWN_MAX)}…` : text;
}
