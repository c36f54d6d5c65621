import { Module } from '@nestjs/common';
import { AssignmentsController } from './assignments.controller.js';
import { AssignmentsService } from './assignments.service.js';
import { NotesController } from './notes.controller.js';
import { NotesService } from './notes.service.js';

/** What people say about what is held: who looks after it, and notes. */
@Module({
  controllers: [AssignmentsController, NotesController],
  providers: [AssignmentsService, NotesService],
})
export class AssignmentsModule {}
