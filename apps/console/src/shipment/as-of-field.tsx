import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { serverNowMs } from '../api/problem.js';
import { localInputText } from '../time/instant.js';
import { AS_OF_PARAMETER, asOfText } from './as-of-instant.js';

/** Asks what stood at an instant; empty: now. The address keeps it. */
export function AsOfField({ at }: { readonly at?: string }) {
  const { t } = useTranslation();
  const [, setSearch] = useSearchParams();
  return (
    <TextInput
      type="datetime-local"
      aria-label={t('asOf.label')}
      title={t('asOf.label')}
      max={localInputText(new Date(serverNowMs()))}
      defaultValue={at === undefined ? '' : localInputText(new Date(at))}
      // Left, and not with each key: half a date is no instant.
      onBlur={(event) => {
        const chosen = new Date(event.currentTarget.value);
        if (Number.isNaN(chosen.getTime()) || (at !== undefined && asOfText(chosen) === asOfText(new Date(at)))) return;
        setSearch({ [AS_OF_PARAMETER]: asOfText(chosen) });
      }}
      onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
    />
  );
}
