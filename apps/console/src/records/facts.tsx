import type { ReactNode } from 'react';
import classes from './record.module.css';

interface FactsProps {
  /** What is said, and of what; each name once. */
  readonly rows: readonly (readonly [name: string, value: ReactNode])[];
  /** Instead of the usual look. */
  readonly className?: string | undefined;
}

/** What is known of one thing, name by name. */
export function Facts({ rows, className = classes.facts }: FactsProps) {
  return (
    <dl className={className}>
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
