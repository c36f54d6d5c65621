/** A colour in the light and in the dark scheme. */
type Pair = readonly [light: string, dark: string];

/**
 * The look's colours. Computed: every text pair is at least 4.8:1 on the grounds it meets, control lines, solids and the
 * focus ring at least 3:1.
 */
const NEUTRALS = {
  canvas: ['#F5F7F9', '#0D1217'],
  surface: ['#FFFFFF', '#141B22'],
  sunken: ['#EEF1F4', '#0F151B'],
  line: ['#DDE2E8', '#28323D'],
  'control-line': ['#7B8694', '#6B7887'],
  ink: ['#15202B', '#E7ECF1'],
  'ink-2': ['#4B5867', '#AAB6C3'],
  'ink-3': ['#5D6A78', '#8C99A7'],
  accent: ['#0B6785', '#5CBEDD'],
  'accent-hover': ['#095670', '#7CCBE4'],
  'on-accent': ['#FFFFFF', '#06222D'],
  selected: ['#E6F2F6', '#142A34'],
  late: ['#B3121F', '#FF8B8F'],
  soon: ['#955000', '#FFC670'],
} as const satisfies Record<string, Pair>;

/** Text, its tint, and the solid of a status. */
const STATUSES = {
  held: [
    ['#8A4A00', '#FFC670'],
    ['#FFF2D9', '#38290D'],
    ['#C27400', '#E09A2D'],
  ],
  released: [
    ['#12633A', '#74DB9F'],
    ['#E2F4E9', '#113020'],
    ['#1D8549', '#35B06C'],
  ],
  recalled: [
    ['#6A2D9C', '#D0ABFB'],
    ['#F3E9FB', '#2E1E43'],
    ['#8644C4', '#A66BE6'],
  ],
  breached: [
    ['#A1121F', '#FF9DA0'],
    ['#FDE7E8', '#43191D'],
    ['#CF2130', '#EE5560'],
  ],
  closed: [
    ['#4B5563', '#B5BFCB'],
    ['#EDF0F3', '#232C36'],
    ['#707C8A', '#7F8C9A'],
  ],
} as const satisfies Record<string, readonly [text: Pair, tint: Pair, solid: Pair]>;

/** CSS variables of a scheme: `--sl-ink`, `--sl-held-tint`. */
export function cssTokens(scheme: 'light' | 'dark'): Record<string, string> {
  const at = scheme === 'light' ? 0 : 1;
  const neutrals = Object.entries(NEUTRALS).map(([name, pair]) => [`--sl-${name}`, pair[at]] as const);
  const statuses = Object.entries(STATUSES).flatMap(([name, [text, tint, solid]]) => [
    [`--sl-${name}-text`, text[at]] as const,
    [`--sl-${name}-tint`, tint[at]] as const,
    [`--sl-${name}-solid`, solid[at]] as const,
  ]);
  return Object.fromEntries([...neutrals, ...statuses]);
}

/** What Mantine's components read, said in our tokens. */
export const MANTINE_VARIABLES: Readonly<Record<string, string>> = {
  '--mantine-color-body': 'var(--sl-canvas)',
  '--mantine-color-text': 'var(--sl-ink)',
  '--mantine-color-dimmed': 'var(--sl-ink-2)',
  '--mantine-color-placeholder': 'var(--sl-ink-3)',
  '--mantine-color-anchor': 'var(--sl-accent)',
  '--mantine-color-error': 'var(--sl-late)',
  '--mantine-color-default': 'var(--sl-surface)',
  '--mantine-color-default-hover': 'var(--sl-sunken)',
  '--mantine-color-default-color': 'var(--sl-ink)',
  '--mantine-color-default-border': 'var(--sl-line)',
  '--mantine-primary-color-filled': 'var(--sl-accent)',
  '--mantine-primary-color-filled-hover': 'var(--sl-accent-hover)',
  '--mantine-primary-color-light': 'var(--sl-selected)',
  '--mantine-primary-color-light-color': 'var(--sl-accent)',
};
