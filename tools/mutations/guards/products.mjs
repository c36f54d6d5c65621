const IMPORTS = ['apps/registry/src/imports/imports.int.spec.ts'];
const APPLIER = 'apps/registry/src/imports/work/import-applier.ts';
const SERVICE = 'apps/registry/src/imports/imports.service.ts';

/** What makes a product have one creator, and an import do what somebody looked at, once, and nothing before it is asked for. */
export const productGuards = [
  {
    guard: 'one creator of a product',
    without: 'two who create the same product at the same time are both told that they did',
    file: 'apps/registry/src/products/products.service.ts',
    find: `hashtextextended('product ' || sku, 0)`,
    replace: `hashtextextended(gen_random_uuid()::text || sku, 0)`,
    specs: ['apps/registry/src/products/products.int.spec.ts'],
    tests: 'created by one of two',
  },
  {
    guard: 'import compares before it applies',
    without: 'a row is applied to a product that somebody changed after the preview',
    file: APPLIER,
    find: 'if ((known?.revision ?? null) === row.baseRevision)',
    replace: 'if ((known?.revision ?? null) === row.baseRevision || true)',
    specs: IMPORTS,
    tests: 'leaves alone',
  },
  {
    guard: 'import place',
    without: 'rows that were applied are applied again by the next portion',
    file: APPLIER,
    find: 'appliedRow: rows.at(-1)?.rowNo ?? job.appliedRow',
    replace: 'appliedRow: job.appliedRow',
    specs: IMPORTS,
    tests: 'goes on where it was',
  },
  {
    guard: 'import place of reading',
    without: 'a restart reads rows again that were stored',
    file: 'apps/registry/src/imports/work/import-reader.ts',
    find: 'if (this.seen > this.stored) this.waiting.push(row);',
    replace: 'this.waiting.push(row);',
    specs: IMPORTS,
    tests: 'goes on where it was',
  },
  {
    guard: 'import that ends its processes',
    without: 'a file that ends every process which reads it ends all of them, for ever',
    file: 'apps/registry/src/imports/work/import-worker.ts',
    find: 'job.tries > TRIES_MAX',
    replace: 'job.tries > TRIES_MAX + 100',
    specs: IMPORTS,
    tests: 'is given up',
  },
  {
    guard: 'import with errors',
    without: 'an import with errors is applied although nobody said to leave them out',
    file: SERVICE,
    find: 'if (job.rowsInvalid > 0 && !skipInvalid) return hasErrors(job);',
    replace: 'void hasErrors;',
    specs: IMPORTS,
    tests: 'names row, column',
  },
  {
    guard: 'import version somebody saw',
    without: 'an import is applied from a version nobody saw',
    file: SERVICE,
    find: 'const match = requireMatch(ifMatch, job.revision);',
    replace: 'const match = done(null);',
    specs: IMPORTS,
    tests: 'is cancelled',
  },
];
