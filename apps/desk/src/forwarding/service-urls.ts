/** Where the services listen that the desk asks in the name of whoever is signed in; without a slash at the end. */
export interface ServiceUrls {
  readonly registry: string;
  readonly gate: string;
  readonly webhooks: string;
}

/** Injection token of them. */
export const SERVICES = Symbol('SERVICES');

export type ForwardedService = keyof ServiceUrls;

/** The setting that says where a service is; remedies name it. */
export const URL_SETTING: Readonly<Record<ForwardedService, string>> = {
  registry: 'REGISTRY_URL',
  gate: 'GATE_URL',
  webhooks: 'WEBHOOKS_URL',
};
