import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import classes from './overview-page.module.css';
import { patternId, Patterns, Swatch, type Series } from './patterns.js';

/** A bar: what it is of, and how much of each series. */
export type Row = Readonly<Record<string, number | string>> & { readonly label: string };

interface StackedBarsProps {
  readonly rows: readonly Row[];
  /** The lowest first. */
  readonly series: readonly Series[];
}

const HEIGHT_PX = 220;
const AXIS = { fontSize: 12, fill: 'var(--sl-ink-2)' };

/** Stacked bars that do not move. The same numbers stand in a table beside them. */
export function StackedBars({ rows, series }: StackedBarsProps) {
  const of = useId();
  return (
    <ResponsiveContainer width="100%" height={HEIGHT_PX}>
      <BarChart data={[...rows]} accessibilityLayer={false} margin={{ top: 4, right: 4, bottom: 0, left: 0 }}>
        <Patterns of={of} series={series} />
        <CartesianGrid vertical={false} stroke="var(--sl-line)" />
        <XAxis dataKey="label" tick={AXIS} tickLine={false} stroke="var(--sl-line)" minTickGap={24} />
        <YAxis allowDecimals={false} tick={AXIS} tickLine={false} axisLine={false} width={44} />
        <Tooltip
          isAnimationActive={false}
          cursor={{ fill: 'var(--sl-sunken)' }}
          content={({ active, payload }) =>
            active && payload[0] ? <Tip row={payload[0].payload as Row} series={series} /> : null
          }
        />
        {series.map((one) => (
          <Bar
            key={one.key}
            dataKey={one.key}
            name={one.name}
            stackId="all"
            fill={`url(#${patternId(of, one)})`}
            stroke={`var(--sl-${one.color})`}
            strokeWidth={1}
            maxBarSize={44}
            isAnimationActive={false}
          />
        ))}
      </BarChart>
    </ResponsiveContainer>
  );
}

function Tip({ row, series }: { readonly row: Row; readonly series: readonly Series[] }) {
  const { i18n } = useTranslation();
  return (
    <div className={classes.tip}>
      <strong>{row.label}</strong>
      {[...series].reverse().map((one) => (
        <div key={one.key}>
          <Swatch series={one} /> {one.name} <b className="sl-num">{row[one.key]?.toLocaleString(i18n.language)}</b>
        </div>
      ))}
    </div>
  );
}

/** The same as numbers; what is 0 everywhere stands there too. */
export function NumbersTable({ of, rows, series }: StackedBarsProps & { readonly of: string }) {
  const { i18n } = useTranslation();
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{of}</th>
          {series.map(({ key, name }) => (
            <th key={key} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.label}>
            <th scope="row">{row.label}</th>
            {series.map(({ key }) => (
              <td key={key}>{row[key]?.toLocaleString(i18n.language)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
