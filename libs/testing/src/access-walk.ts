import type { LocalIssuer } from './local-issuer.js';

/** A row of an access table (`ACCESS` of `@sluice/platform`). */
interface Row {
  readonly route: string;
  readonly roles: readonly string[] | 'PUBLIC';
  readonly everyExporter?: true;
}

export interface AccessWalk {
  readonly url: string;
  readonly issuer: LocalIssuer;
  readonly table: readonly Row[];
  readonly roles: readonly string[];
}

/** What one asker was answered at one route, and what the table says; equal when all is well. */
export interface WalkedStep {
  readonly route: string;
  readonly asker: string;
  readonly answer: string;
  readonly expected: string;
}

const ADMITTED = 'admitted';

/**
 * Asks every route of a service as nobody, as each role alone, and as somebody with every role who acts for one exporter
 * only. No request has a body, so that whoever is admitted changes nothing: the service refuses the content.
 */
export async function walkAccess({ url, issuer, table, roles }: AccessWalk): Promise<WalkedStep[]> {
  const steps: WalkedStep[] = [];
  for (const row of table) {
    const ask = async (asker: string, token: string | undefined, expected: string): Promise<void> => {
      steps.push({ route: row.route, asker, answer: await answerTo(url, row.route, token), expected });
    };
    const isPublic = row.roles === 'PUBLIC';
    await ask('nobody', undefined, isPublic ? ADMITTED : 'TOKEN_MISSING');
    for (const role of roles) {
      const admitted = row.roles === 'PUBLIC' || row.roles.includes(role);
      await ask(role, await issuer.token({ person: 'ann', roles: [role] }), admitted ? ADMITTED : 'ROLE_MISSING');
    }
    const token = await issuer.token({ person: 'ann', roles, exporters: ['one-exporter'] });
    await ask('everybody of one exporter', token, row.everyExporter ? 'EXPORTER_OUT_OF_SCOPE' : ADMITTED);
  }
  return steps;
}

async function answerTo(url: string, route: string, token: string | undefined): Promise<string> {
  const [method = '', path = ''] = route.split(' ');
  const response = await fetch(url + path.replaceAll(/:\w+/g, '1'), {
    method,
    // Where it leads is not walked.
    redirect: 'manual',
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
  });
  // A stream has no end to wait for.
  if (response.headers.get('content-type')?.startsWith('text/event-stream') === true) {
    await response.body?.cancel();
    return ADMITTED;
  }
  const body = await response.text();
  if (response.status !== 401 && response.status !== 403) return ADMITTED;
  return (JSON.parse(body) as { code: string }).code;
}
