// Lets Node import the workspace's TypeScript sources as Jest's specs see them, so that Jest's global set-up, which
// Node loads by itself, needs no build either.
import { transformSync } from '@swc/core';
import { existsSync, readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';

/** Installs the hooks; `deregister()` of the result takes them away again. */
export function importTypeScriptSources() {
  return registerHooks({ resolve, load });
}

function resolve(specifier, context, nextResolve) {
  const withSources = { ...context, conditions: ['@sluice/source', ...context.conditions] };
  if (specifier.startsWith('.') && specifier.endsWith('.js') && context.parentURL?.endsWith('.ts')) {
    const source = new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL);
    if (existsSync(source)) return nextResolve(source.href, withSources);
  }
  return nextResolve(specifier, withSources);
}

function load(url, context, nextLoad) {
  if (!url.endsWith('.ts')) return nextLoad(url, context);
  const filename = fileURLToPath(url);
  const { code } = transformSync(readFileSync(filename, 'utf8'), {
    filename,
    sourceMaps: 'inline',
    jsc: { target: 'es2023', parser: { syntax: 'typescript', decorators: true } },
    module: { type: 'es6' },
  });
  return { format: 'module', source: code, shortCircuit: true };
}
