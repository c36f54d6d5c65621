import { Module } from '@nestjs/common';
import { GateLag } from './gate-lag.js';
import { GatePulse } from './gate-pulse.js';
import { StreamController } from './stream.controller.js';
import { StreamHub } from './stream-hub.js';
import { StreamReader } from './stream-reader.js';

/** Tells pages what changes while they are open. */
@Module({
  controllers: [StreamController],
  providers: [GateLag, GatePulse, StreamReader, StreamHub],
  exports: [GateLag],
})
export class StreamModule {}
