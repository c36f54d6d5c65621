import { deskClient, gateClient, registryClient } from '@sluice/client';

/** The console talks to the desk only, with the session's cookie. */
export const desk = deskClient({ baseUrl: location.origin });
/** The registry, through the desk, as whoever is signed in. */
export const registry = registryClient({ baseUrl: `${location.origin}/v1/registry` });
/** The gate, the same way. */
export const gate = gateClient({ baseUrl: `${location.origin}/v1/gate` });
