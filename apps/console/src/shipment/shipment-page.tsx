import { Button } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconCertificate, IconCopy, IconScan } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { Refused, serverNowMs } from '../api/problem.js';
import { ErrorCard } from '../app/error-card.js';
import { AssignNotice } from '../holds/assign-notice.js';
import { IncidentLink } from '../breaches/incident-link.js';
import { placeInQueue } from '../holds/queue-place.js';
import { add, NOTHING } from '../holds/selection.js';
import { useAssign } from '../holds/use-assign.js';
import { LiveStateBadge } from '../live/live-state.js';
import { usePerson } from '../session/use-session.js';
import { TabRow } from '../shell/tab-row.js';
import { usePageActions } from '../shell/page-actions.js';
import { useKeys } from '../shell/use-keys.js';
import { countdown } from '../time/duration.js';
import { clockText, fullText } from '../time/instant.js';
import { useNow } from '../time/use-now.js';
import { actsOf } from '../words/acts.js';
import { holdWords } from '../words/hold-words.js';
import { StatusPill } from '../words/status-pill.js';
import { AsOf } from './as-of.js';
import { AsOfField } from './as-of-field.js';
import { AS_OF_PARAMETER, asOfInstant } from './as-of-instant.js';
import { Decisions } from './decisions.js';
import { Lines } from './lines.js';
import { holdsOf, isOver, useShipment, type Shipment } from './shipment-api.js';
import classes from './shipment-page.module.css';
import { Timeline } from './timeline.js';
import { Why } from './why.js';

const AssignDialog = lazy(() => import('../holds/assign-dialog.js'));
const NoteDialog = lazy(() => import('../holds/note-dialog.js'));
const OverrideDialog = lazy(() => import('../holds/override-dialog.js'));

const TABS = ['why', 'lines', 'decisions', 'record'] as const;
type Tab = (typeof TABS)[number];

/** A shipment: why it is held, what frees it, by when. */
export function Page() {
  const { id = '' } = useParams();
  const [search] = useSearchParams();
  const at = asOfInstant(search.get(AS_OF_PARAMETER));
  if (at !== undefined) return <AsOf shipmentId={id} at={at} />;
  return <Now key={id} id={id} />;
}

/** What stands now. */
function Now({ id }: { readonly id: string }) {
  const shipment = useShipment(id);
  const { t } = useTranslation();
  if (shipment.data) return <Loaded shipment={shipment.data} key={id} />;
  if (shipment.error instanceof Refused && shipment.error.status === 404) {
    return (
      <div className={classes.unknown}>
        <h1>{t('shipment.unknown', { id })}</h1>
        <p>{t('shipment.unknownHint')}</p>
        <Link to="/holds">{t('nav.holds')}</Link>
      </div>
    );
  }
  return shipment.error ? <ErrorCard error={shipment.error} retry={() => void shipment.refetch()} /> : null;
}

function Loaded({ shipment: newest }: { readonly shipment: Shipment }) {
  const { t, i18n } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const tab = TABS.find((one) => one === search.get('tab')) ?? 'why';
  // The page that is read stays as it is until somebody asks for the newer decision.
  const [shown, setShown] = useState(newest);
  const isBehind = newest.decisionVersion > shown.decisionVersion;
  const current = isBehind ? shown : newest;
  const openTab = (name: Tab): void => setSearch(name === 'why' ? {} : { tab: name }, { replace: true });
  return (
    <div className={classes.page}>
      <Head shipment={current} />
      {isBehind && (
        <div className={classes.arrived} role="status">
          {t('shipment.arrived', { n: newest.decisionVersion })}
          <Button
            onClick={() => {
              setSearch({ tab: 'decisions', a: String(shown.decisionVersion), b: String(newest.decisionVersion) });
              setShown(newest);
            }}
          >
            {t('shipment.showChanged')}
          </Button>
        </div>
      )}
      {current.status === 'RECALLED' && (
        <div className={classes.recalled} role="alert">
          {t('shipment.recalledBar', { time: clockText(new Date(current.decidedAt), i18n.language) })}{' '}
          <Open shipment={current} />
        </div>
      )}
      {current.status === 'BREACHED' && (
        <div className={classes.breached} role="alert">
          {t('shipment.breachedBar', { time: fullText(new Date(current.decidedAt), i18n.language) })}{' '}
          <Open shipment={current} />
          <span className={classes.spring} />
          <IncidentLink shipmentId={current.shipmentId} />
        </div>
      )}
      <TabRow
        label={current.shipmentId}
        tabs={TABS.map((name) => ({
          name,
          text: t(`shipment.tabs.${name === 'why' && current.status === 'RELEASED' ? 'basis' : name}`),
        }))}
        current={tab}
        open={openTab}
      />
      {tab === 'why' && (
        <div className={classes.columns}>
          <Why shipment={current} />
          <Timeline shipment={current} />
        </div>
      )}
      {tab === 'lines' && <Lines shipment={current} />}
      {tab === 'decisions' && <Decisions shipment={newest} />}
      {tab === 'record' && (
        <section className={`sl-card ${classes.record}`}>
          <header className="sl-card-head">
            <h2>{t('shipment.json')}</h2>
          </header>
          <pre tabIndex={0}>
            {JSON.stringify({ ...current, explanation: undefined, timeline: undefined }, undefined, 2)}
          </pre>
        </section>
      )}
    </div>
  );
}

