import { Catch, HttpException, Inject, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LOGGER } from '../logging/logging.module.js';
import type { Logger } from '../logging/logger.js';
import { isProblemStatus, Problem, type ProblemStatus } from './problem.js';

/** Every error of an HTTP request leaves as `application/problem+json`; what was not expected says nothing of its inside. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(@Inject(LOGGER) private readonly logger: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const problem = problemOf(error);
    if (problem.status >= 500) this.logger.error({ err: error, url: pathOf(request.url) }, 'A request failed');
    if (!reply.sent) sendProblem(reply, problem, request.url);
  }
}

/** Without the query: programs put tokens there, though nothing of ours asks for one. */
export function pathOf(url: string): string {
  return url.split('?', 1)[0] ?? '';
}

/** @param url of the request */
export function sendProblem(reply: FastifyReply, problem: Problem, url: string): void {
  void reply
    .status(problem.status)
    .headers(problem.headers)
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(problem.toDetails(pathOf(url))));
}

/** Maps whatever was thrown to a problem: ours as it is, the framework's by status, anything else to a plain 500. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  const status = statusOf(error);
  if (status === undefined || status >= 500) return internalError(status === 503 ? 503 : 500);
  const { code, remedy } = FRAMEWORK_PROBLEMS[status] ?? FRAMEWORK_PROBLEMS[400];
  const detail = error instanceof Error ? withoutQueries(error.message) : 'The request was refused.';
  return new Problem(status, { code, detail, remedy });
}

/** The router and Nest repeat the URL in their messages. */
function withoutQueries(message: string): string {
  return message.replaceAll(/\?[^\s']*/g, '');
}

function statusOf(error: unknown): ProblemStatus | undefined {
  if (error instanceof HttpException) return known(error.getStatus());
  // Fastify's own errors (a body that is not JSON, one that is too large) carry `statusCode`.
  if (error instanceof Error && 'statusCode' in error) return known(Number(error.statusCode));
  return undefined;
}

function known(status: number): ProblemStatus | undefined {
  if (isProblemStatus(status)) return status;
  return status >= 400 && status < 500 ? 400 : undefined;
}

function internalError(status: 500 | 503): Problem {
  return new Problem(status, {
    code: status === 503 ? 'UNAVAILABLE' : 'INTERNAL_ERROR',
    detail: 'The request could not be finished. Nothing was changed, or the change is complete.',
    remedy: 'Send it again with the same Idempotency-Key. If it fails again, give the operator the time and this path.',
  });
}

type FrameworkProblem = { readonly code: string; readonly remedy: string };

const FRAMEWORK_PROBLEMS: { readonly 400: FrameworkProblem } & Partial<Record<ProblemStatus, FrameworkProblem>> = {
  400: {
    code: 'BAD_REQUEST',
    remedy: 'Check that the body is valid JSON and that its media type is application/json.',
  },
  404: { code: 'NO_SUCH_ROUTE', remedy: 'Check the method and the path.' },
  405: { code: 'METHOD_NOT_ALLOWED', remedy: 'Use a method that this path has.' },
  413: { code: 'BODY_TOO_LARGE', remedy: 'Send a smaller body.' },
  415: { code: 'UNSUPPORTED_MEDIA_TYPE', remedy: 'Send the body as application/json.' },
};
