import net from 'node:net';
import tls from 'node:tls';
import type { Logger } from '@sluice/platform';
import { logLevel, type ISocketFactoryArgs, type KafkaConfig, type LogEntry, type SASLOptions } from 'kafkajs';
import type { KafkaSettings } from '../kafka-port.js';

/** About half a minute in all: a broker's restart is waited out, a lasting outage becomes an error of the caller's. */
const RETRY = {
  // A transaction begun right after another meets CONCURRENT_TRANSACTIONS for a few milliseconds; kafkajs would wait 300.
  initialRetryTime: 4,
  multiplier: 2,
  factor: 0.2,
  maxRetryTime: 500,
  retries: 60,
};

const CONNECTION_TIMEOUT_MS = 5_000;
const REQUEST_TIMEOUT_MS = 30_000;
const KEEP_ALIVE_DELAY_MS = 60_000;

export function clientOptions(settings: KafkaSettings, logger: Logger): KafkaConfig {
  const { brokers, ssl, sasl, clientId } = settings;
  return {
    brokers: [...brokers],
    clientId,
    ssl,
    ...(sasl === undefined ? {} : { sasl: sasl satisfies SASLOptions as SASLOptions }),
    retry: RETRY,
    connectionTimeout: CONNECTION_TIMEOUT_MS,
    requestTimeout: REQUEST_TIMEOUT_MS,
    socketFactory: openSocket,
    logLevel: logLevel.WARN,
    logCreator: () => forwardTo(logger),
  };
}

/** As kafkajs opens its sockets, but without Nagle's delay: a small request behind a large one would wait for its ACK. */
function openSocket({ host, port, ssl, onConnect }: ISocketFactoryArgs): net.Socket {
  const serverName = net.isIP(host) ? {} : { servername: host };
  const socket = ssl
    ? tls.connect({ host, port, ...serverName, ...ssl }, onConnect)
    : net.connect({ host, port }, onConnect);
  socket.setNoDelay(true);
  socket.setKeepAlive(true, KEEP_ALIVE_DELAY_MS);
  return socket;
}

/** While a broker is away kafkajs says so several times a second and client. */
const REPEATED_WARNING_EVERY_MS = 10_000;
const REMEMBERED_WARNINGS_MAX = 100;

/**
 * What kafkajs calls an error is retried, or comes back to us as a rejection or a crash and is logged there with what it
 * means; so it is a warning at most, and a repeated one is said now and then. Refused requests are the ordinary course of
 * things: coordinators that are still loading, groups that rebalance, a transaction begun right after another.
 */
function forwardTo(logger: Logger): (entry: LogEntry) => void {
  const saidAtMs = new Map<string, number>();
  const isRepeated = (message: string): boolean => {
    const nowMs = Date.now();
    if (nowMs - (saidAtMs.get(message) ?? 0) < REPEATED_WARNING_EVERY_MS) return true;
    if (saidAtMs.size >= REMEMBERED_WARNINGS_MAX) saidAtMs.clear();
    saidAtMs.set(message, nowMs);
    return false;
  };
  return ({ namespace, level, log }) => {
    const { message, timestamp: _timestamp, logger: _logger, stack: _stack, ...rest } = log;
    const isWarning = level <= logLevel.WARN && !isRefusal(namespace, message) && !isRepeated(message);
    logger[isWarning ? 'warn' : 'debug']({ kafkajs: namespace, ...rest }, message);
  };
}

function isRefusal(namespace: string, message: string): boolean {
  return namespace === 'Runner' || message.startsWith('Response ') || message.startsWith('Failed to send messages');
}
