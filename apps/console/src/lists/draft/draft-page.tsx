import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import page from '../../shipment/shipment-page.module.css';
import { PageHead } from '../../shell/page-head.js';
import { useWhyNoDraft } from './draft-link.js';

interface DraftPageProps {
  readonly title: string;
  readonly back: string;
  readonly children: ReactNode;
}

/** A page on which somebody who may writes a version; for anybody else it says who may. */
export function DraftPage({ title, back, children }: DraftPageProps) {
  const { t } = useTranslation();
  const whyNot = useWhyNoDraft();
  return (
    <>
      <PageHead title={title}>
        <Button component={Link} to={back}>
          {t('common.cancel')}
        </Button>
      </PageHead>
      {whyNot === undefined ? children : <p className={`sl-card sl-card-body ${page.record}`}>{whyNot}</p>}
    </>
  );
}
