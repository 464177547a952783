/** A browser without a screen: goes where it is led, and keeps cookies, host by host. For specs. */
export class Navigator {
  private readonly jar = new Map<string, Map<string, string>>();

  /** @param served where the public address is really answered, as by a proxy in front */
  constructor(
    private readonly publicUrl: string,
    private readonly served: string,
  ) {}

  /** One request, and no redirect followed. */
  async fetch(address: string, init: RequestInit = {}): Promise<Response> {
    const { origin, href } = new URL(address, this.publicUrl);
    const cookies = this.jar.get(origin) ?? new Map<string, string>();
    this.jar.set(origin, cookies);
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(href.replace(this.publicUrl, this.served), {
      ...init,
      redirect: 'manual',
      headers: { ...init.headers, cookie },
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value) cookies.set(name, value);
      else cookies.delete(name);
    }
    return response;
  }

  /** Follows redirects from an address until one leads to `end`. @returns that address */
  async follow(address: string, end: (address: URL) => boolean): Promise<URL> {
    for (let at = new URL(address, this.publicUrl), steps = 0; steps < 20; steps += 1) {
      const location = (await this.fetch(at.href)).headers.get('location');
      if (!location) throw new Error(`${at.href} leads nowhere`);
      at = new URL(location, at);
      if (end(at)) return at;
    }
    throw new Error(`${address} leads in circles`);
  }

  /** The name of the person who is signed in; null for nobody. */
  async whoAmI(): Promise<string | null> {
    const response = await this.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ session { person { name } } }' }),
    });
    const { data } = (await response.json()) as { data: { session: { person: { name: string } | null } } };
    return data.session.person?.name ?? null;
  }
}
