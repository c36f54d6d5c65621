import { useEffect, useState } from 'react';
import { serverNowMs } from '../api/problem.js';

/** Now by the server's clock, again every so often. */
export function useNow(everyMs = 15_000): number {
  const [now, setNow] = useState(serverNowMs);
  useEffect(() => {
    const timer = setInterval(() => setNow(serverNowMs()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}
