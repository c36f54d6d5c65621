import { eventually } from '../eventually.js';
import { LIST_ID, product, rule } from './props.js';
import { ANSWER_TIMEOUT_MS, refusedTo, since, wrong, type Stage } from './stage.js';

/** A product master tells of a product; the registry knows it from then on. */
export async function publishProduct(stage: Stage): Promise<void> {
  const { sku } = stage.props;
  stage.step(`A product master publishes ${sku}, a robot that decides on its own, on catalog.product.v1`);
  const startedAtMs = Date.now();
  await stage.outsider.publish('catalog.product.upserted', product(stage.props));
  const known = await eventually(() => stage.registry.product(sku), { timeoutMs: ANSWER_TIMEOUT_MS });
  if (!known) throw wrong(`the registry knows ${sku}`, 'it does not', ANSWER_TIMEOUT_MS);
  stage.say(`registry: known after ${since(startedAtMs)}`);
}

/** Somebody proposes a list, sees that nobody approves their own, and an approver who saw its impact approves it. */
export async function approveRule(stage: Stage): Promise<void> {
  const version = await propose(stage);
  await showImpact(stage, version);
  await approve(stage, version);
}

async function propose(stage: Stage): Promise<number> {
  stage.step(
    `The compliance lead, officer and approver in one, drafts the next version of list ${LIST_ID} and proposes it`,
  );
  const version = await stage.registry.draftList(rule(stage.props), 'lead');
  await stage.registry.proposeList(LIST_ID, version, 'lead');
  stage.say(`registry: version ${version} is proposed`);
  return version;
}

async function showImpact(stage: Stage, version: number): Promise<void> {
  stage.step('The approver asks what it would do, before signing');
  const startedAtMs = Date.now();
  const { products, shipments } = await stage.registry.impactOfList(LIST_ID, version);
  if (products.enter < 1) throw wrong(`${stage.props.sku} would enter scope`, 'no product would');
  stage.say(
    `of ${products.products} products ${products.enter} would enter scope and ${products.leave} leave it; of ` +
      `${shipments.shipments} open shipments ${shipments.held} would be held, ${shipments.released} released, ` +
      `${shipments.recalled} recalled; after ${since(startedAtMs)}`,
  );
}

async function approve(stage: Stage, version: number): Promise<void> {
  stage.step('Whoever wrote it cannot approve it; another approver can');
  await refusedTo(stage, 'the lead', () => stage.registry.approveList(LIST_ID, version, 'lead'));
  await stage.registry.approveList(LIST_ID, version);
  stage.say('registry: approved, and in force at once');
}
