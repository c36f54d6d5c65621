import { useTranslation } from 'react-i18next';
import { offsetHere, emptyDraft } from './draft.js';
import { DraftForm } from './draft-form.js';
import { DraftPage } from './draft-page.js';

/** The first version of a list that is not there yet. */
export function Page() {
  const { t } = useTranslation();
  return (
    <DraftPage title={t('listDraft.newList')} back="/lists">
      <DraftForm initial={emptyDraft(offsetHere(new Date()))} isNext={false} />
    </DraftPage>
  );
}
