import { Button, CloseButton, Progress, Select, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBlocker } from 'react-router';
import { NoAnswer, Refused } from '../api/problem.js';
import { queryClient } from '../api/query-client.js';
import { evidenceText } from '../words/hold-words.js';
import { bytesText } from './bytes.js';
import classes from './filing-page.module.css';
import { guessKind } from './filing-tabs.js';
import type { Filing } from './filings-api.js';
import { attachEvidence, sha256Of } from './upload.js';

/** A file on its way: chosen, hashed, sent, and what became of it. */
interface Pending {
  readonly id: string;
  readonly file: File;
}

interface UploadAreaProps {
  readonly filing: Filing;
  readonly kinds: readonly string[];
}

/** Drop anywhere on the page, choose, or paste; nothing is attached before somebody says what it is. */
export function UploadArea({ filing, kinds }: UploadAreaProps) {
  const { t } = useTranslation();
  const [pending, setPending] = useState<readonly Pending[]>([]);
  const isOver = useFilesOfPage((files) =>
    setPending((now) => [...now, ...files.map((file) => ({ id: crypto.randomUUID(), file }))]),
  );
  const input = useRef<HTMLInputElement>(null);
  const drop = (id: string): void => setPending((now) => now.filter((one) => one.id !== id));
  return (
    <>
      {pending.map((one, index) => (
        <PendingFile
          key={one.id}
          pending={one}
          filing={filing}
          kinds={kinds}
          guess={guessKind(one.file.name, index, filing.missing, kinds)}
          done={() => drop(one.id)}
        />
      ))}
      <div className={classes.drop} data-over={isOver || undefined}>
        {t('filings.drop')}{' '}
        <input
          ref={input}
          id="evidence-files"
          type="file"
          multiple
          className="sl-hidden"
          onChange={(event) => {
            const files = [...(event.currentTarget.files ?? [])];
            setPending((now) => [...now, ...files.map((file) => ({ id: crypto.randomUUID(), file }))]);
            event.currentTarget.value = '';
          }}
        />
        <label htmlFor="evidence-files">{t('filings.choose')}</label>
        <div className="sl-meta">{t('filings.dropHint')}</div>
      </div>
    </>
  );
}

