/** A page, or where the browser was sent that is not on the way to one. */
export interface Page {
  readonly url: URL;
  readonly status: number;
  readonly text: string;
}

/** As much of a browser as signing in needs: follows redirects on this machine and keeps cookies. */
export class Browser {
  readonly cookies = new Map<string, string>();
  /** The `set-cookie` lines it got, as they came. */
  readonly lines: string[] = [];

  async open(url: URL, form?: URLSearchParams): Promise<Page> {
    const answer = await this.ask(url, form && { method: 'POST', body: form });
    const location = answer.headers.get('location');
    if (location === null) return { url, status: answer.status, text: await answer.text() };
    await answer.body?.cancel();
    return this.open(new URL(location, url));
  }

  /** One request with its cookies; redirects are not followed. */
  async ask(url: URL, init: RequestInit = {}): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { ...(init.headers as Record<string, string> | undefined), cookie };
    const answer = await fetch(url, { ...init, redirect: 'manual', headers });
    for (const line of answer.headers.getSetCookie()) {
      this.lines.push(line);
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '') this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return answer;
  }
}
