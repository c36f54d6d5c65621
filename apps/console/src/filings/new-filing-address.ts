/** What a new filing is for, as far as that is known. */
export interface NewFiling {
  readonly exporterId?: string | undefined;
  readonly listId?: string | undefined;
  readonly entryId?: string | undefined;
  /** ISO 3166-1 alpha-2. */
  readonly destination?: string | undefined;
  readonly sku: string;
}

/** The page that starts a filing, with everything filled in that is known. */
export function newFilingAddress({ exporterId, listId, entryId, destination, sku }: NewFiling): string {
  const known = Object.entries({ exporter: exporterId, list: listId, entry: entryId, destination, sku });
  return `/filings/new?${new URLSearchParams(known.filter((pair): pair is [string, string] => Boolean(pair[1])))}`;
}
