import { Navigate } from 'react-router';
import { usePerson } from '../session/use-session.js';

/** Where somebody lives, by what they do. */
export function Home() {
  const { may } = usePerson();
  if (may('warehouse') && !may('ops', 'officer', 'approver', 'auditor')) return <Navigate to="/dock" replace />;
  return <Navigate to="/holds" replace />;
}
