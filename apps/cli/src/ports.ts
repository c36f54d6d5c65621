import getPort from 'get-port';
import { CliError } from './cli-error.js';

/** A port somebody would like: the contract's default, or the value of its variable. */
export interface PortWish {
  readonly name: string;
  readonly port: number;
  /** The variable that set it; absent for a default. Only a default gives way. */
  readonly setBy?: string;
}

export interface PortChoice {
  readonly name: string;
  readonly port: number;
  /** The default that was taken by somebody else. */
  readonly insteadOf?: number;
}

/**
 * One port a wish, no two alike. A default that is taken gives way to a free port; one that was asked for by name does
 * not, because whoever asked will look for it there.
 */
export async function choosePorts(wishes: readonly PortWish[]): Promise<PortChoice[]> {
  const choices: PortChoice[] = [];
  for (const wish of wishes) {
    const exclude = choices.map(({ port }) => port);
    const port = await getPort({ port: wish.port, exclude });
    if (port !== wish.port && wish.setBy) {
      throw new CliError(
        `Port ${wish.port} for ${wish.name} is taken.`,
        `${wish.setBy} asks for it, and another process listens there.`,
        `Free the port, set ${wish.setBy} to another one, or unset it and let Sluice choose.`,
      );
    }
    choices.push(port === wish.port ? { name: wish.name, port } : { name: wish.name, port, insteadOf: wish.port });
  }
  return choices;
}
