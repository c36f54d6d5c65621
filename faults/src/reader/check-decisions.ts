import type { Evidence, JournalEntry } from './evidence.js';
import { modelOf, type ModelledShipment } from './input-model.js';

/** What the workload foresees for a SKU once every fact is stored. */
export type Foreseen = (sku: string) => 'CLEAR' | 'HELD';

interface Decision {
  readonly status: string;
  readonly decisionVersion: number;
  readonly causeId: string;
  readonly entry: JournalEntry;
  readonly filings: readonly { readonly filingId: string; readonly filingVersion: number }[];
}

/** Each input has its one effect, decisions are numbered without gaps, and the last one is what the workload foresees. */
export function checkDecisions(evidence: Evidence, foreseen: Foreseen): string[] {
  const decisions = decisionsOf(evidence);
  const rows = new Map(evidence.shipments.map((row) => [row.shipmentId, row]));
  const openHolds = new Set(evidence.openHolds.map(({ shipmentId }) => shipmentId));
  const { shipments: model } = modelOf(evidence.inputs);
  const found = [...model.values()].flatMap((shipment) => {
    const { shipmentId } = shipment;
    const own = decisions.get(shipmentId) ?? [];
    const problems = [...numbering(own), ...effects(shipment, own), ...verdict(shipment, own, foreseen)];
    const last = own.at(-1);
    const row = rows.get(shipmentId);
    if (row?.status !== last?.status || row?.decisionVersion !== last?.decisionVersion) {
      problems.push(
        `the database says ${row?.status} v${row?.decisionVersion}, the journal ${last?.status} v${last?.decisionVersion}`,
      );
    }
    const heldRow = row?.status === 'HELD' || row?.status === 'RECALLED';
    if (heldRow !== openHolds.has(shipmentId)) problems.push(`${row?.status}, and its open holds say otherwise`);
    return problems.map((problem) => `${shipmentId}: ${problem}`);
  });
  const strangers = [...decisions.keys()].filter((id) => !model.has(id));
  return [
    ...found,
    ...strangers.map((id) => `${id}: decided, and nobody asked for it`),
    ...screening(evidence, foreseen),
  ];
}

function decisionsOf({ journal }: Evidence): Map<string, Decision[]> {
  const own = journal.filter(({ topic }) => topic === 'gate.shipment.v1').map(decisionOf);
  return Map.groupBy(own, ({ entry }) => entry.key);
}

interface WireDecision {
  readonly status: string;
  readonly decisionVersion: number;
  readonly cause: { readonly id: string };
  readonly lines: readonly { readonly filings?: Decision['filings'] }[];
}

function decisionOf(entry: JournalEntry): Decision {
  const { status, decisionVersion, cause, lines } = JSON.parse(entry.payload.toString()) as WireDecision;
  return { status, decisionVersion, causeId: cause.id, entry, filings: lines.flatMap((line) => line.filings ?? []) };
}

function numbering(decisions: readonly Decision[]): string[] {
  const at = decisions.findIndex(({ decisionVersion }, index) => decisionVersion !== index + 1);
  return at < 0 ? [] : [`decision ${decisions[at]?.decisionVersion} stands where ${at + 1} belongs`];
}

/** One decision for each input that counts, none for another, and no cause is answered twice. */
function effects({ accepted }: ModelledShipment, decisions: readonly Decision[]): string[] {
  const byCause = Map.groupBy(decisions, ({ causeId }) => causeId);
  const unanswered = accepted.filter((id) => !byCause.has(id)).map((id) => `event ${id} has no effect`);
  const twice = [...byCause].filter(([, own]) => own.length > 1);
  return [...unanswered, ...twice.map(([id, own]) => `cause ${id} has ${own.length} effects`)];
}

function verdict({ final }: ModelledShipment, decisions: readonly Decision[], foreseen: Foreseen): string[] {
  const wanted = wantedStatus(final, decisions, foreseen);
  const last = decisions.at(-1)?.status;
  return last === wanted ? [] : [`ends as ${last}, foreseen is ${wanted}`];
}

/** A release that was said before has to be taken back: the shipment is recalled, not just held. */
function wantedStatus(final: ModelledShipment['final'], decisions: readonly Decision[], foreseen: Foreseen): string {
  if (final.closed) return 'CLOSED';
  if (foreseen(final.sku) === 'CLEAR') return 'RELEASED';
  return decisions.some(({ status }) => status === 'RELEASED') ? 'RECALLED' : 'HELD';
}

/** Each order was screened, and last as the workload foresees. */
function screening({ journal, inputs }: Evidence, foreseen: Foreseen): string[] {
  const last = new Map(
    journal.filter(({ topic }) => topic === 'gate.order.v1').map(({ key, payload }) => [key, payload]),
  );
  return inputs.flatMap(({ topic, key, value }) => {
    if (topic !== 'logistics.order.v1') return [];
    const said = last.get(key);
    if (said === undefined) return [`${key}: the order was never screened`];
    const { outcome } = JSON.parse(said.toString()) as { outcome: string };
    const { lines } = JSON.parse(String(value)) as { lines: readonly [{ readonly sku: string }] };
    const wanted = foreseen(lines[0].sku) === 'CLEAR' ? 'CLEAR' : 'FILING_NEEDED';
    return outcome === wanted ? [] : [`${key}: screened as ${outcome}, foreseen is ${wanted}`];
  });
}

/** No release names a filing that was not stored before it, completed, and the newest version of its filing then. */
export function checkBasis(evidence: Evidence): string[] {
  const versions = Map.groupBy(evidence.filings, ({ filingId }) => filingId);
  return [...decisionsOf(evidence).values()].flat().flatMap(({ status, filings, entry }) => {
    if (status !== 'RELEASED') return [];
    return filings.flatMap(({ filingId, filingVersion }) => {
      const newest = (versions.get(filingId) ?? []).findLast(({ storedAt }) => storedAt < entry.storedAt);
      if (newest?.version === filingVersion && newest.status === 'COMPLETED') return [];
      const stored = newest ? `version ${newest.version}, ${newest.status}` : 'none';
      return [
        `${entry.key}: released by ${entry.lane}/${entry.seq} on ${filingId} version ${filingVersion}; stored then: ${stored}`,
      ];
    });
  });
}
