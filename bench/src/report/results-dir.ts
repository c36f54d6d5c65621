import { repositoryRoot } from '@sluice/embedded';
import { join } from 'node:path';

/** Where results are kept; git ignores it. */
export const resultsDir = join(repositoryRoot, 'bench/results');
