/** Where the address says which instant the page is about. */
export const AS_OF_PARAMETER = 'asof';

/** What the address asks for, as the desk wants it (RFC 3339, UTC); undefined when it is no instant. Pure. */
export function asOfInstant(text: string | null): string | undefined {
  if (text === null) return undefined;
  const at = new Date(text);
  return Number.isNaN(at.getTime()) ? undefined : at.toISOString();
}

/** What the address is to say: to the minute, so that it can be read. */
export function asOfText(at: Date): string {
  return `${at.toISOString().slice(0, 16)}Z`;
}
