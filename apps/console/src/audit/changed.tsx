import { useTranslation } from 'react-i18next';
import type { AuditItem } from './audit-filter.js';
import classes from './audit-page.module.css';

/** What is first made has many fields; more than these are opened when somebody wants them. */
const FIELDS_SHOWN = 3;
const CHARACTERS_MAX = 160;

/** Field by field: what it was, struck, and what it is. */
export function Changed({ item: { from, to } }: { readonly item: AuditItem }) {
  const { t } = useTranslation();
  const fields = [...new Set([...Object.keys(from ?? {}), ...Object.keys(to ?? {})])]
    .map((name) => ({ name, old: textOf(from?.[name]), now: textOf(to?.[name]) }))
    .filter(({ old, now }) => old !== undefined || now !== undefined);
  const rest = fields.slice(FIELDS_SHOWN);
  return (
    <>
      <Fields fields={fields.slice(0, FIELDS_SHOWN)} />
      {rest.length > 0 && (
        <details>
          <summary className={`sl-meta ${classes.more}`}>{t('audit.moreFields', { count: rest.length })}</summary>
          <Fields fields={rest} />
        </details>
      )}
    </>
  );
}

interface Field {
  readonly name: string;
  readonly old: string | undefined;
  readonly now: string | undefined;
}

function Fields({ fields }: { readonly fields: readonly Field[] }) {
  return fields.map(({ name, old, now }) => (
    <div key={name} className="sl-meta">
      {name}: {old !== undefined && <s>{old}</s>}
      {old !== undefined && now !== undefined && ' → '}
      {now !== undefined && <b>{now}</b>}
    </div>
  ));
}

function textOf(value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > CHARACTERS_MAX ? `${text.slice(0, CHARACTERS_MAX)}…` : text;
}
