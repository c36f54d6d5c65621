import { createProjectGraphAsync } from '@nx/devkit';

/**
 * Computes Nx's project graph, from which the boundary rule learns the tags. The rule itself only reads a cached one
 * and says nothing when there is none or it is old. Without the daemon: nothing of ours stays running.
 */
export async function readyProjectGraph() {
  process.env.NX_DAEMON = 'false';
  return createProjectGraphAsync({ exitOnError: false });
}
