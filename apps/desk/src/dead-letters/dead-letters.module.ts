import { Module } from '@nestjs/common';
import { DeadLettersController, DeadLettersService, IntakeDeadLetters } from '@sluice/messaging';
import { Transactions } from '../database/transactions.js';
import { RecordIntake } from '../intake/record-intake.js';

/** Records that the desk could not use, and what people do about them. */
@Module({
  controllers: [DeadLettersController],
  providers: [
    {
      provide: DeadLettersService,
      inject: [Transactions, RecordIntake],
      useFactory: (transactions: Transactions, intake: RecordIntake) =>
        new DeadLettersService(
          new IntakeDeadLetters({
            intake,
            read: (work) => transactions.read(work),
            once: (post, work) => transactions.once(post, work),
          }),
        ),
    },
  ],
})
export class DeadLettersModule {}
