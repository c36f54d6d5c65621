import { eventually } from '../eventually.js';
import type { ObservedDecision } from '../outsider.js';
import { ANSWER_TIMEOUT_MS, refusedTo, wrong, type Stage } from './stage.js';

/** Long enough for two people to agree on a busy machine, short enough to wait for its end. */
const OVERRIDE_MS = 15_000;

/** Two people release it although the filing is revoked, for a while; when that is over the gate takes it back. */
export async function override(stage: Stage, recalled: ObservedDecision): Promise<void> {
  const { desk } = stage;
  const holdIds = await holdsOnTheDesk(stage, recalled);
  const endsAtMs = Date.now() + OVERRIDE_MS;
  stage.step('The compliance lead asks for an override, and cannot approve it');
  const wish = {
    shipmentId: stage.props.shipmentId,
    holdIds,
    reason: 'Demo: the authority confirmed by telephone that the goods may leave today',
    until: new Date(endsAtMs).toISOString(),
  };
  const overrideId = await desk.askForOverride(wish, 'lead');
  await refusedTo(stage, 'the lead', () => desk.approveOverride(overrideId, 'lead'));

  stage.step('Another approver approves it');
  const startedAtMs = Date.now();
  await desk.approveOverride(overrideId, 'approver');
  const granted = { type: 'sluice.shipment.released', why: 'OVERRIDE', onTheWay: [] };
  await stage.expectDecision(granted, startedAtMs);

  stage.step('Nobody makes it last: at its end the gate takes the release back');
  const lapsed = { type: 'sluice.shipment.recalled', why: 'FILING_REVOKED', onTheWay: [] };
  await stage.expectDecision(lapsed, endsAtMs, endsAtMs - Date.now() + ANSWER_TIMEOUT_MS);
  await untilItReads(stage, overrideId, 'LAPSED');
}

/** The desk hears of the recall as we did, from Kafka, and may hear of it after us. */
async function holdsOnTheDesk({ desk, props }: Stage, { data }: ObservedDecision): Promise<readonly string[]> {
  const wanted = data.lines.flatMap(({ holds }) => holds.map(({ holdId }) => holdId));
  const shown = async (): Promise<true | undefined> => {
    const open = await desk.openHolds(props.shipmentId);
    return wanted.every((holdId) => open.includes(holdId)) ? true : undefined;
  };
  if (await eventually(shown, { timeoutMs: ANSWER_TIMEOUT_MS })) return wanted;
  throw wrong(`the desk shows ${wanted.join(', ')}`, 'it does not', ANSWER_TIMEOUT_MS);
}

async function untilItReads({ desk }: Stage, overrideId: string, status: string): Promise<void> {
  const read = await eventually(
    async () => ((await desk.statusOfOverride(overrideId)) === status ? status : undefined),
    {
      timeoutMs: ANSWER_TIMEOUT_MS,
    },
  );
  if (!read)
    throw wrong(`the desk shows the override ${status}`, await desk.statusOfOverride(overrideId), ANSWER_TIMEOUT_MS);
}
