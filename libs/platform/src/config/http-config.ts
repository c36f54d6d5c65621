import { bool, makeValidator, type CleanedEnv } from 'envalid';
import { DEFAULT_TIME_OUTS, type TimeOuts } from '../http/hardening/time-outs.js';

/** How a service protects itself against whoever can reach it over HTTP. */
export interface HttpSettings {
  /** Whether clients reach it over TLS, which something in front of it ends. */
  readonly behindTls: boolean;
  /** Addresses and networks of proxies whose `x-forwarded-for` is believed; none: whoever connects is the client. */
  readonly proxies: readonly string[];
  /** Requests that one caller may make within `RATE_WINDOW_MS`, and one address, whoever it says it is. */
  readonly ratePerCaller: number;
  readonly ratePerAddress: number;
  readonly timeOuts: TimeOuts;
}

/** As without any variable. */
export const DEFAULT_HTTP_SETTINGS: HttpSettings = {
  behindTls: false,
  proxies: [],
  ratePerCaller: 5_000,
  ratePerAddress: 20_000,
  timeOuts: DEFAULT_TIME_OUTS,
};

export const RATE_WINDOW_MS = 10_000;

const count = makeValidator<number>((input) => {
  const value = Number(input);
  if (!Number.isInteger(value) || value < 1) throw new Error('not a count');
  return value;
});

const addresses = makeValidator<readonly string[]>((input) => {
  const found = input.split(',').map((address) => address.trim());
  if (found.some((address) => !/^[0-9a-f.:]+(\/\d{1,3})?$/i.test(address))) throw new Error('not addresses');
  return found;
});

/** The variables of every service that is asked over HTTP. Spread it into the spec given to `loadConfig`. */
export const httpConfig = {
  HTTP_TLS: bool({
    default: DEFAULT_HTTP_SETTINGS.behindTls,
    desc: 'whether clients reach the service over TLS (a proxy in front of it ends it), so that they are told to keep to it',
    example: 'true',
  }),
  HTTP_PROXIES: addresses({
    default: DEFAULT_HTTP_SETTINGS.proxies,
    desc: 'the addresses or networks of the proxies in front, separated by commas',
    example: '10.0.0.0/8',
  }),
  HTTP_RATE_PER_CALLER: count({
    default: DEFAULT_HTTP_SETTINGS.ratePerCaller,
    desc: 'how many requests one caller may make within 10 s',
    example: '5000',
  }),
  HTTP_RATE_PER_ADDRESS: count({
    default: DEFAULT_HTTP_SETTINGS.ratePerAddress,
    desc: 'how many requests may come from one address within 10 s',
    example: '20000',
  }),
  HTTP_REQUEST_MS: count({
    default: DEFAULT_TIME_OUTS.requestMs,
    desc: 'how long a request may take to arrive, uploads excepted, in milliseconds',
    example: '30000',
  }),
  HTTP_UPLOAD_IDLE_MS: count({
    default: DEFAULT_TIME_OUTS.uploadIdleMs,
    desc: 'how long an upload may pause, in milliseconds; while bytes come it may take as long as it needs',
    example: '60000',
  }),
};

/** Gathers the variables of a loaded config into one value. */
export function httpSettings(config: Omit<CleanedEnv<typeof httpConfig>, `is${string}`>): HttpSettings {
  return {
    behindTls: config.HTTP_TLS,
    proxies: config.HTTP_PROXIES,
    ratePerCaller: config.HTTP_RATE_PER_CALLER,
    ratePerAddress: config.HTTP_RATE_PER_ADDRESS,
    timeOuts: {
      ...DEFAULT_TIME_OUTS,
      requestMs: config.HTTP_REQUEST_MS,
      uploadIdleMs: config.HTTP_UPLOAD_IDLE_MS,
    },
  };
}
