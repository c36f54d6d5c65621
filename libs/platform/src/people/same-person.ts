/** Names are typed by people and come from other systems: case, width and blanks do not make two people of one. */
export function samePerson(a: string, b: string): boolean {
  return personKey(a) === personKey(b);
}

/** As `person_key` of the database has it. */
function personKey(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase();
}

/** The same rule for constraints, in the connection's own schema. Can be run again. */
export const PERSON_KEY_SQL = `
  CREATE OR REPLACE FUNCTION person_key(name text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN lower(btrim(normalize(name, NFKC), E' \\t\\n\\r'));`;
