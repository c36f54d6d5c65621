const IDENTIFIER = /^[a-z_][a-z0-9_]{0,50}$/;

/** `schema.name`, or `name` where the connection's search path decides. Schemas come from code; this keeps it so. */
export function qualified(name: string, schema: string | undefined): string {
  if (schema === undefined) return name;
  if (!IDENTIFIER.test(schema)) throw new Error(`not a schema name: ${schema}`);
  return `${schema}.${name}`;
}
