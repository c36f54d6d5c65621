/** Adds the installation's prefix to names on their way to the broker, and takes it off on the way back. */
export class TopicNames {
  constructor(private readonly prefix: string) {}

  full(base: string): string {
    return this.prefix + base;
  }

  base(full: string): string {
    return full.slice(this.prefix.length);
  }
}
