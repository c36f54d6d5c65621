import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCircle, IconCircleCheckFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { newFilingAddress } from '../filings/new-filing-address.js';
import { ageText } from '../time/duration.js';
import { fullText } from '../time/instant.js';
import { useNow } from '../time/use-now.js';
import { actsOf, type Act } from '../words/acts.js';
import { lackingText } from '../words/hold-words.js';
import { Scope } from './scope.js';
import { holdsOf, isOver, type ExplainedHold, type Shipment, type Step } from './shipment-api.js';
import classes from './shipment-page.module.css';

/** What would free it, or why it may leave; then how the gate came to it. */
export function Why({ shipment }: { readonly shipment: Shipment }) {
  const hasHolds = shipment.lines.some(({ holds }) => holds.length > 0);
  return (
    <div className={classes.stack}>
      {hasHolds ? <Checklist shipment={shipment} /> : <Basis shipment={shipment} />}
      <Reached shipment={shipment} />
    </div>
  );
}

function Checklist({ shipment }: { readonly shipment: Shipment }) {
  const { t, i18n } = useTranslation();
  const nowMs = useNow(60_000);
  const acts = actsOf(holdsOf(shipment), i18n);
  // What has left, or never will, nothing frees any more.
  const hasEnded = isOver(shipment);
  const steps = hasEnded ? [] : acts.flatMap(({ by }) => by.steps);
  return (
    <section className="sl-card">
      <header className="sl-card-head">
        <h2>{t(hasEnded ? 'shipment.wasOpen' : 'shipment.free')}</h2>
        {steps.length > 0 && (
          <span className="sl-meta">
            {t('shipment.done', { done: steps.filter(({ done }) => done).length, all: steps.length })}
          </span>
        )}
      </header>
      {acts.map((act) => (
        <div key={act.by.holdId}>
          <div className={classes.group}>
            <strong>{t('shipment.line', { lineNo: act.lineNo })}</strong>
            <span className="sl-mono">{act.sku}</span>
            <span style={{ flex: 1 }}>
              {act.why.map((why) => (
                <div key={why}>{why}</div>
              ))}
            </span>
            {!hasEnded && (
              <span className="sl-meta">
                {t('shipment.heldSince', { age: ageText(nowMs - Date.parse(act.by.since), i18n.language) })}
              </span>
            )}
          </div>
          {!hasEnded && <Steps act={act} shipment={shipment} />}
        </div>
      ))}
    </section>
  );
}

/** The steps in their order; of a hold that the desk cannot explain, the one that its reason names. */
function Steps({ act: { by, frees }, shipment }: { readonly act: Act<ExplainedHold>; readonly shipment: Shipment }) {
  if (by.steps.length > 0)
    return by.steps.map((step, index) => <StepRow key={index} step={step} shipment={shipment} />);
  return (
    <div className={classes.step}>
      <IconCircle size={18} stroke={1.75} className={classes.open} aria-hidden />
      <strong>{frees}</strong>
    </div>
  );
}

/** What is done where the product is. */
const PRODUCT_STEPS: readonly Step['kind'][] = ['ANSWER_ATTRIBUTE', 'RESOLVE_CONFLICT'];

/** Where a field has words of its own. */
function sentenceOf({ kind, attribute }: Step) {
  if (kind === 'ANSWER_ATTRIBUTE' && attribute === 'autonomousDecision') return 'ANSWER_ATTRIBUTE_DECIDES';
  if (kind === 'AMEND_SHIPMENT' && attribute === 'exporter.country') return 'AMEND_SHIPMENT_EXPORTER';
  return kind;
}

/** Where a step is taken; undefined: outside of the console, or on the page of the step before. */
function wayTo({ kind, filingId, sku, listId, entryId }: Step, shipment: Shipment) {
  if (filingId !== undefined) return { to: `/filings/${encodeURIComponent(filingId)}`, words: 'openFiling' } as const;
  if (sku === undefined) return undefined;
  if (PRODUCT_STEPS.includes(kind))
    return { to: `/products/${encodeURIComponent(sku)}`, words: 'openProduct' } as const;
  if (kind !== 'CREATE_FILING') return undefined;
  const { exporterId, destinationCountry: destination } = shipment;
  return { to: newFilingAddress({ exporterId, listId, entryId, destination, sku }), words: 'startFiling' } as const;
}

