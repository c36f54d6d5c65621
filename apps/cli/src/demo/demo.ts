import type { OrderScreenedData } from '@sluice/contracts';
import { CliError } from '../cli-error.js';
import { DeskClient } from '../desk-client.js';
import { kafkaOf } from '../kafka-of.js';
import { Outsider } from '../outsider.js';
import { RegistryClient } from '../registry-client.js';
import { readRunFile } from '../run-file.js';
import type { Settings } from '../settings.js';
import { DecisionLog } from './decision-log.js';
import { openAndComplete, orderIsScreened, revoke, shipmentIsHeld } from './filing-chapter.js';
import { override } from './override-chapter.js';
import { newProps } from './props.js';
import { approveRule, publishProduct } from './rule-chapter.js';
import { seconds, Stage } from './stage.js';

/**
 * Tells the story against the running system, from outside: events through Kafka, people over HTTP, each in a role of
 * their own. Throws CliError with what was expected and what came when an answer is wrong or late.
 */
export async function demo(settings: Settings, print: (line: string) => void): Promise<void> {
  const run = readRunFile(settings.home);
  if (!run) {
    throw new CliError(
      'There is nothing to show.',
      `No Sluice runs in ${settings.home}.`,
      'Run npm start in another terminal first, and this again.',
    );
  }
  const outsider = new Outsider(kafkaOf(run), '/sluice/demo');
  const startedAtMs = Date.now();
  await outsider.connect();
  const log = new DecisionLog();
  const screenings = new Map<string, OrderScreenedData>();
  const unfollow = await outsider.followGate({
    onDecision: (decision) => log.add(decision),
    onScreening: (screening) => screenings.set(screening.orderId, screening),
  });
  try {
    const services = { registry: new RegistryClient(run), desk: new DeskClient(run) };
    await tell(new Stage({ outsider, ...services, log, screenings, props: newProps(), print }));
  } finally {
    await unfollow();
    await outsider.close();
  }
  print(`\n✔ Every answer was as it must be. ${seconds(Date.now() - startedAtMs)} in all.`);
}

async function tell(stage: Stage): Promise<void> {
  await publishProduct(stage);
  await approveRule(stage);
  await orderIsScreened(stage);
  await shipmentIsHeld(stage);
  const filingId = await openAndComplete(stage);
  const recalled = await revoke(stage, filingId);
  await override(stage, recalled);
}
