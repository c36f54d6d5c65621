import { Module } from '@nestjs/common';
import { DeadLettersController, DeadLettersService } from '@sluice/messaging';
import { RegistryDeadLetters } from './registry-dead-letters.js';

/** Records that the registry could not use, and what people do about them. */
@Module({
  controllers: [DeadLettersController],
  providers: [
    RegistryDeadLetters,
    {
      provide: DeadLettersService,
      inject: [RegistryDeadLetters],
      useFactory: (host: RegistryDeadLetters) => new DeadLettersService(host),
    },
  ],
})
export class DeadLettersModule {}
