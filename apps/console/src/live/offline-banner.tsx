import { useTranslation } from 'react-i18next';
import { secondsText } from '../time/instant.js';
import { useNow } from '../time/use-now.js';
import classes from './live-state.module.css';
import { useLive } from './live-store.js';

/** So long a page may be silent before it says so across its whole width. */
const SILENCE_MS = 120_000;

export function OfflineBanner() {
  const { t, i18n } = useTranslation();
  const { connection, heardAtMs } = useLive();
  const nowMs = useNow(5_000);
  if (connection === 'live' || heardAtMs === undefined || nowMs - heardAtMs < SILENCE_MS) return null;
  return (
    <p role="alert" className={classes.banner}>
      {t('live.offline', { time: secondsText(new Date(heardAtMs), i18n.language) })}
    </p>
  );
}
