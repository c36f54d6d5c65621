export type LockMode = 'shared' | 'exclusive';

/** A lock a statement needs before it runs: an advisory lock or a row, by a name of its own. */
export interface Lock {
  readonly resource: string;
  readonly mode: LockMode;
}

interface Waiting<Owner> {
  readonly owner: Owner;
  readonly mode: LockMode;
  readonly granted: () => void;
}

interface Resource<Owner> {
  readonly holders: Map<Owner, LockMode>;
  readonly queue: Waiting<Owner>[];
}

/** Locks as PostgreSQL hands them out: in the order they were asked for, so a waiting exclusive holds back later shared ones. */
export class LockTable<Owner> {
  readonly #resources = new Map<string, Resource<Owner>>();

  /** True: the lock is held. False: it is not yet, and `granted` is called once it is. */
  acquire(owner: Owner, { resource, mode }: Lock, granted: () => void): boolean {
    const found = this.#resource(resource);
    if (found.holders.has(owner)) return true;
    if (found.queue.length === 0 && isCompatible(found, mode)) {
      found.holders.set(owner, mode);
      return true;
    }
    found.queue.push({ owner, mode, granted });
    return false;
  }

  /** The transaction of `owner` is over. */
  releaseAll(owner: Owner): void {
    for (const resource of this.#resources.values()) {
      resource.holders.delete(owner);
      const at = resource.queue.findIndex((waiting) => waiting.owner === owner);
      if (at >= 0) resource.queue.splice(at, 1);
      grantNext(resource);
    }
  }

  #resource(name: string): Resource<Owner> {
    let found = this.#resources.get(name);
    if (!found) this.#resources.set(name, (found = { holders: new Map(), queue: [] }));
    return found;
  }
}

function grantNext<Owner>(resource: Resource<Owner>): void {
  for (let next = resource.queue[0]; next && isCompatible(resource, next.mode); next = resource.queue[0]) {
    resource.queue.shift();
    resource.holders.set(next.owner, next.mode);
    next.granted();
  }
}

function isCompatible<Owner>({ holders }: Resource<Owner>, mode: LockMode): boolean {
  if (holders.size === 0) return true;
  return mode === 'shared' && [...holders.values()].every((held) => held === 'shared');
}
