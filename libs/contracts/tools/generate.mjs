// Derives src/generated from schemas/: the TypeScript types, and the schemas as a module (so that nothing reads files at run time).
// `node tools/generate.mjs` writes the files; with `--check` it says which of them are not current, and fails.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { compile } from 'json-schema-to-typescript';

const root = new URL('../', import.meta.url);
const bannerComment =
  '// Generated from schemas/ by tools/generate.mjs: do not edit. Run `npm run generate -w @sluice/contracts`.';

/** Every schema file, by name, in a stable order. */
function readSchemas() {
  const directory = new URL('schemas/', root);
  const names = readdirSync(directory).filter((name) => name.endsWith('.schema.json'));
  return names.sort().map((name) => ({ name, schema: JSON.parse(readFileSync(new URL(name, directory), 'utf8')) }));
}

/** One schema with every shape in its `$defs`, so that a shape that two messages share becomes one type. */
function bundle(schemas) {
  const $defs = {};
  for (const { name, schema } of schemas) {
    const { $id, $schema, $defs: own = {}, ...message } = schema;
    for (const [shape, definition] of Object.entries({
      ...own,
      ...(message.title ? { [message.title]: message } : {}),
    })) {
      if (shape in $defs) throw new Error(`${name} defines ${shape} a second time: move it to common.schema.json.`);
      $defs[shape] = definition;
    }
  }
  return JSON.parse(JSON.stringify({ $defs }).replaceAll('common.schema.json#', '#'));
}

/** Drops what the generator says about itself, so that the comments left are the schemas' own. */
function tidy(typescript) {
  return typescript
    .replace(
      /( \*\n)? \* This interface was referenced by `Contracts`'s JSON-Schema\n \* via the `definition` "\w+"\.\n/g,
      '',
    )
    .replace(/^\/\*\*\n \*\/\n/gm, '')
    .replace(/^export interface Contracts \{\n {2}\[k: string\]: unknown;\n\}\n/m, '');
}

/** The generated files: name → text. */
async function generate() {
  const schemas = readSchemas();
  const messages = await compile(bundle(schemas), 'Contracts', {
    bannerComment,
    additionalProperties: false,
    ignoreMinAndMaxItems: true,
    unreachableDefinitions: true,
    strictIndexSignatures: false,
    style: { singleQuote: true, printWidth: 120, trailingComma: 'all' },
  });
  const table = schemas.map(({ name, schema }) => `  ${JSON.stringify(name)}: ${JSON.stringify(schema)},`).join('\n');
  return {
    'messages.ts': tidy(messages),
    'schemas.ts': `${bannerComment}\n\n/** Every JSON Schema (draft 2020-12) of the contract, by file name, which is also its $id. */\nexport const SCHEMAS = {\n${table}\n};\n`,
  };
}

const checking = process.argv.includes('--check');
for (const [name, text] of Object.entries(await generate())) {
  const file = new URL(`src/generated/${name}`, root);
  if (!checking) writeFileSync(file, text);
  else if (readFileSync(file, 'utf8') !== text) {
    console.error(`src/generated/${name} is not what schemas/ says: run \`npm run generate -w @sluice/contracts\`.`);
    process.exitCode = 1;
  }
}
