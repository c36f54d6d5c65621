import { Navigate } from 'react-router';
import { usePerson } from '../session/use-session.js';

/** Where somebody lives, by what they do. */
export function Home() {
  const { may } = usePerson();
  if (may('warehouse') && !may('ops', 'officer', 'approver', 'auditor')) return <Navigate to="/dock" replace />;
  if (may('ops')) return <Navigate to="/holds" replace />;
  if (may('approver')) return <Navigate to="/approvals" replace />;
  return <Navigate to={may('officer') ? '/filings' : '/holds'} replace />;
}
