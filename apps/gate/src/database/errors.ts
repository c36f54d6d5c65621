/**
 * True for an error that the same data would meet again: SQLSTATE classes 22 (data exception) and 23 (constraint),
 * except the unique violation that two lanes can meet once when a shipment's first events arrive in both.
 */
export function isDataError(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' && code.length === 5 && /^2[23]/.test(code) && code !== '23505';
}
