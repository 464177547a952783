import type { Page } from 'playwright-core';

/** What has the focus, as somebody hears it. */
interface Focused {
  readonly name: string;
  /** The label of the article that it is in, such as «Eldrerådet 1.2». */
  readonly article: string | null;
  readonly isSeen: boolean;
}

/** Somebody without a mouse: moves by Tab, acts by Enter, and must always know where they are. */
export class Keys {
  constructor(readonly page: Page) {}

  /** What has the focus. @throws when nothing has, or when it does not show */
  async focused(): Promise<Focused> {
    const found = await this.look();
    if (!found) throw new Error(`The focus is lost on ${this.page.url()}`);
    if (!found.isSeen) throw new Error(`The focus does not show on «${found.name}»`);
    return found;
  }

  /** Tabs on until something of this name has the focus. @throws when it is not met on a round of the page */
  async tabTo(name: RegExp, article: string | null = null): Promise<void> {
    const met: string[] = [];
    for (let steps = 0; steps < 250; steps += 1) {
      const now = await this.look();
      if (now && name.test(now.name) && (article === null || now.article === article)) return;
      if (now && met.length < 60) met.push(now.name.slice(0, 40));
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`Tab never came to ${String(name)} ${article ?? ''}. It came to: ${met.join(' | ')}`);
  }

  /** Presses keys one after the other; the focus is still somewhere when all has settled. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
    await this.page.waitForTimeout(400);
    await this.focused();
  }

  async act(name: RegExp, article: string | null = null): Promise<void> {
    await this.tabTo(name, article);
    await this.focused();
    await this.press('Enter');
  }

  write = (words: string): Promise<void> => this.page.keyboard.type(words);

  private look(): Promise<Focused | null> {
    return this.page.evaluate(() => {
      const element = document.activeElement;
      if (!(element instanceof HTMLElement) || element === document.body) return null;
      const labels = 'labels' in element ? [...((element.labels as NodeList | null) ?? [])] : [];
      const name = element.getAttribute('aria-label') ?? labels[0]?.textContent ?? element.textContent ?? '';
      const shows = ({ outlineStyle, boxShadow }: CSSStyleDeclaration) =>
        outlineStyle !== 'none' || boxShadow !== 'none';
      // A field shows where one is by its cursor, and a page that has just come by its heading.
      const isText = element.matches('input, textarea, [role=textbox], h1, main');
      return {
        name: name.replace(/\s+/g, ' ').trim(),
        article: element.closest('article')?.getAttribute('aria-label') ?? null,
        isSeen: isText || shows(getComputedStyle(element)),
      };
    });
  }
}
