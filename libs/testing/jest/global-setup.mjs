// Jest runs this once when a spec of the tiers int or e2e is selected: one broker and one PostgreSQL for the whole run.
import { importTypeScriptSources } from './typescript-hooks.mjs';

export default async function setUp() {
  // Whoever runs Jest many times (the mutation check) has started servers for all of its runs.
  if (process.env.SLUICE_TEST_KAFKA && process.env.SLUICE_TEST_DATABASE) return;
  const hooks = importTypeScriptSources();
  try {
    const { startTestServers } = await import('../src/test-servers.ts');
    const servers = await startTestServers();
    Object.assign(process.env, servers.env);
    globalThis[Symbol.for('sluice.test-servers')] = servers;
  } finally {
    hooks.deregister();
  }
}
