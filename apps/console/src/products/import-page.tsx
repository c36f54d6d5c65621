import { Button, Checkbox, Group, Progress } from '@mantine/core';
import type { RegistrySchemas } from '@sluice/client';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { registry } from '../api/clients.js';
import { answered } from '../api/problem.js';
import { queryClient } from '../api/query-client.js';
import { ErrorCard } from '../app/error-card.js';
import drop from '../filings/filing-page.module.css';
import { RecordList } from '../records/record-list.js';
import { usePerson } from '../session/use-session.js';
import page from '../shipment/shipment-page.module.css';
import { PageHead } from '../shell/page-head.js';
import { ActDialog } from '../shell/act-dialog.js';
import { FILE_BYTES_MAX, isOnItsWay, TAKEN, uploadProducts, useImport, type ProductImport } from './imports-api.js';

type PreviewItem = RegistrySchemas['PreviewItem'];
type ImportError = RegistrySchemas['ImportError'];

/** A file of products: uploaded, read, shown, and applied when somebody says so. Which import it is stands in the address. */
export function Page() {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const importId = search.get('import');
  return (
    <>
      <PageHead title={t('products.import.title')}>
        <Button component={Link} to="/products">
          {t('nav.products')}
        </Button>
      </PageHead>
      {importId === null ? <Choose chosen={(id) => setSearch({ import: id })} /> : <Import importId={importId} />}
    </>
  );
}