function StepRow({ step, shipment }: { readonly step: Step; readonly shipment: Shipment }) {
  const { t, i18n } = useTranslation();
  const { done, at, role, filingId, evidenceKind, attribute, sku } = step;
  const way = done ? undefined : wayTo(step, shipment);
  const text = t(`shipment.step.${sentenceOf(step)}`, {
    filingId: filingId ?? '',
    evidence: evidenceKind === undefined ? '' : lackingText(evidenceKind, i18n),
    attribute: attribute ?? '',
    sku: sku ?? '',
  });
  return (
    <div className={classes.step} data-done={done || undefined}>
      {done ? (
        <IconCircleCheckFilled size={18} className={classes.done} role="img" aria-label={t('shipment.stepDone')} />
      ) : (
        <IconCircle size={18} stroke={1.75} className={classes.open} role="img" aria-label={t('shipment.stepOpen')} />
      )}
      {done ? <span>{text}</span> : <strong>{text}</strong>}
      <span className="sl-meta">
        {done ? at && fullText(new Date(at), i18n.language) : t(`shipment.whoMay.${role}`)}
      </span>
      {way === undefined ? (
        <span />
      ) : (
        <Button component={Link} to={way.to}>
          {t(`shipment.${way.words}`, { filingId: filingId ?? '' })}
        </Button>
      )}
    </div>
  );
}

function Basis({ shipment }: { readonly shipment: Shipment }) {
  const { t } = useTranslation();
  return (
    <section className="sl-card">
      <header className="sl-card-head">
        <h2>{t('shipment.basis')}</h2>
      </header>
      {shipment.lines.map(({ lineNo, sku, basis, filings }) => (
        <div key={lineNo}>
          <div className={classes.group}>
            <strong>{t('shipment.line', { lineNo })}</strong>
            <span className="sl-mono">{sku}</span>
            <span>{basis && t(`shipment.basisOf.${basis}`)}</span>
          </div>
          {filings.map(({ filingId, number, evidence }) => (
            <div key={filingId} className="sl-card-body">
              <Link to={`/filings/${encodeURIComponent(filingId)}`}>
                {t('shipment.filingNumber', { filingId, number: number ?? t('common.none') })}
              </Link>
              {evidence.map((sha256) => (
                <div key={sha256} className="sl-mono" title={sha256}>
                  SHA-256 {sha256.slice(0, 8)}…{sha256.slice(-4)}
                </div>
              ))}
            </div>
          ))}
        </div>
      ))}
    </section>
  );
}

function Reached({ shipment }: { readonly shipment: Shipment }) {
  const { t, i18n } = useTranslation();
  const { lists, lines, testedFor } = shipment.explanation;
  const scopes = lines.flatMap(({ lineNo, scope }) => scope.map((entry) => ({ lineNo, entry })));
  // What is out of scope is many entries and one answer; the others are why.
  const told = scopes.filter(({ entry }) => entry.verdict !== 'OUT_OF_SCOPE');
  const isUndecided = told.some(({ entry }) => entry.verdict === 'UNDECIDED');
  return (
    <section className="sl-card">
      <header className="sl-card-head">
        <h2>{t('shipment.reached')}</h2>
        {lists.map(({ listId, version, source }) => (
          <span key={`${listId} ${version}`}>
            <span className={classes.tag}>
              {listId} v{version}
            </span>{' '}
            {source?.confidence === 'UNVERIFIED' && (
              <span className={classes.tagWarn}>
                <IconAlertTriangle size={14} stroke={1.75} aria-hidden />
                {t('shipment.sourceUnverified')}
              </span>
            )}
            {source?.confidence === 'VERIFIED' && <span className={classes.tag}>{t('shipment.sourceVerified')}</span>}
          </span>
        ))}
      </header>
      {scopes.length === 0 && <p className="sl-card-body">{t('shipment.noExplanation')}</p>}
      <div className={classes.scopes}>
        {(told.length > 0 ? told : scopes).map(({ lineNo, entry }) => (
          <Scope
            key={`${lineNo} ${entry.listId} ${entry.entryId}`}
            heading={t('shipment.line', { lineNo })}
            entry={entry}
          />
        ))}
      </div>
      <p className={classes.foot}>
        {t('shipment.testedFor', { time: fullText(new Date(testedFor), i18n.language) })}{' '}
        {isUndecided && t('shipment.unknownAnswer')}
      </p>
    </section>
  );
}
