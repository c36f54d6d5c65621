import { Inject, Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { compileList, listKey, listsInForce, type CompiledList } from '@sluice/domain';
import { Repository } from 'typeorm';
import { CLOCK, type Clock } from '../time/clock.js';
import { publishedData } from './list-event.js';
import { ListVersion } from './list.entity.js';

/** The lists in force, compiled. An approved version never changes, so each is read and compiled once. */
@Injectable()
export class CurrentLists {
  private compiled: readonly CompiledList[] = [];

  constructor(
    @InjectRepository(ListVersion) private readonly lists: Repository<ListVersion>,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Per list the version in force now; in order of listId. */
  async inForce(): Promise<readonly CompiledList[]> {
    const approved = await this.lists.find({ select: { listId: true, version: true }, where: { status: 'APPROVED' } });
    const known = new Map(this.compiled.map((list) => [list.key, list]));
    const keys = approved.map(({ listId, version }) => listKey(listId, version));
    // The same array while nothing was approved: the domain remembers per array when which lists are in force.
    if (keys.length !== known.size || keys.some((key) => !known.has(key))) {
      this.compiled = await Promise.all(approved.map(async (one) => known.get(keyOf(one)) ?? this.compile(one)));
    }
    return listsInForce(this.compiled, this.clock());
  }

  private async compile({ listId, version }: ListVersion): Promise<CompiledList> {
    return compileList(publishedData(await this.lists.findOneByOrFail({ listId, version })));
  }
}

function keyOf({ listId, version }: ListVersion): string {
  return listKey(listId, version);
}
