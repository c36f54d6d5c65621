import { Navigate } from 'react-router';
import { usePerson } from '../session/use-session.js';

/** Where somebody lives, by what they do; who does more than one thing leads, and sees all of it at once. */
export function Home() {
  const { may, readsAll } = usePerson();
  if (may('warehouse') && !readsAll) return <Navigate to="/dock" replace />;
  const homes = HOMES.filter(([role]) => may(role)).map(([, home]) => home);
  return <Navigate to={homes.length === 1 && homes[0] ? homes[0] : '/overview'} replace />;
}

const HOMES = [
  ['ops', '/holds'],
  ['approver', '/approvals'],
  ['officer', '/filings'],
  ['auditor', '/audit'],
] as const;
