/** Names can come from a document system as people typed them: case, width and blanks do not make two people of one. */
export function samePerson(a: string, b: string): boolean {
  return personKey(a) === personKey(b);
}

/** As `person_key` of the database has it. */
function personKey(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase();
}
