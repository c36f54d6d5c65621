import { Controller, Get, Header, HttpCode, Inject, Post, Query, Req, Res } from '@nestjs/common';
import { badQuery, CalledBy, Described, queryText, queryWord, refuseStrangers, type Caller } from '@sluice/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { OVERRIDE_DAYS_MAX } from '../overrides/override-bounds.js';
import { END_SESSION, FINISH_SIGN_IN, GET_SESSION, PROMPTS, SIGN_IN } from './session.api.js';
import { SIGN_IN_PATH } from './session-settings.js';
import { Sessions, type Redirect } from './sessions.js';

/** What `GET /v1/session` answers: who asks, and what they may do. */
export interface SessionResource {
  readonly person: string;
  readonly roles: readonly string[];
  readonly exporters: 'ALL' | readonly string[];
  /** How many days an override may last here. */
  readonly overrideDaysMax: number;
  /** When the browser has to sign in again, RFC 3339; absent for whoever came with a token. */
  readonly endsAt?: string;
}

/** A path of the desk itself: neither another host, nor what a browser takes for one. */
const LOCAL_PATH = /^\/(?![/\\])[^\\\u0000-\u001f\u007f]*$/;
/** Signing in and out with a browser. */
@Controller('v1/session')
export class SessionController {
  constructor(
    private readonly sessions: Sessions,
    @Inject(OVERRIDE_DAYS_MAX) private readonly overrideDaysMax: number,
  ) {}

  @Get('sign-in')
  @Described(SIGN_IN)
  async signIn(
    @Query() query: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { returnTo, prompt, ...unknown } = query;
    refuseStrangers(unknown);
    const path = queryText('returnTo', returnTo) ?? '/v1/session';
    if (!LOCAL_PATH.test(path)) throw badQuery('returnTo', 'must be a path of the desk');
    const word = queryWord('prompt', prompt, PROMPTS);
    const home = this.homeOf(request);
    redirect(reply, home ?? (await this.sessions.begin(path, word)));
  }

  @Get('callback')
  @Described(FINISH_SIGN_IN)
  async callback(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    redirect(reply, await this.sessions.finish(request));
  }

  @Get()
  @Described(GET_SESSION)
  @Header('cache-control', 'no-store')
  async session(
    @CalledBy() { person, roles, exporters }: Caller,
    @Req() request: FastifyRequest,
  ): Promise<SessionResource> {
    const endsAt = await this.sessions.endOf(request);
    return {
      person,
      roles: [...roles],
      exporters: exporters === 'ALL' ? exporters : [...exporters],
      overrideDaysMax: this.overrideDaysMax,
      ...(endsAt === undefined ? {} : { endsAt: endsAt.toISOString() }),
    };
  }

  @Post('sign-out')
  @Described(END_SESSION)
  @HttpCode(204)
  async signOut(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    void reply.header('set-cookie', await this.sessions.end(request));
  }

  /** The cookies belong to one host: who began under another name of it (localhost) begins again under ours. */
  private homeOf({ host, url }: FastifyRequest): Redirect | undefined {
    const home = new URL(this.sessions.origin);
    if (host === home.host) return undefined;
    const query = url.indexOf('?');
    return { location: `${home.origin}${SIGN_IN_PATH}${query < 0 ? '' : url.slice(query)}`, cookies: [] };
  }
}

function redirect(reply: FastifyReply, { location, cookies }: Redirect): void {
  void reply
    .status(303)
    .headers({ location, 'cache-control': 'no-store', 'set-cookie': [...cookies] })
    .send();
}
