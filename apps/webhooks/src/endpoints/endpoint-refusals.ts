import { done, refused, refuseOtherExporter, type Caller, type Outcome, type Refused } from '@sluice/platform';
import type { Endpoint } from './endpoint.js';

/** The endpoint, if there is one and the caller may deal with it. */
export function within(caller: Caller, endpointId: string, endpoint: Endpoint | undefined): Outcome<Endpoint> {
  if (endpoint === undefined)
    return refused(404, {
      code: 'ENDPOINT_UNKNOWN',
      detail: `There is no endpoint ${endpointId}.`,
      field: 'endpointId',
      remedy: 'Check the id; GET /v1/webhooks lists them.',
    });
  return refuseScope(caller, endpoint.exporterId) ?? done(endpoint);
}

/** Who acts for some exporters only deals with endpoints of one of these. */
export function refuseScope(caller: Caller, exporterId: string | null): Refused | undefined {
  if (exporterId !== null) return refuseOtherExporter(caller, exporterId);
  if (caller.exporters === 'ALL') return undefined;
  return refused(403, {
    code: 'EXPORTER_OUT_OF_SCOPE',
    detail: `The endpoint gets events of every exporter, and ${caller.person} acts for some of them only.`,
    field: 'exporterId',
    remedy: 'Name an exporter of yours, or ask somebody who acts for all exporters.',
  });
}

/** Nothing is sent to it, so nothing can be tried or replayed. */
export function refuseDisabled({ status, endpointId }: Endpoint): Refused | undefined {
  if (status === 'ACTIVE') return undefined;
  return refused(409, {
    code: 'ENDPOINT_DISABLED',
    detail: `Endpoint ${endpointId} is disabled: nothing is sent to it.`,
    remedy: 'Enable it first: PATCH it with status ACTIVE.',
  });
}
