/** The mark: a gate in the water. */
export function Logo({ size }: { readonly size: number }) {
  return (
    <svg viewBox="0 0 24 24" width={size} height={size} aria-hidden focusable="false">
      <rect width="24" height="24" rx="6" fill="var(--sl-accent)" />
      <path
        d="M6 7.5h12M6 16.5h12M6 7.5v9M18 7.5v9M6 12c2-1.6 4-1.6 6 0s4 1.6 6 0"
        fill="none"
        stroke="var(--sl-on-accent)"
        strokeWidth="1.75"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
