/** Where a paragraph stands in a numbered list. */
export interface ListPlace {
  readonly list: string;
  readonly level: number;
}

/** What a paragraph style says that a reader needs. */
export interface Style {
  /** 0 for the title, 1 to 9 for headings. */
  readonly level?: number;
  readonly list?: ListPlace;
  /** Word's own table of contents. */
  readonly isContents: boolean;
}

interface RawStyle extends Style {
  readonly basedOn?: string;
}

/** Paragraph styles by their id, each with what it inherits (ECMA-376 part 1, § 17.7.4). */
export function stylesOf(xml: string): ReadonlyMap<string, Style> {
  const raw = new Map<string, RawStyle>();
  for (const style of elements(xml, 'w:style')) {
    const id = attribute(style, 'w:styleId');
    if (id) raw.set(id, rawStyle(style));
  }
  return new Map([...raw.keys()].map((id) => [id, inherited(raw, id)]));
}

function rawStyle(style: string): RawStyle {
  const name = value(style, 'w:name') ?? '';
  const outline = value(style, 'w:outlineLvl');
  const heading = /^(?:heading|overskrift)\s?(\d)/iu.exec(name)?.[1];
  const title = /^(?:title|tittel)$/iu.test(name);
  const level = title
    ? 0
    : heading
      ? Number(heading)
      : outline && outline < '9'
        ? Number(outline) + 1
        : undefined;
  const list = listPlace(style);
  const basedOn = value(style, 'w:basedOn');
  return {
    isContents: /^toc\s?\d/iu.test(name),
    ...(level !== undefined && { level }),
    ...(list && { list }),
    ...(basedOn && { basedOn }),
  };
}

/** Styles can be based on one another in a ring; nobody needs more than ten steps. */
const LONGEST_CHAIN = 10;

function inherited(styles: ReadonlyMap<string, RawStyle>, id: string): Style {
  let [level, list]: [Style['level'], Style['list']] = [undefined, undefined];
  let at: string | undefined = id;
  for (let step = 0; at !== undefined && step < LONGEST_CHAIN; step += 1) {
    const style: RawStyle | undefined = styles.get(at);
    level ??= style?.level;
    list ??= style?.list;
    at = style?.basedOn;
  }
  return {
    isContents: styles.get(id)?.isContents ?? false,
    ...(level !== undefined && { level }),
    ...(list && { list }),
  };
}

/** The list and level that an element's `w:numPr` names. */
export function listPlace(xml: string): ListPlace | undefined {
  const [numbering] = elements(xml, 'w:numPr');
  const list = numbering === undefined ? undefined : value(numbering, 'w:numId');
  return list === undefined ? undefined : { list, level: Number(value(numbering ?? '', 'w:ilvl') ?? 0) };
}

/** Every element of that name, with its tag, in one pass; one inside another of its name is left out. */
export function elements(xml: string, name: string): string[] {
  const found: string[] = [];
  const close = `</${name}>`;
  for (let from = tagAt(xml, name, 0); from >= 0;) {
    const end = xml.indexOf(close, from);
    if (end < 0) break;
    found.push(xml.slice(from, end + close.length));
    from = tagAt(xml, name, end + close.length);
  }
  return found;
}

function tagAt(xml: string, name: string, from: number): number {
  let at = xml.indexOf(`<${name}`, from);
  while (at >= 0 && !/[\s>]/.test(xml.charAt(at + name.length + 1))) at = xml.indexOf(`<${name}`, at + 1);
  return at;
}

/** `w:val` of the first element of that name. */
export function value(xml: string, name: string): string | undefined {
  const at = xml.indexOf(`<${name} `);
  return at < 0 ? undefined : attribute(xml.slice(at, xml.indexOf('>', at) + 1), 'w:val');
}

/** An attribute of the element that the text begins with. */
export const attribute = (xml: string, name: string): string | undefined =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(xml.slice(0, xml.indexOf('>') + 1))?.[1];
