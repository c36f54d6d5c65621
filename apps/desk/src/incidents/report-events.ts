import type { TimelineItem } from '../timeline/timeline.js';

type Codes = Readonly<Record<string, string>>;

/** A line of the story in few words: ids, versions and codes as they are, statuses by their name. */
export function eventText(item: TimelineItem, codes: Codes): string {
  switch (item.kind) {
    case 'DECISION': {
      const holds = (sign: string, named: typeof item.opened): string[] =>
        named.map(({ lineNo, sku, reason }) => `${sign} ${lineNo} ${sku} ${codes[reason] ?? reason}`);
      return [
        `${item.decisionVersion}: ${codes[item.status] ?? item.status} (${item.cause.type} ${item.cause.id})`,
        ...holds('+', item.opened),
        ...holds('−', item.closed),
      ].join('; ');
    }
    case 'OVERRIDE':
      return `${item.event} ${item.overrideId} (${item.holdIds.join(', ')}) → ${item.until}: ${item.reason}`;
    case 'FACT':
      return 'filingId' in item
        ? [
            `${item.filingId} v${item.filingVersion} ${item.status}`,
            ...plus(item.attached),
            ...minus(item.missing),
          ].join('; ')
        : `${item.sku} v${item.productVersion}: ${item.changed.join(', ')}`;
    case 'DOCK_CHECK':
      return `${item.mayLeave ? '✓' : '✗'} ${codes[item.status] ?? item.status} (${item.decisionVersion})`;
    case 'NOTE':
      return item.text;
    case 'PASSPORT':
      return `${item.passportId} (${item.decisionVersion}) → ${item.until}`;
    case 'ASSIGNMENT':
      return `→ ${item.to ?? '—'}`;
    default:
      return item satisfies never;
  }
}

const plus = (kinds: readonly string[]): string[] => kinds.map((kind) => `+ ${kind}`);
const minus = (kinds: readonly string[]): string[] => kinds.map((kind) => `− ${kind}`);
