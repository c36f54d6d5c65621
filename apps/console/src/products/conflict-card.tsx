import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePerson } from '../session/use-session.js';
import { ActDialog } from '../shell/act-dialog.js';
import classes from './product-page.module.css';
import { useSave, useValueText } from './questions-card.js';
import { questionsOf, type Product } from './questions.js';
import { cutAtSignals } from './signals.js';

interface TextsCardProps {
  readonly product: Product;
  readonly etag: string | undefined;
}

/** The internal text, the attributes and the sales text beside each other; and, where they conflict, the two ways out. */
export function TextsCard({ product, etag }: TextsCardProps) {
  const { t } = useTranslation();
  const textOf = useValueText();
  const { descriptionConflict, lists } = product.scope;
  const conflicts = lists.flatMap(({ entries }) => entries.flatMap((entry) => entry.descriptionConflict ?? []));
  const signals = [...new Set(conflicts.flatMap((conflict) => conflict.signals))];
  return (
    <section className={`sl-card ${classes.full}`}>
      <header className="sl-card-head">
        <h2>{t(descriptionConflict ? 'products.conflict' : 'products.texts')}</h2>
      </header>
      {descriptionConflict && (
        <p className="sl-card-body sl-soon">
          {t('products.conflictMeans', { signals: signals.map((one) => `“${one}”`).join(', ') })}
        </p>
      )}
      <div className={classes.texts}>
        <div>
          <h3>{t('products.internalText')}</h3>
          <Marked text={product.internalDescription} signals={signals} />
        </div>
        <div>
          <h3>{t('products.attributes')}</h3>
          {questionsOf(product).map(({ attribute, value }) => (
            <div key={attribute}>
              {attribute}: <b>{textOf(value)}</b>
            </div>
          ))}
        </div>
        <div>
          <h3>{t('products.salesText')}</h3>
          <Marked text={product.salesDescription} signals={signals} />
        </div>
      </div>
      {descriptionConflict && <WaysOut product={product} etag={etag} />}
    </section>
  );
}

function Marked({ text, signals }: { readonly text: string; readonly signals: readonly string[] }) {
  const { t } = useTranslation();
  if (text === '') return <p className="sl-meta">{t('products.noText')}</p>;
  return (
    <p>
      {cutAtSignals(text, signals).map((stretch, index) =>
        stretch.isSignal ? (
          <mark key={index} className={classes.signal}>
            {stretch.text}
          </mark>
        ) : (
          stretch.text
        ),
      )}
    </p>
  );
}

/** Correct what is known of the product, or stand for it although the text says otherwise. There is no third. */
function WaysOut({ product, etag }: TextsCardProps) {
  const { t } = useTranslation();
  const { may } = usePerson();
  const [isConfirming, setConfirming] = useState(false);
  const save = useSave(product, () => setConfirming(false));
  const mayAct = may('officer');
  return (
    <div className={classes.save}>
      <Group gap={8}>
        <Button
          disabled={!mayAct}
          onClick={() => document.getElementById('questions')?.scrollIntoView({ block: 'start' })}
        >
          {t('products.correct')}
        </Button>
        <Button disabled={!mayAct} onClick={() => setConfirming(true)}>
          {t('products.confirmAnyway')}
        </Button>
        <span className="sl-meta">{mayAct ? t('products.correctText') : t('products.needsOfficer')}</span>
      </Group>
      {isConfirming && (
        <ActDialog
          title={t('products.confirmTitle', { sku: product.sku })}
          label={t('products.confirm')}
          isPending={save.isPending}
          error={save.error}
          act={() => save.mutate({ etag, attributes: product.classification.attributes, confirmed: true })}
          close={() => setConfirming(false)}
        >
          <Text>{t('products.confirmMeans')}</Text>
        </ActDialog>
      )}
    </div>
  );
}
