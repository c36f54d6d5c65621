import { Injectable } from '@nestjs/common';

/** What a check answers: ready, or not yet and why. A check that throws counts as not ready. */
export type Readiness = { readonly ready: true } | { readonly ready: false; readonly reason: string };

export type ReadinessCheck = () => Readiness | Promise<Readiness>;

/** The named checks behind `/readyz`. Features register theirs when they are constructed. */
@Injectable()
export class HealthChecks {
  private readonly checks = new Map<string, ReadinessCheck>();

  /** Adds a check. Throws when the name is taken: two features would hide each other. */
  register(name: string, check: ReadinessCheck): void {
    if (this.checks.has(name)) throw new Error(`Readiness check '${name}' is registered twice`);
    this.checks.set(name, check);
  }

  /** The checks in the order they were registered. */
  all(): readonly (readonly [name: string, check: ReadinessCheck])[] {
    return [...this.checks];
  }
}
