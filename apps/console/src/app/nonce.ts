/** The nonce that the desk gave this answer: with it a style may stand in the page. */
export function styleNonce(): string {
  return document.querySelector<HTMLElement>('meta[property=csp-nonce]')?.nonce ?? '';
}
