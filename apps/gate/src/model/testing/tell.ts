import type { LineChoice, Step } from './steps.js';

/** A step in the words of the product. */
export function tellStep(step: Step): string {
  switch (step.do) {
    case 'ship': {
      const { shipment, version, amended, exporter, from, to, leavesIn, lines, elsewhere } = step;
      const what = `${shipment} version ${version} is ${amended ? 'amended' : 'requested'}`;
      return `${what}: ${tellLines(lines)} of ${exporter} from ${from} to ${to}, leaves ${tellDay(leavesIn)}${place(elsewhere)}`;
    }
    case 'cancel':
      return `${step.shipment} is cancelled as version ${step.version}${place(step.elsewhere)}`;
    case 'depart':
      return `${step.shipment} departs as version ${step.version}${place(step.elsewhere)}`;
    case 'answer':
      return `the warehouse answers ${step.to} of ${step.shipment}: ${step.outcome}`;
    case 'order':
      return `${step.order} version ${step.version} is ${step.amended ? 'amended' : 'placed'}: ${tellLines(step.lines)} to ${step.to}, wanted ${tellDay(step.wantedIn)}`;
    case 'cancel order':
      return `${step.order} is cancelled as version ${step.version}`;
    case 'product':
      return `${step.sku} is ${step.shape}`;
    case 'list': {
      const { list, version, approved, fromIn, untilIn, masks, markets } = step;
      const until = untilIn === null ? '' : ` until ${tellDay(untilIn)}`;
      return `list ${list} version ${version} (${approved ? 'approved' : 'draft'}) names locks${masks ? ' and masks' : ''} for ${markets.join(', ')} from ${tellDay(fromIn)}${until}`;
    }
    case 'filing': {
      const { filing, version, status, exporter, list, entry, skus, market, fromIn, untilIn, lacks, documentHour } =
        step;
      const period = `from ${fromIn === null ? 'an unknown day' : tellDay(fromIn)} until ${untilIn === null ? 'further notice' : tellDay(untilIn)}`;
      const document = documentHour === null ? 'no document' : `document of ${documentHour} h`;
      return `filing ${filing} version ${version} of ${exporter} for ${skus.join(', ')} (${list}, ${entry}, ${market}) is ${status}, lacks ${lacks}, ${period}, ${document}`;
    }
    case 'remove':
      return `the ${step.what} ${step.name} is removed`;
    case 'override':
      return `${step.people === 2 ? 'two people override' : 'one person overrides'} ${step.holds} on ${step.shipment} until ${tellDay(step.untilIn)}`;
    case 'place':
      return `somebody places hold ${step.hold} on ${step.shipment}`;
    case 'lift':
      return `somebody lifts hold ${step.hold} on ${step.shipment}`;
    case 'again':
      return `the record published ${step.back + 1} before comes again`;
  }
}

function tellLines(lines: readonly LineChoice[]): string {
  return lines
    .map(({ quantity, sku, text }) => `${quantity} × ${sku}${text === 'Part' ? '' : ` (“${text}”)`}`)
    .join(' and ');
}

function place(elsewhere: boolean): string {
  return elsewhere ? ' (on another partition)' : '';
}

function tellDay(days: number): string {
  if (days === 0) return 'today';
  return days > 0 ? `in ${days} days` : `${-days} days ago`;
}
