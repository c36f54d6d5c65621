/** A user of the broker, and its password. */
export interface Login {
  readonly username: string;
  readonly password: string;
}

/** Where a broker finds its certificate and whom it trusts; PEM files. */
export interface BrokerTls {
  /** Private key and certificate. */
  readonly keyStorePath: string;
  readonly caPath: string;
}

/** The broker's own user: between itself and its controller, whose listener has no SCRAM. */
const CONTROLLER_USER = 'sluice-controller';

/**
 * What makes a broker ask for a login over TLS and for an ACL, in place of the listener of `listenerSettings`: what it
 * does not find allowed it refuses. `admin` may do everything, for somebody has to give the others their rights.
 */
export function secureSettings(
  port: number,
  controllerPort: number,
  { keyStorePath, caPath }: BrokerTls,
  admin: Login,
  controllerPassword: string,
): Record<string, string> {
  const plain = `${loginModule('plain.PlainLoginModule', CONTROLLER_USER, controllerPassword)} user_${CONTROLLER_USER}="${quotable(controllerPassword)}";`;
  return {
    listeners: `SASL_SSL://127.0.0.1:${port},CONTROLLER://127.0.0.1:${controllerPort}`,
    'advertised.listeners': `SASL_SSL://127.0.0.1:${port}`,
    'listener.security.protocol.map': 'CONTROLLER:SASL_SSL,SASL_SSL:SASL_SSL',
    'inter.broker.listener.name': 'SASL_SSL',
    'sasl.enabled.mechanisms': 'SCRAM-SHA-512',
    'sasl.mechanism.inter.broker.protocol': 'SCRAM-SHA-512',
    'listener.name.sasl_ssl.scram-sha-512.sasl.jaas.config': `${loginModule('scram.ScramLoginModule', admin.username, admin.password)};`,
    'listener.name.controller.sasl.enabled.mechanisms': 'PLAIN',
    'sasl.mechanism.controller.protocol': 'PLAIN',
    'listener.name.controller.plain.sasl.jaas.config': plain,
    'ssl.keystore.type': 'PEM',
    'ssl.keystore.location': keyStorePath,
    'ssl.truststore.type': 'PEM',
    'ssl.truststore.location': caPath,
    'authorizer.class.name': 'org.apache.kafka.metadata.authorizer.StandardAuthorizer',
    'allow.everyone.if.no.acl.found': 'false',
    'super.users': `User:${admin.username};User:${CONTROLLER_USER}`,
  };
}

/** How `kafka-storage format` is told of a user. In one word each, and only for throwaway passwords: others can see it run. */
export function scramArgument({ username, password }: Login): string {
  return `--add-scram=SCRAM-SHA-512=[name=${quotable(username)},password=${quotable(password)}]`;
}

function loginModule(name: string, username: string, password: string): string {
  return (
    `org.apache.kafka.common.security.${name} required ` +
    `username="${quotable(username)}" password="${quotable(password)}"`
  );
}

/** Stands between quotes in a line of properties. */
function quotable(value: string): string {
  if (!/^[\w.-]+$/.test(value))
    throw new Error('a user or password of the embedded broker may only have letters, digits, _ . and -');
  return value;
}
