/**
 * How a service's process is started, wherever it is started: its memory at most is two thirds of what it would be, at
 * the same rate (docs/performance.md). V8 reads the size of its young generation, and glibc the number of its arenas, only
 * at the start.
 */
export const SERVICE_PROCESS = {
  nodeArgs: ['--max-semi-space-size=4'],
  env: { MALLOC_ARENA_MAX: '2' },
} as const;
