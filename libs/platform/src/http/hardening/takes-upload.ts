import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';

declare module 'fastify' {
  interface FastifyContextConfig {
    takesUpload?: true;
  }
}

/**
 * A route whose body may be large and come over a slow line: it may take as long as it needs while bytes come
 * (`uploadIdleMs`), where other bodies have to be there in a bounded time (`requestMs`).
 */
export const TakesUpload = (): MethodDecorator => RouteConfig({ takesUpload: true });

/** Whether the route of this request is one. */
export function takesUpload({ routeOptions }: FastifyRequest): boolean {
  return routeOptions.config.takesUpload === true;
}
