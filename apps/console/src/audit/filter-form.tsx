import { Button, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import bar from '../holds/queue-page.module.css';
import { KINDS, type AuditFilter } from './audit-filter.js';
import classes from './audit-page.module.css';

const EVERY = 'every';

/** Kind, id, person and days; they stand in the address once they are sent. */
export function FilterForm({ filter }: { readonly filter: AuditFilter }) {
  const { t } = useTranslation();
  const [, setSearch] = useSearchParams();
  const [ofObject, ...rest] = filter.object?.split(':') ?? [];
  const [kind, setKind] = useState<string>(ofObject ?? filter.kind ?? EVERY);
  const isNarrowed = Object.keys(filter).length > 0;
  return (
    <form
      role="search"
      className={bar.bar}
      onSubmit={(event) => {
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        const text = (name: string): string => {
          const value = form.get(name);
          return typeof value === 'string' ? value.trim() : '';
        };
        const what: AuditFilter | { readonly kind: string } =
          kind === EVERY ? {} : text('id') === '' ? { kind } : { object: `${kind}:${text('id')}` };
        const wanted = { ...what, by: text('by'), since: text('since'), until: text('until') };
        setSearch(Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== '')));
      }}
    >
      <Select
        aria-label={t('audit.kind')}
        data={[
          { value: EVERY, label: t('audit.everyKind') },
          ...KINDS.map((value) => ({ value, label: t(`audit.kinds.${value}`) })),
        ]}
        value={kind}
        onChange={(value) => setKind(value ?? EVERY)}
        allowDeselect={false}
        w={128}
      />
      <TextInput
        name="id"
        defaultValue={rest.join(':')}
        aria-label={t('audit.id')}
        placeholder={t(kind === EVERY ? 'audit.idNeedsKind' : 'audit.id')}
        disabled={kind === EVERY}
        w={190}
      />
      <TextInput
        name="by"
        defaultValue={filter.by ?? ''}
        aria-label={t('audit.person')}
        placeholder={t('audit.person')}
        w={170}
      />
      {(['since', 'until'] as const).map((name) => (
        <label key={name} className={`sl-meta ${classes.day}`}>
          {t(`audit.${name}`)}
          <TextInput type="date" name={name} defaultValue={filter[name] ?? ''} />
        </label>
      ))}
      <Button type="submit" variant="filled">
        {t('audit.show')}
      </Button>
      {isNarrowed && <Button onClick={() => setSearch({})}>{t('audit.showAll')}</Button>}
    </form>
  );
}