/** Files that are dropped on the page or pasted into it; whether some are over it. */
function useFilesOfPage(take: (files: readonly File[]) => void): boolean {
  const [isOver, setOver] = useState(false);
  const latest = useRef(take);
  useEffect(() => {
    latest.current = take;
  });
  useEffect(() => {
    const over = (event: DragEvent): void => {
      event.preventDefault();
      setOver(event.dataTransfer?.types.includes('Files') === true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      event.preventDefault();
      setOver(false);
      latest.current([...(event.dataTransfer?.files ?? [])]);
    };
    const paste = (event: ClipboardEvent): void => latest.current([...(event.clipboardData?.files ?? [])]);
    const listen = { dragover: over, dragleave: leave, drop, paste };
    for (const [name, listener] of Object.entries(listen)) document.addEventListener(name, listener as EventListener);
    return () => {
      for (const [name, listener] of Object.entries(listen))
        document.removeEventListener(name, listener as EventListener);
    };
  }, []);
  return isOver;
}

type Phase =
  | { readonly name: 'asking' }
  | { readonly name: 'hashing' }
  | { readonly name: 'sending'; readonly sentBytes: number; readonly sha256: string }
  | { readonly name: 'failed'; readonly text: string };

interface PendingFileProps extends UploadAreaProps {
  readonly pending: Pending;
  readonly guess: string;
  readonly done: () => void;
}

function PendingFile({ pending: { id, file }, filing, kinds, guess, done }: PendingFileProps) {
  const { t, i18n } = useTranslation();
  const [kind, setKind] = useState(guess);
  const [receipt, setReceipt] = useState({ number: '', validFrom: '', validUntil: '' });
  const [phase, setPhase] = useState<Phase>({ name: 'asking' });
  const stopping = useRef<AbortController>(undefined);
  const isReceipt = kind === 'FILING_RECEIPT';
  const isBusy = phase.name === 'hashing' || phase.name === 'sending';
  useLeavingAsks(isBusy);
  const attach = async (): Promise<void> => {
    const controller = (stopping.current = new AbortController());
    try {
      setPhase({ name: 'hashing' });
      const sha256 = await sha256Of(file, controller.signal);
      const same = filing.evidence.find((one) => one.sha256 === sha256 && one.kind === kind);
      if (same) {
        setPhase({ name: 'failed', text: t('filings.duplicate', { n: same.version }) });
        return;
      }
      setPhase({ name: 'sending', sentBytes: 0, sha256 });
      const fields = { kind, sha256, ...(isReceipt ? receipt : {}) };
      const onProgress = (sentBytes: number): void => setPhase({ name: 'sending', sentBytes, sha256 });
      await attachEvidence({ filingId: filing.filingId, file, fields, key: id, signal: controller.signal, onProgress });
      done();
    } catch (error) {
      setPhase({ name: 'failed', text: textOf(error) });
    } finally {
      await queryClient.invalidateQueries({ queryKey: ['filing', filing.filingId] });
    }
  };
  const textOf = (error: unknown): string => {
    if (error instanceof DOMException && error.name === 'AbortError') return t('filings.cancelled');
    if (error instanceof NoAnswer) return t('common.noAnswer');
    if (!(error instanceof Refused)) return t('common.wentWrong');
    return error.problem.code === 'SHA256_MISMATCH'
      ? t('filings.hashDiffers')
      : `${error.problem.detail} ${error.problem.remedy}`;
  };
  const isReady = kind !== '' && (!isReceipt || (receipt.number.trim() !== '' && receipt.validFrom !== ''));
  const set = (name: keyof typeof receipt) => (event: { currentTarget: HTMLInputElement }) => {
    const { value } = event.currentTarget;
    setReceipt((now) => ({ ...now, [name]: value }));
  };
  return (
    <form
      className={classes.upload}
      aria-label={file.name}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady && !isBusy) void attach();
      }}
    >
      <div>
        <span className={classes.name}>{file.name}</span>
        <span className="sl-meta">{bytesText(file.size, i18n.language)}</span>
        {!isBusy && <CloseButton aria-label={t('filings.remove', { name: file.name })} onClick={done} />}
      </div>
      {!isBusy && (
        <div>
          <Select
            label={t('filings.kindOf')}
            data={kinds.map((one) => ({ value: one, label: evidenceText(one, i18n) }))}
            value={kind}
            allowDeselect={false}
            onChange={(value) => setKind(value ?? '')}
          />
          {isReceipt && (
            <>
              <TextInput label={t('filings.receiptNumber')} value={receipt.number} onChange={set('number')} />
              <TextInput
                type="date"
                label={t('filings.validFrom')}
                value={receipt.validFrom}
                onChange={set('validFrom')}
              />
              <TextInput
                type="date"
                label={t('filings.validUntil')}
                value={receipt.validUntil}
                onChange={set('validUntil')}
              />
            </>
          )}
        </div>
      )}
      <div role="status">
        {phase.name === 'hashing' && t('filings.hashing')}
        {phase.name === 'failed' && phase.text}
        {phase.name === 'sending' && <Sending file={file} sentBytes={phase.sentBytes} sha256={phase.sha256} />}
      </div>
      <div>
        {/* Two buttons and not one that changes: a click that cancels would go on to submit what stands there then. */}
        {isBusy ? (
          <Button
            key="cancel"
            aria-label={t('filings.cancelUpload', { name: file.name })}
            onClick={() => stopping.current?.abort()}
          >
            {t('common.cancel')}
          </Button>
        ) : (
          <Button key="attach" type="submit" variant="filled" disabled={!isReady}>
            {t(phase.name === 'failed' ? 'common.retry' : 'filings.attach')}
          </Button>
        )}
      </div>
    </form>
  );
}

function Sending({
  file,
  sentBytes,
  sha256,
}: {
  readonly file: File;
  readonly sentBytes: number;
  readonly sha256: string;
}) {
  const { t, i18n } = useTranslation();
  const percent = Math.min(100, Math.floor((sentBytes / file.size) * 100));
  const [sent, size] = [Math.min(sentBytes, file.size), file.size].map((bytes) => bytesText(bytes, i18n.language));
  return (
    <div style={{ flex: 1 }}>
      <Progress value={percent} aria-label={file.name} />
      <span className="sl-meta sl-num">
        {t('filings.uploading', { percent, sent: sent ?? '', size: size ?? '' })}
      </span>{' '}
      <span className="sl-meta">
        {t('filings.hashNote')}{' '}
        <span className="sl-mono">
          {sha256.slice(0, 8)}…{sha256.slice(-4)}
        </span>
      </span>
    </div>
  );
}

/** Leaving while a file is on its way asks first, within the console and out of it. */
function useLeavingAsks(isBusy: boolean): void {
  const { t } = useTranslation();
  const blocker = useBlocker(isBusy);
  useEffect(() => {
    if (blocker.state !== 'blocked') return;
    if (window.confirm(t('filings.leaving'))) blocker.proceed();
    else blocker.reset();
  }, [blocker, t]);
  useEffect(() => {
    if (!isBusy) return;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isBusy]);
}
