import { Button } from '@mantine/core';
import { IconCertificate, IconCopy, IconPrinter } from '@tabler/icons-react';
import type { DeskSchemas } from '@sluice/client';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useNavigate, useParams } from 'react-router';
import { desk } from '../api/clients.js';
import { answered } from '../api/problem.js';
import { ErrorCard } from '../app/error-card.js';
import { PageHead } from '../shell/page-head.js';
import classes from './passport-page.module.css';
import { PassportFacts } from './passport-facts.js';
import { Qr } from './qr.js';
import { useShipment } from './shipment-api.js';

type Passport = DeskSchemas['Passport'];

/** The signed statement that goes with the goods: to be printed, or to be scanned from here. */
export function Page() {
  const { id = '' } = useParams();
  const { t } = useTranslation();
  const navigate = useNavigate();
  // Kept with the entry of the history: reading the page again is no new passport.
  const issued = (useLocation().state as { readonly passport?: Passport } | null)?.passport;
  const [key] = useState(() => crypto.randomUUID());
  const issue = useMutation({
    mutationFn: () =>
      answered(
        desk.POST('/v1/shipments/{shipmentId}/passports', {
          params: { path: { shipmentId: id }, header: { 'Idempotency-Key': key } },
        }),
      ),
    onSuccess: (passport) => navigate('.', { replace: true, state: { passport } }),
  });
  return (
    <>
      <PageHead title={t('passport.title')} />
      <div className={classes.page}>
        <p className={classes.back}>
          <Link to={`/shipments/${encodeURIComponent(id)}`}>{t('passport.back', { id })}</Link>
        </p>
        {issue.error && <ErrorCard error={issue.error} />}
        {issued === undefined ? (
          <section className={`sl-card ${classes.ask}`}>
            <p>{t('passport.lead')}</p>
            <Button
              variant="filled"
              leftSection={<IconCertificate size={16} stroke={1.75} />}
              loading={issue.isPending}
              onClick={() => issue.mutate()}
            >
              {t('passport.issue', { id })}
            </Button>
          </section>
        ) : (
          <Sheet issued={issued} />
        )}
      </div>
    </>
  );
}

function Sheet({ issued: { passport, claims } }: { readonly issued: Passport }) {
  const { t } = useTranslation();
  const [isCopied, setCopied] = useState(false);
  const shipment = useShipment(claims.sub);
  const lines = shipment.data?.decisionVersion === claims.decisionVersion ? shipment.data.lines : [];
  return (
    <>
      <div className={classes.acts}>
        <Button variant="filled" leftSection={<IconPrinter size={16} stroke={1.75} />} onClick={() => window.print()}>
          {t('passport.print')}
        </Button>
        <Button
          leftSection={<IconCopy size={16} stroke={1.75} />}
          onClick={() => void navigator.clipboard.writeText(passport).then(() => setCopied(true))}
        >
          {isCopied ? t('common.copied') : t('passport.copy')}
        </Button>
      </div>
      <article className={`sl-card ${classes.sheet}`}>
        <div className={classes.facts}>
          <PassportFacts claims={claims} lines={lines} />
        </div>
        <div className={classes.code}>
          <Qr text={passport} label={t('passport.qr')} />
          <p className="sl-meta">{t('passport.verify')}</p>
        </div>
        <p className={classes.compact} aria-label={t('passport.compact')}>
          {passport}
        </p>
      </article>
    </>
  );
}
