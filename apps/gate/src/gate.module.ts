import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { DeadLettersController, DeadLettersService } from '@sluice/messaging';
import { BlockersController } from './blockers/blockers.controller.js';
import { BlockersService } from './blockers/blockers.service.js';
import { CommandsConsumer } from './commands/commands.consumer.js';
import { CommandsService } from './commands/commands.service.js';
import { FactsConsumer } from './facts/facts.consumer.js';
import { FactsService } from './facts/facts.service.js';
import { ImpactController } from './impact/impact.controller.js';
import { ImpactService } from './impact/impact.service.js';
import { LaneSet } from './lane/lane-set.js';
import { LanesConsumer } from './lane/lanes.consumer.js';
import { ShipmentsController } from './shipments/shipments.controller.js';
import { ShipmentsService } from './shipments/shipments.service.js';

/** The parts of a gate that Nest's controllers need, already wired (see gate.ts). */
export interface GateParts {
  lanes: LaneSet;
  facts: FactsService;
  commands: CommandsService;
  shipments: ShipmentsService;
  impacts: ImpactService;
  blockers: BlockersService;
  deadLetters: DeadLettersService;
}

@Module({})
export class GateModule {
  static with(parts: GateParts): DynamicModule {
    const provide = <T>(token: Type<T>, useValue: T) => ({ provide: token, useValue });
    return {
      module: GateModule,
      controllers: [
        ...[LanesConsumer, FactsConsumer, CommandsConsumer],
        ...[ShipmentsController, ImpactController, BlockersController, DeadLettersController],
      ],
      providers: [
        provide(LaneSet, parts.lanes),
        provide(FactsService, parts.facts),
        provide(CommandsService, parts.commands),
        provide(ShipmentsService, parts.shipments),
        provide(ImpactService, parts.impacts),
        provide(BlockersService, parts.blockers),
        provide(DeadLettersService, parts.deadLetters),
      ],
    };
  }
}