function Choose({ chosen }: { readonly chosen: (importId: string) => void }) {
  const { t } = useTranslation();
  const { may } = usePerson();
  const [sent, setSent] = useState<number>();
  const [isOver, setOver] = useState(false);
  const stopping = useRef<AbortController>(undefined);
  const upload = useMutation({
    mutationFn: async (file: File) => {
      if (file.size > FILE_BYTES_MAX) throw new Error(t('products.import.tooLarge'));
      stopping.current = new AbortController();
      const onProgress = (bytes: number): void => setSent(Math.min(100, Math.floor((bytes / file.size) * 100)));
      return uploadProducts(file, { key: crypto.randomUUID(), signal: stopping.current.signal, onProgress });
    },
    onSuccess: ({ importId }) => chosen(importId),
    onSettled: () => setSent(undefined),
  });
  if (!may('officer')) return <p className={`sl-card sl-card-body ${page.record}`}>{t('products.needsOfficer')}</p>;
  return (
    <section
      className={`sl-card ${page.record}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const file = event.dataTransfer.files[0];
        if (file) upload.mutate(file);
      }}
    >
      <header className="sl-card-head">
        <h2>{t('products.import.choose')}</h2>
      </header>
      <div className={drop.drop} data-over={isOver || undefined}>
        {t('products.import.drop')}{' '}
        <input
          id="products-file"
          type="file"
          accept={TAKEN}
          className="sl-hidden"
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            if (file) upload.mutate(file);
            event.currentTarget.value = '';
          }}
        />
        <label htmlFor="products-file">{t('filings.choose')}</label>
        <div className="sl-meta">{t('products.import.hint')}</div>
        <div className="sl-meta sl-mono" style={{ whiteSpace: 'normal' }}>
          sku, name, category, internalDescription, salesDescription, attributes.&lt;…&gt;
        </div>
      </div>
      {upload.isPending && (
        <div className="sl-card-body">
          <Progress value={sent ?? 0} aria-label={t('products.import.uploading')} />
          <Group gap={8} mt={8}>
            <span className="sl-meta sl-num" role="status">
              {t('products.import.uploading')} {sent ?? 0} %
            </span>
            <Button size="compact-sm" onClick={() => stopping.current?.abort()}>
              {t('common.cancel')}
            </Button>
          </Group>
        </div>
      )}
      {upload.error && upload.error.name !== 'AbortError' && <UploadError error={upload.error} />}
    </section>
  );
}

/** Too large is said here, before anything is sent; the rest is the registry's word. */
function UploadError({ error }: { readonly error: Error }) {
  if (error.constructor === Error)
    return (
      <p role="alert" className="sl-card-body sl-late">
        {error.message}
      </p>
    );
  return <ErrorCard error={error} />;
}

function Import({ importId }: { readonly importId: string }) {
  const { t } = useTranslation();
  const found = useImport(importId);
  if (found.error) return <ErrorCard error={found.error} retry={() => void found.refetch()} />;
  if (!found.data) return null;
  const { value, etag } = found.data;
  return (
    <>
      <section className={`sl-card ${page.record}`}>
        <header className="sl-card-head">
          <h2>{value.file.name ?? importId}</h2>
          <span className={page.tag}>{t(`products.import.states.${value.state}`)}</span>
          <Acts value={value} etag={etag} />
        </header>
        {isOnItsWay(value) && (
          <Progress m={16} value={value.progress * 100} aria-label={t(`products.import.states.${value.state}`)} />
        )}
        <div className="sl-card-body" role="status">
          <p>{t('products.import.rows', value.rows)}</p>
          <p>{t('products.import.effects', value.preview)}</p>
          {value.state === 'APPLIED' && <p>{t('products.import.applied', value.applied)}</p>}
          {value.problem && (
            <p className="sl-late">
              {value.problem.detail} {value.problem.remedy}
            </p>
          )}
          {value.state === 'READY' && <p className="sl-meta">{t('products.import.nothingYet')}</p>}
        </div>
      </section>
      {value.errors > 0 && value.state !== 'READING' && <Errors importId={importId} />}
      {value.state !== 'READING' && <Preview importId={importId} />}
    </>
  );
}

interface ActsProps {
  readonly value: ProductImport;
  readonly etag: string | undefined;
}

/** Applying is said out loud first; cancelling leaves what is applied already. */
function Acts({ value, etag }: ActsProps) {
  const { t } = useTranslation();
  const [isAsking, setAsking] = useState(false);
  const [skipInvalid, setSkipInvalid] = useState(false);
  const [keys] = useState(() => ({ apply: crypto.randomUUID(), cancel: crypto.randomUUID() }));
  const { importId, errors, preview, rows, state } = value;
  const params = (key: string) => ({
    path: { importId },
    header: { 'If-Match': etag ?? '', 'Idempotency-Key': key },
  });
  const settled = () => queryClient.invalidateQueries({ queryKey: ['product-import', importId] });
  const apply = useMutation({
    mutationFn: () =>
      answered(
        registry.POST('/v1/product-imports/{importId}/apply', { params: params(keys.apply), body: { skipInvalid } }),
      ),
    onSuccess: () => setAsking(false),
    onSettled: settled,
  });
  const cancel = useMutation({
    mutationFn: () => answered(registry.POST('/v1/product-imports/{importId}/cancel', { params: params(keys.cancel) })),
    onSettled: settled,
  });
  const { may } = usePerson();
  if (!may('officer')) return <span className="sl-meta">{t('products.needsOfficer')}</span>;
  return (
    <>
      {(state === 'READY' || isOnItsWay(value)) && (
        <Button onClick={() => cancel.mutate()} loading={cancel.isPending}>
          {t('products.import.cancel')}
        </Button>
      )}
      {state === 'READY' && (
        <Button variant="filled" disabled={preview.create + preview.change === 0} onClick={() => setAsking(true)}>
          {t('products.import.apply')}
        </Button>
      )}
      {isAsking && (
        <ActDialog
          title={t('products.import.applyTitle')}
          label={t('products.import.applyLabel')}
          isReady={errors === 0 || skipInvalid}
          isPending={apply.isPending}
          error={apply.error}
          act={() => apply.mutate()}
          close={() => setAsking(false)}
        >
          <p>{t('products.import.applyMeans', preview)}</p>
          {errors > 0 && (
            <Checkbox
              label={t('products.import.skipInvalid', { count: rows.invalid })}
              checked={skipInvalid}
              onChange={(event) => setSkipInvalid(event.currentTarget.checked)}
            />
          )}
        </ActDialog>
      )}
    </>
  );
}

function Errors({ importId }: { readonly importId: string }) {
  const { t } = useTranslation();
  return (
    <RecordList<ImportError>
      title={t('products.import.errors')}
      name={['import-errors', importId]}
      ask={(cursor) =>
        answered(
          registry.GET('/v1/product-imports/{importId}/errors', {
            params: { path: { importId }, query: { limit: 100, ...(cursor !== undefined && { cursor }) } },
          }),
        )
      }
      keyOf={({ row, column, code }) => `${row} ${column ?? ''} ${code}`}
      columns={[
        { title: t('products.import.row'), cell: ({ row }) => <span className="sl-num">{row}</span> },
        { title: t('products.import.column'), cell: ({ column }) => column ?? t('common.none') },
        { title: t('products.import.problem'), cell: ({ problem }) => problem },
        { title: t('products.import.remedy'), cell: ({ remedy }) => remedy },
      ]}
    />
  );
}

function Preview({ importId }: { readonly importId: string }) {
  const { t } = useTranslation();
  return (
    <RecordList<PreviewItem>
      title={t('products.import.preview')}
      name={['import-preview', importId]}
      ask={(cursor) =>
        answered(
          registry.GET('/v1/product-imports/{importId}/preview', {
            params: { path: { importId }, query: { limit: 100, ...(cursor !== undefined && { cursor }) } },
          }),
        )
      }
      keyOf={({ row }) => String(row)}
      columns={[
        { title: t('products.import.row'), cell: ({ row }) => <span className="sl-num">{row}</span> },
        { title: t('products.columns.sku'), cell: ({ sku }) => <span className="sl-mono">{sku}</span> },
        { title: t('products.import.effect'), cell: ({ effect }) => t(`products.import.effectOf.${effect}`) },
        {
          title: t('products.import.changes'),
          cell: ({ changes }) =>
            changes.map(({ field, from, to }) => (
              <div key={field} className="sl-meta">
                {field}: {from !== null && <s>{textOf(from)}</s>} <b>{textOf(to)}</b>
              </div>
            )),
        },
      ]}
    />
  );
}

const SHOWN_MAX = 120;

/** A value as text, cut where it would fill the page. */
function textOf(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value ?? null);
  return text.length > SHOWN_MAX ? `${text.slice(0, SHOWN_MAX)}…` : text;
}