/** What is open on it, in a sentence each. */
function Open({ shipment }: { readonly shipment: Shipment }) {
  const { i18n } = useTranslation();
  const why = new Set(shipment.lines.flatMap(({ holds }) => holds.map((hold) => holdWords(hold, i18n).why)));
  return <span>{[...why].join('; ')}</span>;
}

/** What is left until it leaves; one that has left has none. */
function Countdown({ at }: { readonly at: Date }) {
  const { t, i18n } = useTranslation();
  const { text, urgency } = countdown(at.getTime(), useNow(), i18n.language);
  return (
    <>
      <span className={`${classes.big} sl-num sl-${urgency}`}>{text}</span>
      {urgency !== 'late' && <span className="sl-meta">{t('shipment.untilDispatch')}</span>}
    </>
  );
}

function Head({ shipment }: { readonly shipment: Shipment }) {
  const { t, i18n } = useTranslation();
  const { may } = usePerson();
  const navigate = useNavigate();
  const [dialog, setDialog] = useState<'assign' | 'note' | 'override'>();
  const assigning = useAssign(NOTHING_MORE);
  const place = placeInQueue(shipment.shipmentId);
  const at = new Date(shipment.plannedDispatchAt);
  const holds = shipment.lines.flatMap((line) => line.holds);
  const mayAsk = may('ops', 'officer', 'approver');
  const goTo = (id: string | undefined) => (): void => {
    if (id !== undefined) void navigate(`/shipments/${encodeURIComponent(id)}`);
  };
  usePageActions([
    { label: t('keys.assign'), hint: 'A', run: () => setDialog('assign') },
    { label: t('keys.note'), hint: 'N', run: () => setDialog('note') },
    ...(mayAsk && holds.length > 0 ? [{ label: t('keys.override'), hint: 'O', run: () => setDialog('override') }] : []),
    {
      label: t('shipment.dockCheck'),
      run: () => void navigate(`/dock/${encodeURIComponent(shipment.shipmentId)}`),
    },
  ]);
  useKeys({
    '[': goTo(place.previous),
    ']': goTo(place.next),
    u: () => void navigate(place.back),
    Escape: () => void navigate(place.back),
    a: () => setDialog('assign'),
    n: () => setDialog('note'),
    o: () => mayAsk && holds.length > 0 && setDialog('override'),
  });
  return (
    <header className={classes.head}>
      <title>{`${shipment.shipmentId} · Sluice`}</title>
      <div className={classes.crumbs}>
        <Link to={place.back}>{t('nav.holds')}</Link>
        <span aria-hidden>›</span>
        <span className="sl-mono">{shipment.shipmentId}</span>
        {place.at !== undefined && <span>{t('shipment.place', { at: place.at + 1, count: place.count })}</span>}
        {place.at !== undefined && (
          <>
            <Button
              size="compact-sm"
              variant="subtle"
              aria-label={t('shipment.previous')}
              disabled={!place.previous}
              onClick={goTo(place.previous)}
            >
              <IconArrowUp size={16} stroke={1.75} />
            </Button>
            <Button
              size="compact-sm"
              variant="subtle"
              aria-label={t('shipment.next')}
              disabled={!place.next}
              onClick={goTo(place.next)}
            >
              <IconArrowDown size={16} stroke={1.75} />
            </Button>
          </>
        )}
        <span className={classes.spring} />
        <LiveStateBadge />
      </div>
      <div className={classes.title}>
        <h1>{shipment.shipmentId}</h1>
        <StatusPill status={shipment.status} large />
        <span className={classes.tag}>{t('shipment.decision', { n: shipment.decisionVersion })}</span>
        <span className={classes.tag}>{t('shipment.version', { n: shipment.shipmentVersion })}</span>
        <span className={classes.spring} />
        {!isOver(shipment) && <Countdown at={at} />}
        <Button
          component={Link}
          to={`/dock/${encodeURIComponent(shipment.shipmentId)}`}
          leftSection={<IconScan size={16} stroke={1.75} />}
        >
          {t('shipment.dockCheck')}
        </Button>
        {shipment.status === 'RELEASED' && (
          <Button
            component={Link}
            to={`/shipments/${encodeURIComponent(shipment.shipmentId)}/passport`}
            leftSection={<IconCertificate size={16} stroke={1.75} />}
          >
            {t('passport.title')}
          </Button>
        )}
        {holds.length > 0 && (
          <Button
            disabled={!mayAsk}
            title={mayAsk ? undefined : t('override.whoMay')}
            onClick={() => setDialog('override')}
          >
            {t('shipment.requestOverride')}
          </Button>
        )}
        <Button onClick={() => setDialog('note')}>{t('bulk.note')}</Button>
        <Button variant="filled" onClick={() => setDialog('assign')}>
          {t('bulk.assign')}
        </Button>
      </div>
      <div className={classes.under}>
        <span>
          {shipment.warehouseId} → {shipment.destinationCountry}
        </span>
        {shipment.orderIds.length > 0 && (
          <span>
            {t('shipment.orders')}{' '}
            {shipment.orderIds.map((orderId, at) => (
              <span key={orderId}>
                {at > 0 && ', '}
                <Link to={`/orders/${encodeURIComponent(orderId)}`} className="sl-mono">
                  {orderId}
                </Link>
              </span>
            ))}
          </span>
        )}
        <CopySentence shipment={shipment} />
        <label className={classes.asOf}>
          {t('asOf.field')} <AsOfField />
        </label>
        <span className={classes.spring} />
        <span className="sl-num">{fullText(at, i18n.language)}</span>
      </div>
      <Suspense>
        {dialog === 'assign' && (
          <AssignDialog
            count={1}
            close={() => setDialog(undefined)}
            assign={(to) => void assigning.assign([shipment.shipmentId], to)}
          />
        )}
        {dialog === 'note' && <NoteDialog shipmentIds={[shipment.shipmentId]} close={() => setDialog(undefined)} />}
        {dialog === 'override' && (
          <OverrideDialog
            selection={add(NOTHING, [{ ...shipment, holds }], serverNowMs())}
            close={() => setDialog(undefined)}
            done={() => undefined}
          />
        )}
      </Suspense>
      <AssignNotice assigning={assigning} />
    </header>
  );
}

const NOTHING_MORE = (): void => undefined;

/** The whole answer as one sentence, to be read aloud or sent by mail. */
function CopySentence({ shipment }: { readonly shipment: Shipment }) {
  const { t, i18n } = useTranslation();
  const [isCopied, setCopied] = useState(false);
  const why = actsOf(holdsOf(shipment), i18n)
    .map((act) => `${act.why.join('; ')} → ${act.frees}.`)
    .join(' ');
  const sentence = t('shipment.sentence', {
    id: shipment.shipmentId,
    status: t(`status.${shipment.status}`),
    dispatch: fullText(new Date(shipment.plannedDispatchAt), i18n.language),
    why,
  });
  return (
    <button
      type="button"
      className={classes.copy}
      title={sentence}
      onClick={() => void navigator.clipboard.writeText(sentence).then(() => setCopied(true))}
    >
      <IconCopy size={14} stroke={1.75} aria-hidden />
      {isCopied ? t('common.copied') : t('shipment.copySentence')}
    </button>
  );
}
