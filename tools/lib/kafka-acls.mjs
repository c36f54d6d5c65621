// Prints or applies the rights that infra/kafka/acls.json grants, under TOPIC_PREFIX. Runs on the pinned Node after the build.
import { parseArgs } from 'node:util';
import { applyAcls, grantsOf, kafkaAclsCommands } from '../../libs/embedded/dist/index.js';
import { kafkaClient } from './kafka-client.mjs';

const USAGE = `usage: npm run acls -- <print|apply> [user…] [--principal user=User:name]…
  print   the kafka-acls.sh commands, for an operator to review and run
  apply   gives the rights on KAFKA_BROKERS, as a user who may alter the cluster (KAFKA_SASL_*)
  user    gate, registry, provisioner, …; all of infra/kafka/acls.json when absent
`;

try {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { principal: { type: 'string', multiple: true, default: [] } },
  });
  process.exitCode = await run(positionals, values.principal);
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

async function run([action, ...users], principals) {
  const options = { ...(users.length > 0 && { users }), principals: Object.fromEntries(principals.map(nameOf)) };
  if (action === 'print') {
    const grants = grantsOf({ ...options, prefix: process.env.TOPIC_PREFIX ?? '' });
    process.stdout.write(`${kafkaAclsCommands(grants).join('\n')}\n`);
    return 0;
  }
  if (action === 'apply') {
    const { client, prefix } = kafkaClient();
    const grants = grantsOf({ ...options, prefix });
    await applyAcls(client, grants);
    process.stdout.write(`${grants.length} rights are given on ${client.brokers.join(',')}\n`);
    return 0;
  }
  process.stderr.write(USAGE);
  return 2;
}

function nameOf(pair) {
  const [user, ...principal] = pair.split('=');
  if (principal.length === 0) throw new Error(`--principal ${pair} is not user=User:name`);
  return [user, principal.join('=')];
}
