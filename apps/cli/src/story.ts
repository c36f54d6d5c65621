import { relative } from 'node:path';
import type { Role } from '@sluice/platform';
import type { ShipmentAnswer } from './gate-client.js';
import { verdictText } from './verdict-text.js';

export const STORY_LINES_MAX = 15;
/** What is left for shipments once everything else has its line. */
const SHIPMENTS_MAX = 7;

/** What `npm start` has to tell once everything runs. */
export interface Story {
  readonly home: string;
  /** Where the reader stands, so that paths are short and commands can be pasted. */
  readonly cwd: string;
  readonly desk: string;
  readonly registry: string;
  readonly gate: string;
  readonly webhooks: string;
  readonly kafka: string;
  /** `host:port`; the address with its password stays in run.json. */
  readonly postgres: string;
  readonly sample: SampleStory | undefined;
}

export interface SampleStory {
  /** What rule the sample follows, and how sure anybody is of it. */
  readonly rule: string;
  readonly shipments: readonly ShipmentAnswer[];
  /** The evidence that is missing, while it is. */
  readonly missing: MissingEvidence | undefined;
}

export interface MissingEvidence {
  readonly shipmentId: string;
  readonly filingId: string;
  readonly kind: string;
  readonly number: string;
  readonly validFrom: string;
  readonly file: string;
}

/** The story: at most {@link STORY_LINES_MAX} lines. */
export function renderStory(story: Story): string[] {
  const home = shown(story, story.home);
  return [
    `Sluice is up: desk ${story.desk}, registry ${story.registry}, gate ${story.gate}, webhooks ${story.webhooks},`,
    `  Kafka ${story.kafka}, PostgreSQL ${story.postgres}. All addresses: ${home}/run.json. Logs: ${home}/logs`,
    ...(story.sample ? sampleLines(story, story.sample) : noSampleLines),
    'The whole story, live: npm run demo. Ctrl-C stops everything; the data stays for the next npm start.',
  ];
}

const noSampleLines = ['No sample is loaded: it goes into servers of yours only when asked (SLUICE_SAMPLE=always).'];

function sampleLines(story: Story, { rule, shipments, missing }: SampleStory): string[] {
  const [first] = shipments;
  return [
    `The sample, under ${rule}:`,
    ...shipments.slice(0, SHIPMENTS_MAX).map(shipmentLine),
    ...(missing
      ? unlockLines(story, missing)
      : first
        ? [`Ask about one: ${curl('auditor')} ${story.gate}/v1/shipments/${first.shipmentId}`]
        : []),
  ];
}

function shipmentLine(shipment: ShipmentAnswer): string {
  return `  ${shipment.shipmentId}  ${shipment.status.padEnd(8)}  ${verdictText(shipment)}`;
}

function unlockLines(story: Story, missing: MissingEvidence): string[] {
  return [
    `${missing.shipmentId} waits for one document. This attaches it, and the shipment goes:`,
    ...attachCommand(story, missing),
    `Then ask again: ${curl('auditor')} ${story.gate}/v1/shipments/${missing.shipmentId}`,
  ];
}

/** The one command, as it can be pasted into a shell; its fields come before the file, so that the file can be streamed. */
export function attachCommand(story: Pick<Story, 'cwd' | 'registry'>, missing: MissingEvidence): [string, string] {
  const file = shown(story, missing.file);
  return [
    `  ${curl('officer')} -F kind=${missing.kind} -F number=${missing.number} \\`,
    `    -F validFrom=${missing.validFrom} -F ${quoted(`file=@${file}`)} ${story.registry}/v1/filings/${missing.filingId}/evidence`,
  ];
}

/** curl with the token of the sample person who has the role. */
function curl(role: Role): string {
  return `curl -s -H "authorization: Bearer $(npm run -s sluice -- token ${role})"`;
}

function shown({ cwd }: Pick<Story, 'cwd'>, path: string): string {
  const short = relative(cwd, path);
  return short.length < path.length ? short : path;
}

function quoted(text: string): string {
  return /^[\w@=./:-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
