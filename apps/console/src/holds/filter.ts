/** Filters that take several values. */
export const MULTIPLE = [
  ...(['status', 'reason', 'exporter', 'warehouse', 'destination', 'sku'] as const),
  ...(['list', 'entry', 'filing', 'fix', 'owner', 'due'] as const),
] as const;
export type MultipleName = (typeof MULTIPLE)[number];
/** Filters that take one. */
export const SINGLE = ['q', 'heldFor', 'decided'] as const;
export type SingleName = (typeof SINGLE)[number];
export type FilterName = MultipleName | SingleName;

export const SORTS = ['dispatch', 'held', 'shipment'] as const;
export type Sort = (typeof SORTS)[number];

/** What of the queue is shown, and in which order. What is absent filters nothing. */
export interface QueueFilter {
  readonly values: Readonly<Partial<Record<FilterName, readonly string[]>>>;
  readonly sort: Sort;
  readonly dir: 'asc' | 'desc';
}

const NAMES: readonly FilterName[] = [...MULTIPLE, ...SINGLE];
const isSingle = (name: FilterName): boolean => (SINGLE as readonly string[]).includes(name);

/** Reads the address; what it does not know it leaves alone. */
export function filterOf(search: URLSearchParams): QueueFilter {
  const values: Partial<Record<FilterName, readonly string[]>> = {};
  for (const name of NAMES) {
    const text = search.get(name)?.trim() ?? '';
    const given = isSingle(name) ? [text] : text.split(',').map((value) => value.trim());
    const usable = [...new Set(given.filter((value) => value !== ''))].sort();
    if (usable.length > 0) values[name] = usable;
  }
  const sort = SORTS.find((one) => one === search.get('sort')) ?? 'dispatch';
  return { values, sort, dir: search.get('dir') === 'desc' ? 'desc' : 'asc' };
}

/** For the desk, and for the address: names in one order, values sorted, defaults left out. */
export function filterQuery({ values, sort, dir }: QueueFilter): Record<string, string> {
  const query: Record<string, string> = {};
  for (const name of NAMES) {
    const given = values[name];
    if (given && given.length > 0) query[name] = [...given].sort().join(',');
  }
  if (sort !== 'dispatch') query['sort'] = sort;
  if (dir !== 'asc') query['dir'] = dir;
  return query;
}

/** The address with another filter; what else stands in it (grouping, the open row) stays. */
export function withFilter(search: URLSearchParams, filter: QueueFilter): URLSearchParams {
  const next = new URLSearchParams(search);
  for (const name of [...NAMES, 'sort', 'dir']) next.delete(name);
  for (const [name, value] of Object.entries(filterQuery(filter))) next.set(name, value);
  return next;
}

/** The same filter with these values of one name; none takes it off. */
export function withValues(filter: QueueFilter, name: FilterName, values: readonly string[]): QueueFilter {
  return { ...filter, values: { ...filter.values, [name]: values.length === 0 ? undefined : values } };
}

/** The tabs: each is a filter by itself. */
export const VIEWS = {
  leaving: {},
  late: { due: ['late'] },
  due4h: { due: ['4h'] },
  due24h: { due: ['24h'] },
  unassigned: { owner: ['none'] },
  mine: { owner: ['me'] },
  releasedToday: { status: ['RELEASED'], decided: ['today'] },
} as const satisfies Record<string, Partial<Record<FilterName, readonly string[]>>>;
export type ViewName = keyof typeof VIEWS;
export const VIEW_NAMES = Object.keys(VIEWS) as ViewName[];

/** What a tab decides; the other filters stay when one goes to another tab. */
const OF_VIEWS: readonly FilterName[] = ['due', 'owner', 'status', 'decided'];

export function withView(filter: QueueFilter, view: ViewName): QueueFilter {
  const others = Object.fromEntries(
    Object.entries(filter.values).filter(([name]) => !OF_VIEWS.includes(name as FilterName)),
  );
  return { ...filter, values: { ...others, ...VIEWS[view] } };
}

/** Which tab a filter is; undefined when it is none. */
export function viewOf({ values }: QueueFilter): ViewName | undefined {
  const own = JSON.stringify(OF_VIEWS.map((name) => values[name] ?? []));
  return VIEW_NAMES.find((view) => {
    const of: Partial<Record<FilterName, readonly string[]>> = VIEWS[view];
    return JSON.stringify(OF_VIEWS.map((name) => of[name] ?? [])) === own;
  });
}

/** All that somebody filtered by. */
export function allFilters({ values }: QueueFilter): { name: FilterName; values: readonly string[] }[] {
  return NAMES.flatMap((name) => (values[name] === undefined ? [] : [{ name, values: values[name] }]));
}

/** What somebody filtered by besides the tab. */
export function ownFilters(filter: QueueFilter): { name: FilterName; values: readonly string[] }[] {
  const view = viewOf(filter);
  return allFilters(filter).filter(({ name }) => view === undefined || !OF_VIEWS.includes(name));
}
