import type { AuditReport, Finding, LaneReport, StrayReport } from '@sluice/messaging';

/** Everything a verification found out. */
export interface VerifyReport {
  readonly beganAt: Date;
  readonly lanes: readonly LaneReport[];
  readonly strays: StrayReport;
  /** Who changed what and why, of the services that keep it. */
  readonly trails: readonly AuditReport[];
  /** Services that have no journal in this database, so that nothing of theirs was verified. */
  readonly notVerified: readonly string[];
}

/** Whether nothing was found. */
export function isSound({ lanes, strays, trails }: VerifyReport): boolean {
  return [strays, ...lanes, ...trails].every(({ findingCount }) => findingCount === 0);
}

/** The report for a program: seqs, offsets and counts are numbers, times RFC 3339. */
export function reportAsJson(report: VerifyReport): string {
  const { beganAt, lanes, strays, trails, notVerified } = report;
  const answer = { sound: isSound(report), beganAt, notVerified, lanes, strays, trails };
  return JSON.stringify(answer, (_, value: unknown) => (typeof value === 'bigint' ? Number(value) : value), 2);
}

/** The report for a person. */
export function reportAsText(report: VerifyReport): string[] {
  const { lanes, strays, trails, notVerified } = report;
  return [
    ...lanes.flatMap(laneLines),
    ...trails.flatMap(trailLines),
    ...strayLines(strays),
    ...notVerified.map((service) => `- ${service}: has no journal in this database, nothing of it was verified`),
    '',
    verdict(report),
  ];
}

function laneLines(lane: LaneReport): string[] {
  const { service, findings, findingCount, entries, records, archivedSeq, superseded, expired, toSeq } = lane;
  const details = [
    `${count(entries, 'entry', 'entries')} up to seq ${toSeq}`,
    `${count(records, 'record')} in Kafka`,
    ...(superseded > 0 ? [`${number(superseded)} replaced by later ones of their key`] : []),
    ...(expired > 0n ? [`${number(expired)} past the age at which Kafka keeps them`] : []),
    ...(archivedSeq > 0n ? [`archived up to seq ${archivedSeq}`] : []),
  ];
  const mark = findingCount === 0 ? '✔' : '✖';
  return [
    `${mark} ${service} ${lane.lane}: ${details.join(', ')}`,
    ...findings.map(findingLine),
    ...notListed(findings.length, findingCount),
  ];
}

function trailLines({ service, entries, toSeq, hash, findings, findingCount }: AuditReport): string[] {
  const mark = findingCount === 0 ? '✔' : '✖';
  return [
    `${mark} ${service} audit trail: ${count(entries, 'change')} up to ${toSeq}, which has the hash ${hash}`,
    ...findings.map(findingLine),
    ...notListed(findings.length, findingCount),
  ];
}

function strayLines({ findings, findingCount }: StrayReport): string[] {
  if (findingCount === 0) return [];
  return ['✖ of no lane', ...findings.map(findingLine), ...notListed(findings.length, findingCount)];
}

function findingLine({ kind, says }: Finding): string {
  return `    ${kind}: ${says}`;
}

function notListed(listed: number, all: number): string[] {
  return all > listed ? [`    and ${number(all - listed)} more`] : [];
}

function verdict(report: VerifyReport): string {
  const { lanes, strays, trails, beganAt } = report;
  const entries = lanes.reduce((sum, lane) => sum + lane.entries, 0n);
  const scope = `${count(lanes.length, 'lane')}, ${count(entries, 'entry', 'entries')}, as of ${beganAt.toISOString()}`;
  if (isSound(report)) return `✔ The journal is whole, and Kafka holds it once and in order: ${scope}.`;
  const findings = [strays, ...lanes, ...trails].reduce((sum, { findingCount }) => sum + findingCount, 0);
  const damaged = lanes.filter(({ findingCount }) => findingCount > 0).length;
  return `✖ ${count(findings, 'finding')}, in ${damaged} of ${scope}.`;
}

const number = (value: number | bigint): string => value.toLocaleString('en-US');

function count(value: number | bigint, one: string, many = `${one}s`): string {
  return `${number(value)} ${Number(value) === 1 ? one : many}`;
}
