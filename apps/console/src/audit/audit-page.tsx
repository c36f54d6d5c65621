import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { PageHead } from '../shell/page-head.js';
import { Acts } from './acts.js';
import { filterOf } from './audit-filter.js';
import { FilterForm } from './filter-form.js';

/** Who did what to what, from what it was to what it is; nothing here can be edited. What is shown stands in the address. */
export function Page() {
  const { t } = useTranslation();
  const [search] = useSearchParams();
  const filter = filterOf(search);
  return (
    <>
      <PageHead title={t('nav.audit')} />
      <FilterForm key={search.toString()} filter={filter} />
      <Acts filter={filter} />
    </>
  );
}
