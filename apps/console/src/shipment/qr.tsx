import { encode } from 'uqr';

/** A QR code as a drawing: always dark on white, whatever the colours of the page are, because a reader wants it so. */
export function Qr({ text, label }: { readonly text: string; readonly label: string }) {
  // The lowest correction: a passport is long, and small squares are what readers fail at.
  const { size, data } = encode(text, { ecc: 'L', border: 4 });
  const path = data.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return (
    <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
