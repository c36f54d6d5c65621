import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { desk } from '../api/clients.js';
import { answered } from '../api/problem.js';
import { ErrorCard } from '../app/error-card.js';
import { fullText } from '../time/instant.js';
import classes from './notes.module.css';

/** As many as one looks through beside a list; the others stand in the shipment's timeline. */
const SHOWN_MAX = 50;

/** What people wrote about a shipment, newest first. */
export function Notes({ shipmentId }: { readonly shipmentId: string }) {
  const { t, i18n } = useTranslation();
  const notes = useQuery({
    queryKey: ['notes', shipmentId],
    queryFn: () =>
      answered(
        desk.GET('/v1/shipments/{shipmentId}/notes', {
          params: { path: { shipmentId }, query: { limit: SHOWN_MAX } },
        }),
      ),
  });
  if (notes.error) return <ErrorCard error={notes.error} retry={() => void notes.refetch()} />;
  if (notes.data === undefined) return null;
  if (notes.data.items.length === 0) return <p className="sl-meta">{t('note.none')}</p>;
  return (
    <ol className={classes.notes}>
      {notes.data.items.map(({ noteId, text, by, at }) => (
        <li key={noteId}>
          <p className={classes.text}>{text}</p>
          <span className="sl-meta">
            {by}, <time dateTime={at}>{fullText(new Date(at), i18n.language)}</time>
          </span>
        </li>
      ))}
    </ol>
  );
}
