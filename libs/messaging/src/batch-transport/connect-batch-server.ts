import { Catch, type INestApplication, type INestMicroservice, type RpcExceptionFilter } from '@nestjs/common';
import type { NestMicroservice } from '@nestjs/microservices/nest-microservice.js';
import { throwError, type Observable } from 'rxjs';
import type { KafkaBatchServer } from './kafka-batch-server.js';

/**
 * Lets a handler's error reach the server as it is. Nest's default filter replaces it by "Internal server error", which
 * tells neither what failed nor whether trying again can help.
 */
@Catch()
export class RethrowErrors implements RpcExceptionFilter {
  catch(exception: unknown): Observable<never> {
    return throwError(() => exception);
  }
}

/** `app.connectMicroservice` for a batch server; call `listen()` on the result once the application is initialised. */
export function connectBatchServer(app: INestApplication, server: KafkaBatchServer): INestMicroservice {
  // Deferred: a filter has to be known before the handlers are registered, which otherwise happens here.
  const microservice = app.connectMicroservice({ strategy: server }, { deferInitialization: true }) as NestMicroservice;
  microservice.useGlobalFilters(new RethrowErrors());
  // The application calls the hooks of its modules itself.
  microservice.setIsInitHookCalled(true);
  return microservice;
}
