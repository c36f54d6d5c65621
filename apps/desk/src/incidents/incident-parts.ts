import type { DecisionResource } from '../timeline/decision-history.js';
import { journalEntryOf, type Incident, type JournalEntry } from './incident.js';
import type { Part } from './incident-zip.js';
import { reportOf } from './report.js';
import type { ReportLanguage } from './report-words.js';

/** The topic whose records the journal's entries are. */
const TOPIC = 'gate.shipment.v1';

/** The files of an incident, in their order. @param decisions oldest first, in batches; read once */
export function incidentParts(
  incident: Incident,
  decisions: AsyncIterable<readonly DecisionResource[]>,
  language: ReportLanguage,
): Part[] {
  const journal: JournalEntry[] = [];
  return [
    { name: 'decisions.json', text: () => decisionsText(decisions, journal) },
    { name: 'facts.json', text: () => json(incident.facts) },
    { name: 'evidence.json', text: () => json(evidenceOf(incident)) },
    { name: 'journal.json', text: () => json(journalProof(incident, journal)) },
    { name: 'timeline.json', text: () => json(incident.timeline) },
    { name: 'report.html', text: () => [reportOf(incident, journal, language)] },
  ];
}

async function* decisionsText(
  decisions: AsyncIterable<readonly DecisionResource[]>,
  journal: JournalEntry[],
): AsyncGenerator<string> {
  yield '[';
  for await (const batch of decisions) {
    const isFirst = journal.length === 0;
    journal.push(...batch.map(journalEntryOf));
    const texts = batch.map((decision) => `\n${JSON.stringify(decision)}`);
    if (texts.length > 0) yield `${isFirst ? '' : ','}${texts.join(',')}`;
  }
  yield '\n]\n';
}

/** The documents of each filing, by hash: the registry keeps them, and none of them is in this file. */
function evidenceOf({ facts, filings, unheardFilingIds }: Incident): object {
  return {
    departureHeardAt: facts.at,
    filings: filings.map(({ filingId, filingVersion, exporterId, listId, entryId, number, status, evidence }) => ({
      ...{ filingId, filingVersion, exporterId, listId, entryId, number, status },
      atDeparture: facts.filings.find((one) => one.filingId === filingId) ?? null,
      evidence: evidence.map((document) => ({
        ...document,
        attachedBeforeDeparture: Date.parse(document.attachedAt) <= Date.parse(facts.at),
      })),
    })),
    unheardFilingIds,
  };
}

/** What `sluice verify` compares: each entry's number in its lane and its link of the hash chain. */
function journalProof({ breach }: Incident, entries: readonly JournalEntry[]): object {
  return {
    topic: TOPIC,
    key: breach.shipmentId,
    check:
      'Each entry is a record of the topic under the key, with the headers ce_id = event.id, ce_sequence = event.sequence and ce_journalhash = event.journalHash. `sluice verify` compares the whole chain with Kafka.',
    entries,
  };
}

function json(value: unknown): string[] {
  return [`${JSON.stringify(value, undefined, 2)}\n`];
}
