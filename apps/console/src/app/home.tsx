import { Navigate } from 'react-router';

/** Where somebody begins. */
export function Home() {
  return <Navigate to="/settings" replace />;
}
