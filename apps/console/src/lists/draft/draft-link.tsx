import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePerson } from '../../session/use-session.js';

/** Why the person here writes no lists; undefined: they may. */
export function useWhyNoDraft(): string | undefined {
  const { t } = useTranslation();
  const { may, session } = usePerson();
  if (!may('officer')) return t('listDraft.whyNot.officer');
  return session.exporters === 'ALL' ? undefined : t('lists.whyNot.allExporters');
}

/** Leads to where a version is written; who may not is told so. */
export function DraftLink({ to, text }: { readonly to: string; readonly text: string }) {
  const whyNot = useWhyNoDraft();
  if (whyNot !== undefined)
    return (
      <>
        <Button disabled>{text}</Button>
        <span className="sl-meta">{whyNot}</span>
      </>
    );
  return (
    <Button component={Link} to={to}>
      {text}
    </Button>
  );
}
