/** One part of a stack: its colour, and the pattern that says the same without it. */
export interface Series {
  readonly key: string;
  readonly name: string;
  /** A colour of the theme: `released-solid`. */
  readonly color: string;
  readonly pattern: Pattern;
}

export type Pattern = 'solid' | 'stripes' | 'dots' | 'bars' | 'grid';

const SIZE = 6;

/** How each is drawn over a surface, in its colour. */
const MARKS: Readonly<Record<Exclude<Pattern, 'solid'>, string>> = {
  stripes: 'M-1,1 l2,-2 M0,6 l6,-6 M5,7 l2,-2',
  dots: 'M3,1.6 a1.4,1.4 0 1,0 0.01,0 z',
  bars: 'M0,1.5 h6 M0,4.5 h6',
  grid: 'M0,3 h6 M3,0 v6',
};

export const patternId = (of: string, { key }: Series): string => `${of}-${key}`;

/** `<defs>` for a chart; ids begin with `of`, which is one in the page. */
export function Patterns({ of, series }: { readonly of: string; readonly series: readonly Series[] }) {
  return (
    <defs>
      {series.map((one) => {
        const color = `var(--sl-${one.color})`;
        return (
          <pattern key={one.key} id={patternId(of, one)} width={SIZE} height={SIZE} patternUnits="userSpaceOnUse">
            {one.pattern === 'solid' ? (
              <rect width={SIZE} height={SIZE} fill={color} />
            ) : (
              <>
                <rect width={SIZE} height={SIZE} fill="var(--sl-surface)" />
                <path
                  d={MARKS[one.pattern]}
                  stroke={one.pattern === 'dots' ? 'none' : color}
                  fill={one.pattern === 'dots' ? color : 'none'}
                  strokeWidth={1.6}
                />
              </>
            )}
          </pattern>
        );
      })}
    </defs>
  );
}

/** A square of it, beside its name. */
export function Swatch({ series }: { readonly series: Series }) {
  const of = 'swatch';
  return (
    <svg width={12} height={12} aria-hidden>
      <Patterns of={of} series={[series]} />
      <rect
        width={12}
        height={12}
        fill={`url(#${patternId(of, series)})`}
        stroke={`var(--sl-${series.color})`}
        strokeWidth={2}
      />
    </svg>
  );
}
