/** `OS` of `ops.szx`, `OL` of `olga`. */
export function initialsOf(person: string): string {
  const [first = '', second] = person.split('@', 1)[0]?.split(/[.\s_-]+/) ?? [];
  return (second ? `${first[0] ?? ''}${second[0] ?? ''}` : first.slice(0, 2)).toUpperCase();
}
