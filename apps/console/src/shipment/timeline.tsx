import {
  IconCertificate,
  IconFileText,
  IconMessage,
  IconPackage,
  IconScan,
  IconShieldHalf,
  IconUser,
  IconLock,
  type Icon,
} from '@tabler/icons-react';
import type { i18n as I18n } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { clockText, dayText, fullText, utcText } from '../time/instant.js';
import { evidenceText } from '../words/hold-words.js';
import { causeKey } from './cause-words.js';
import type { Shipment, TimelineItem } from './shipment-api.js';
import classes from './shipment-page.module.css';

/** What happened to it, newest first. */
export function Timeline({ shipment }: { readonly shipment: Shipment }) {
  const { t } = useTranslation();
  return (
    <section className="sl-card">
      <header className="sl-card-head">
        <h2>{t('shipment.timeline')}</h2>
      </header>
      <ol className={classes.timeline}>
        {shipment.timeline.map((item, index) => (
          <Event key={`${item.at} ${index}`} item={item} />
        ))}
      </ol>
    </section>
  );
}

function iconOf(item: TimelineItem): Icon {
  switch (item.kind) {
    case 'DECISION':
      return IconLock;
    case 'OVERRIDE':
      return IconShieldHalf;
    case 'NOTE':
      return IconMessage;
    case 'ASSIGNMENT':
      return IconUser;
    case 'DOCK_CHECK':
      return IconScan;
    case 'PASSPORT':
      return IconCertificate;
    case 'FACT':
      return 'filingId' in item ? IconFileText : IconPackage;
    default:
      return item satisfies never;
  }
}

function Event({ item }: { readonly item: TimelineItem }) {
  const { t, i18n } = useTranslation();
  const Picture = iconOf(item);
  const at = new Date(item.at);
  const isToday = at.toDateString() === new Date().toDateString();
  const { title, details } = useWords(item);
  return (
    <li className={classes.event}>
      <time dateTime={item.at} title={utcText(at)}>
        {isToday ? '' : `${dayText(at, i18n.language)} `}
        {clockText(at, i18n.language)}
      </time>
      <span data-status={item.kind === 'DECISION' ? item.status.toLowerCase() : undefined}>
        <Picture size={14} stroke={1.75} aria-hidden />
      </span>
      <div>
        <strong>
          {item.kind === 'DECISION' && item.decisionVersion > 1 ? (
            <Link
              to={`?tab=decisions&a=${item.decisionVersion - 1}&b=${item.decisionVersion}`}
              title={t('shipment.showChanged')}
            >
              {title}
            </Link>
          ) : (
            title
          )}
        </strong>
        {details.map((detail) => (
          <div key={detail} className="sl-meta">
            {detail}
          </div>
        ))}
      </div>
    </li>
  );
}

/** An event in words: what happened, and what follows from it. */
function useWords(item: TimelineItem): { title: string; details: readonly string[] } {
  const { t, i18n } = useTranslation();
  const kinds = (names: readonly string[]): string => names.map((kind) => evidenceText(kind, i18n as I18n)).join(', ');
  switch (item.kind) {
    case 'DECISION': {
      const named = (hold: { lineNo: number; reason: 'MANUAL' }) => ({
        lineNo: hold.lineNo,
        reason: t(`reason.${hold.reason}`),
      });
      const cause = causeKey(item.cause.type);
      return {
        title: t('shipment.event.decision', { n: item.decisionVersion, status: t(`status.${item.status}`) }),
        details: [
          ...(cause === undefined ? [] : [t(`shipment.event.cause.${cause}`)]),
          ...item.opened.map((hold) => t('shipment.event.opened', named(hold as { lineNo: number; reason: 'MANUAL' }))),
          ...item.closed.map((hold) => t('shipment.event.closed', named(hold as { lineNo: number; reason: 'MANUAL' }))),
        ],
      };
    }
    case 'OVERRIDE':
      return { title: t(`shipment.event.override.${item.event}`), details: [item.person, item.reason] };
    case 'NOTE':
      return { title: item.text, details: [t('shipment.event.note', { person: item.person })] };
    case 'ASSIGNMENT':
      return {
        title:
          item.to === null
            ? t('shipment.event.unassigned', { person: item.person })
            : t('shipment.event.assigned', { to: item.to, person: item.person }),
        details: [],
      };
    case 'DOCK_CHECK':
      return {
        title: t(item.mayLeave ? 'shipment.event.mayLeave' : 'shipment.event.mayNot', { person: item.person }),
        details: [],
      };
    case 'PASSPORT':
      return {
        title: t('shipment.event.passport', { person: item.person }),
        details: [t('shipment.event.passportUntil', { time: fullText(new Date(item.until), i18n.language) })],
      };
    case 'FACT':
      if ('filingId' in item) {
        return {
          title: t('shipment.event.filing', { filingId: item.filingId, status: t(`filingStatus.${item.status}`) }),
          details: [
            ...(item.attached.length > 0 ? [t('shipment.event.attached', { evidence: kinds(item.attached) })] : []),
            ...(item.missing.length > 0 ? [t('shipment.event.missing', { evidence: kinds(item.missing) })] : []),
          ],
        };
      }
      return {
        title: t('shipment.event.product', { sku: item.sku, n: item.productVersion }),
        details: [
          ...(item.changed.length > 0 ? [t('shipment.event.changed', { fields: item.changed.join(', ') })] : []),
          ...(item.person === undefined ? [] : [item.person]),
        ],
      };
    default:
      return item satisfies never;
  }
}
