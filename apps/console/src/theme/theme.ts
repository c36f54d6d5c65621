import {
  createTheme,
  defaultVariantColorsResolver,
  type CSSVariablesResolver,
  type MantineColorsTuple,
} from '@mantine/core';
import { cssTokens, MANTINE_VARIABLES } from './tokens.js';

const SANS = "'Inter Variable', 'PingFang SC', 'Microsoft YaHei UI', 'Noto Sans CJK SC', system-ui, sans-serif";
const MONO = "'JetBrains Mono Variable', ui-monospace, 'Noto Sans Mono CJK SC', monospace";

/** Mantine wants ten shades; components of ours ask for the tokens. */
const ACCENT: MantineColorsTuple = [
  ...(['#E6F2F6', '#CFE6EE', '#A6D3E1', '#7CC0D5', '#5CBEDD'] as const),
  ...(['#2A8FAF', '#0B6785', '#095670', '#07455A', '#053443'] as const),
];

/** What Mantine draws in the dark scheme without asking for one of our tokens. */
const DARK: MantineColorsTuple = [
  ...(['#E7ECF1', '#AAB6C3', '#8C99A7', '#6B7887', '#28323D'] as const),
  ...(['#1F2831', '#141B22', '#0F151B', '#0D1217', '#0A0E12'] as const),
];

/** Tokens as CSS variables, and Mantine's own said in them. */
export const tokenVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: { ...cssTokens('light'), ...MANTINE_VARIABLES },
  dark: { ...cssTokens('dark'), ...MANTINE_VARIABLES },
});

/** Calm, flat, dense: borders instead of shadows, one accent that is never a status. */
export const theme = createTheme({
  primaryColor: 'accent',
  primaryShade: { light: 6, dark: 4 },
  colors: { accent: ACCENT, dark: DARK },
  fontFamily: SANS,
  fontFamilyMonospace: MONO,
  headings: { fontFamily: SANS, fontWeight: '600' },
  fontSizes: { xs: '12px', sm: '13px', md: '13px', lg: '14px', xl: '20px' },
  lineHeights: { xs: '16px', sm: '18px', md: '18px', lg: '20px', xl: '28px' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '20px' },
  radius: { xs: '4px', sm: '6px', md: '7px', lg: '10px', xl: '10px' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  variantColorResolver: (input) => {
    const resolved = defaultVariantColorsResolver(input);
    if (input.variant === 'filled' && (input.color === undefined || input.color === 'accent'))
      return {
        ...resolved,
        background: 'var(--sl-accent)',
        hover: 'var(--sl-accent-hover)',
        color: 'var(--sl-on-accent)',
      };
    return resolved;
  },
  components: {
    Button: {
      defaultProps: { size: 'sm', variant: 'default' },
      styles: { root: { '--button-height-sm': '32px', fontWeight: 500 } },
    },
    Input: { styles: { input: { minHeight: 32, borderColor: 'var(--sl-control-line)' } } },
    // Room for the focus ring, which lies over what is close.
    InputWrapper: {
      styles: {
        description: { marginBottom: 4, fontSize: 12, lineHeight: '16px' },
        error: { fontSize: 12, lineHeight: '16px' },
      },
    },
    TextInput: { defaultProps: { size: 'xs' } },
    Textarea: { defaultProps: { size: 'xs' } },
    Select: { defaultProps: { size: 'xs' } },
    MultiSelect: { defaultProps: { size: 'xs' } },
    Modal: {
      styles: { content: { background: 'var(--sl-surface)' }, header: { background: 'var(--sl-surface)' } },
      defaultProps: { centered: true, transitionProps: { duration: 120, transition: 'fade' } },
    },
    Tooltip: { defaultProps: { openDelay: 300, transitionProps: { duration: 120 } } },
  },
});
