import { ActionIcon } from '@mantine/core';
import { IconCircle, IconCircleCheckFilled, IconCopy, IconDownload, IconFileText } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePerson } from '../session/use-session.js';
import { fullText } from '../time/instant.js';
import { evidenceText } from '../words/hold-words.js';
import classes from './filing-page.module.css';
import page from '../shipment/shipment-page.module.css';
import type { Evidence, Filing } from './filings-api.js';
import { bytesText } from './bytes.js';
import { UploadArea } from './upload-area.js';

interface EvidenceCardProps {
  readonly filing: Filing;
  /** Kinds that the entry asks for. */
  readonly required: readonly string[];
}

const FINAL: readonly Filing['status'][] = ['REJECTED', 'WITHDRAWN', 'REVOKED', 'EXPIRED'];

/** Required evidence, a row a kind, with every version that was ever attached. */
export function EvidenceCard({ filing, required }: EvidenceCardProps) {
  const { t } = useTranslation();
  const { may } = usePerson();
  const attachedKinds = filing.evidence.map(({ kind }) => kind);
  const kinds = [...new Set([...required, ...filing.missing, ...attachedKinds])];
  const needed = kinds.filter((kind) => required.includes(kind) || filing.missing.includes(kind));
  const attached = needed.filter((kind) => !filing.missing.includes(kind)).length;
  return (
    <section className="sl-card">
      <header className="sl-card-head">
        <h2>{t('filings.evidence')}</h2>
        <span className="sl-meta">{t('filings.attachedOf', { attached, all: needed.length })}</span>
      </header>
      {kinds.map((kind) => (
        <Kind key={kind} kind={kind} filing={filing} />
      ))}
      {may('officer') && !FINAL.includes(filing.status) && <UploadArea filing={filing} kinds={kinds} />}
    </section>
  );
}

/** In both languages: the authority's word beside one's own. */
function Kind({ kind, filing }: { readonly kind: string; readonly filing: Filing }) {
  const { t, i18n } = useTranslation();
  const other = i18n.cloneInstance({ lng: i18n.language === 'en' ? 'zh-CN' : 'en' });
  const versions = filing.evidence.filter((one) => one.kind === kind).sort((a, b) => b.version - a.version);
  const isMissing = filing.missing.includes(kind);
  return (
    <div className={classes.kind}>
      <div className={classes.kindHead}>
        {isMissing ? (
          <IconCircle size={18} stroke={1.75} className={page.open} aria-hidden />
        ) : (
          <IconCircleCheckFilled size={18} className={page.done} aria-hidden />
        )}
        <strong>{evidenceText(kind, i18n)}</strong>
        <span className="sl-meta" lang={other.language}>
          {evidenceText(kind, other)}
        </span>
        <span className={classes.spring} />
        {isMissing && <span className={page.tagWarn}>{t('filings.missing')}</span>}
      </div>
      {versions.map((evidence, index) => (
        <Document key={evidence.evidenceId} evidence={evidence} filingId={filing.filingId} isOlder={index > 0} />
      ))}
    </div>
  );
}

interface DocumentProps {
  readonly evidence: Evidence;
  readonly filingId: string;
  readonly isOlder: boolean;
}

function Document({ evidence, filingId, isOlder }: DocumentProps) {
  const { t, i18n } = useTranslation();
  const [isCopied, setCopied] = useState(false);
  const { sha256, size, version, attachedAt, attachedBy, mediaType, fileName, evidenceId } = evidence;
  const href = `/v1/registry/v1/filings/${encodeURIComponent(filingId)}/evidence/${encodeURIComponent(evidenceId)}`;
  return (
    <div className={classes.file} data-older={isOlder || undefined}>
      <IconFileText size={18} stroke={1.75} aria-hidden />
      <div>
        <div>
          {fileName !== undefined && <strong className={classes.name}>{fileName}</strong>}{' '}
          {t(isOlder ? 'filings.replaced' : 'filings.version', { n: version })}, {mediaType},{' '}
          {bytesText(size, i18n.language)}
        </div>
        <div className="sl-meta">
          {attachedBy}, {fullText(new Date(attachedAt), i18n.language)}{' '}
          <span className="sl-mono" title={sha256}>
            SHA-256 {sha256.slice(0, 8)}…{sha256.slice(-4)}
          </span>
        </div>
      </div>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={isCopied ? t('common.copied') : t('filings.copyHash')}
        onClick={() => void navigator.clipboard.writeText(sha256).then(() => setCopied(true))}
      >
        <IconCopy size={16} stroke={1.75} />
      </ActionIcon>
      <ActionIcon component="a" href={href} download variant="subtle" color="gray" aria-label={t('filings.download')}>
        <IconDownload size={16} stroke={1.75} />
      </ActionIcon>
    </div>
  );
}
