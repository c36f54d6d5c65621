import type { GateShipmentData } from '@sluice/contracts';
import { Html, html } from './html.js';
import type { Incident, JournalEntry } from './incident.js';
import { eventText } from './report-events.js';
import { CODE_WORDS, REPORT_WORDS, type ReportLanguage, type ReportWords } from './report-words.js';

interface Page {
  readonly incident: Incident;
  readonly words: ReportWords;
  readonly language: ReportLanguage;
}

/** An incident to read and to print: one page by itself, without a script, and nothing of it is loaded from elsewhere. */
export function reportOf(incident: Incident, journal: readonly JournalEntry[], language: ReportLanguage): string {
  const words = REPORT_WORDS[language];
  const page: Page = { incident, words, language };
  const { shipmentId } = incident.breach;
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <title>${words.title} ${shipmentId}</title>
        ${STYLE}
      </head>
      <body>
        <h1>${words.title} ${shipmentId}</h1>
        <p><strong>${words[incident.kind]}</strong></p>
        ${whatHappened(page)} ${whatWasOpen(page)} ${decisions(page, journal)} ${evidence(page)} ${timeline(page)}
        <h2>${words.check}</h2>
        <p>${words.checkText}</p>
      </body>
    </html>`.text;
}

const STYLE = new Html(`<style>
body { margin: 2em auto; max-width: 60em; padding: 0 1em; font: 14px/1.5 system-ui, "PingFang SC", "Noto Sans CJK SC", sans-serif; color: #15202b; background: #fff; }
h1 { font-size: 22px; } h2 { margin-top: 1.6em; font-size: 16px; }
table { width: 100%; border-collapse: collapse; } th, td { padding: 4px 8px; border-bottom: 1px solid #dde2e8; text-align: left; vertical-align: top; overflow-wrap: break-word; }
dl { display: grid; grid-template-columns: 14em 1fr; gap: 2px 12px; } dt { color: #4b5867; } dd { margin: 0; }
code { font-size: 12px; overflow-wrap: anywhere; }
@media print { body { margin: 0; max-width: none; font-size: 11px; } code { font-size: 9px; } tr { break-inside: avoid; } h2 { break-after: avoid; } }
</style>`);

function whatHappened({ incident, words }: Page): Html {
  const { breach, facts } = incident;
  const rows: readonly (readonly [string, string])[] = [
    [words.shipment, breach.shipmentId],
    [words.exporter, breach.exporterId],
    [words.route, `${breach.warehouseId} → ${breach.destinationCountry}`],
    [words.orders, breach.orderIds.join(', ')],
    [words.planned, breach.plannedDispatchAt],
    [words.heard, facts.at],
    [words.version, `${breach.shipmentVersion}, ${breach.decisionVersion}`],
    [words.cause, causeText(breach.cause)],
  ];
  return html`<h2>${words.what}</h2>
    <dl>
      ${rows.map(
        ([name, value]) =>
          html`<dt>${name}</dt>
            <dd>${value}</dd>`,
      )}
    </dl>`;
}

function whatWasOpen({ incident, words, language }: Page): Html {
  const holds = incident.breach.lines.flatMap(({ lineNo, sku, holds: open }) =>
    open.map((hold) => ({ lineNo, sku, ...hold })),
  );
  const { line, product, reason, since, filing, missing, remedy } = words;
  if (holds.length === 0)
    return html`<h2>${words.open}</h2>
      <p>${words.nothingOpen}</p>`;
  return html`<h2>${words.open}</h2>
    ${table(
      [line, product, reason, since, filing, missing, remedy],
      holds.map((hold) => [
        ...[String(hold.lineNo), hold.sku, CODE_WORDS[language][hold.reason], hold.since],
        ...[hold.filingId ?? '', hold.missing?.join(', ') ?? '', hold.remedy],
      ]),
    )}`;
}

function decisions({ words, language }: Page, journal: readonly JournalEntry[]): Html {
  const { number, at, status, cause, sequence, hash } = words;
  return html`<h2>${words.decisions}</h2>
    ${table(
      [number, at, status, cause, sequence, hash],
      journal.map(({ decisionVersion, decidedAt, status: said, cause: why, event }) => [
        ...[String(decisionVersion), decidedAt, CODE_WORDS[language][said], causeText(why)],
        ...[event?.sequence ?? '', html`<code>${event?.journalHash}</code>`],
      ]),
    )}`;
}

function evidence({ incident, words }: Page): Html {
  const { filings, facts, unheardFilingIds } = incident;
  const unheard =
    unheardFilingIds.length === 0 ? undefined : html`<p>${words.unheard} ${unheardFilingIds.join(', ')}</p>`;
  if (filings.length === 0)
    return html`<h2>${words.evidence}</h2>
      <p>${words.noEvidence}</p>
      ${unheard}`;
  const rows = filings.flatMap(({ filingId, evidence: documents }) => {
    const then = facts.filings.find((one) => one.filingId === filingId);
    const standing = then === undefined ? '' : [then.status, ...then.missing.map((kind) => `− ${kind}`)].join(' ');
    if (documents.length === 0) return [[filingId, standing, '', '', '']];
    return documents.map(({ kind, version, sha256, attachedAt }) => [
      ...[filingId, standing, `${kind} v${version}`],
      `${attachedAt} (${Date.parse(attachedAt) <= Date.parse(facts.at) ? words.before : words.after})`,
      html`<code>${sha256}</code>`,
    ]);
  });
  const { filing, standing, kind, attached } = words;
  return html`<h2>${words.evidence}</h2>
    ${table([filing, standing, kind, attached, 'SHA-256'], rows)} ${unheard}`;
}

function timeline({ incident, words, language }: Page): Html {
  const rows = incident.timeline.map((item) => [
    item.at,
    'person' in item ? item.person : words.system,
    eventText(item, CODE_WORDS[language]),
  ]);
  return html`<h2>${words.timeline}</h2>
    ${table([words.at, words.who, words.event], rows)}`;
}

function causeText({ type, id }: GateShipmentData['cause']): string {
  return `${type} ${id}`;
}

function table(heads: readonly string[], rows: readonly (readonly (Html | string | undefined)[])[]): Html {
  return html`<table>
    <thead>
      <tr>
        ${heads.map((head) => html`<th scope="col">${head}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (cells) =>
          html`<tr>
            ${cells.map((cell) => html`<td>${cell}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;
}
