import {
  Verification,
  type AuditReport,
  type LaneReport,
  type StrayReport,
  type VerifiableLane,
} from '@sluice/messaging';
import { createLogger } from '@sluice/platform';
import { Listr, type ListrTask, type ListrTaskWrapper, type ListrRendererFactory } from 'listr2';
import { CliError } from '../cli-error.js';
import type { VerifyAddresses } from './verify-addresses.js';
import { isSound, reportAsJson, reportAsText, type VerifyReport } from './verify-report.js';

export interface VerifyCommand {
  readonly addresses: VerifyAddresses;
  /** Print one JSON document, and show no progress. */
  readonly json: boolean;
  /** How long to wait for what was in the journal and not yet in Kafka when it began. */
  readonly settleMs: number;
  readonly print: (line: string) => void;
}

/** Compares the journals with Kafka and prints what it found; true when nothing is wrong. */
export async function verify({ addresses, json, settleMs, print }: VerifyCommand): Promise<boolean> {
  const beganAt = new Date();
  const { kafka, databaseUrl } = addresses;
  const verification = await Verification.open({
    kafka: { ...kafka, clientId: 'sluice-verify' },
    databaseUrl,
    settleMs,
    logger: createLogger({ service: 'verify', level: 'silent' }),
  });
  try {
    refuseNothing(verification);
    const report: VerifyReport = {
      beganAt,
      ...(await auditAll(verification, json)),
      notVerified: verification.absentServices,
    };
    for (const line of json ? [reportAsJson(report)] : reportAsText(report)) print(line);
    return isSound(report);
  } finally {
    await verification.close();
  }
}

/** A wrong address must not look like a sound journal. */
function refuseNothing({ lanes, absentServices }: Verification): void {
  if (lanes.length > 0) return;
  throw new CliError(
    'There is nothing to verify.',
    absentServices.length > 0
      ? `The database has no journal of: ${absentServices.join(', ')}.`
      : 'Nothing has been said yet: the journals are empty.',
    'Look whether DATABASE_URL is the database of the system.',
  );
}

async function auditAll(
  verification: Verification,
  isSilent: boolean,
): Promise<{ lanes: LaneReport[]; strays: StrayReport; trails: AuditReport[] }> {
  const lanes: LaneReport[] = [];
  const trails: AuditReport[] = [];
  let strays: StrayReport = { records: 0, findings: [], findingCount: 0 };
  const tasks: ListrTask[] = [
    {
      title: 'Records of no lane',
      task: async (_, task) => {
        const show = progress(task);
        strays = await verification.findStrays((records) => show(`${records.toLocaleString('en-US')} records`));
      },
    },
    ...verification.lanes.map((lane) => ({
      title: `${lane.service} ${lane.lane}`,
      task: async (_: unknown, task: Task) => {
        const show = progress(task);
        lanes.push(await verification.audit(lane, (seq) => show(`seq ${of(seq, lane)}`)));
      },
    })),
    {
      title: 'Audit trail',
      task: async () => void trails.push(...(await verification.auditTrails())),
    },
  ];
  await new Listr(tasks, {
    concurrent: false,
    registerSignalListeners: false,
    silentRendererCondition: isSilent,
    fallbackRendererCondition: () => !process.stdout.isTTY || !process.stdout.columns,
    rendererOptions: { collapseSubtasks: false },
  }).run();
  return { lanes, strays, trails };
}

function of(seq: bigint, { toSeq }: VerifiableLane): string {
  return `${seq.toLocaleString('en-US')} of ${toSeq.toLocaleString('en-US')}`;
}

type Task = ListrTaskWrapper<unknown, ListrRendererFactory, ListrRendererFactory>;

/** A terminal is told several times a second; a log file now and then. */
const SHOW_EVERY_MS = process.stdout.isTTY ? 100 : 10_000;

function progress(task: { output: string }): (text: string) => void {
  let shownAtMs = Date.now();
  return (text) => {
    if (Date.now() - shownAtMs < SHOW_EVERY_MS) return;
    shownAtMs = Date.now();
    task.output = text;
  };
}
