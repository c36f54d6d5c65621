/** What the palette can lead to or do. */
export interface Target {
  /** Unique among what is shown. */
  readonly key: string;
  readonly kind: 'action' | 'page' | 'shipment' | 'filing' | 'product' | 'order' | 'list';
  /** The id, or the name of a page or an act. */
  readonly label: string;
  /** What else it is called. */
  readonly detail?: string;
  /** Where it leads; an act has `run` instead. */
  readonly to?: string;
  readonly run?: () => void;
}

/** What comes first among equals: what can be done here, then places, then things. */
const KINDS: readonly Target['kind'][] = ['action', 'page', 'shipment', 'filing', 'order', 'product', 'list'];

const plain = (text: string): string => text.normalize('NFKC').toLowerCase();

/** Whether every word that was typed is in what a target is called, whatever the case and width. Pure. */
export function isMeant({ label, detail }: Target, query: string): boolean {
  const name = plain(`${label} ${detail ?? ''}`);
  return plain(query)
    .split(/\s+/)
    .every((word) => name.includes(word));
}

/** Exactly what was typed first, then what begins with it, then by kind; otherwise in the order given. Pure. */
export function ranked(targets: readonly Target[], query: string): Target[] {
  const typed = plain(query.trim());
  const rank = ({ label, kind }: Target): number => {
    const name = plain(label);
    const nearness = typed === '' ? 0 : name === typed ? 0 : name.startsWith(typed) ? 1 : 2;
    return nearness * KINDS.length + KINDS.indexOf(kind);
  };
  return [...targets].sort((a, b) => rank(a) - rank(b));
}
