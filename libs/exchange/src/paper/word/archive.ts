import { Refusal } from '@samsvar/domain';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The parts of a Word file (ECMA-376 part 1, § 11.3) that hold its words. */
const PARTS =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:_rels\/)?(?:document\d*|styles|numbering|footnotes|endnotes|comments)\.xml(?:\.rels)?)$/;

/** So much text is no paper; a file that holds more was made to fill the memory. */
export const UNPACKED_LIMIT_MB = 40;
const MB = 1024 * 1024;

/** The parts by their name, as text. */
export type WordParts = ReadonlyMap<string, string>;

/**
 * Unpacks the words of a Word file and nothing else: no pictures, no macros.
 *
 * Refuses `file_kind_unknown` for what is no Word file, and `file_unpacks_too_large`.
 */
export function unpack(bytes: Uint8Array): WordParts {
  let size = 0;
  const files = unzipped(bytes, ({ name, originalSize }) => {
    if (!PARTS.test(name)) return false;
    size += originalSize;
    if (size > UNPACKED_LIMIT_MB * MB) {
      throw new Refusal('file_unpacks_too_large', { size: Math.ceil(size / MB), limit: UNPACKED_LIMIT_MB });
    }
    return true;
  });
  const parts = new Map(Object.entries(files).map(([name, file]) => [name, strFromU8(file)]));
  // A document that declares entities of its own can grow without end when it is read.
  const declares = [...parts.values()].some((part) => /<!(?:DOCTYPE|ENTITY)/i.test(part));
  if (!mainPart(parts) || declares) throw new Refusal('file_kind_unknown');
  return parts;
}

type Filter = NonNullable<NonNullable<Parameters<typeof unzipSync>[1]>['filter']>;

/** Every other mistake of the packer means that the file is broken, which is an answer too. */
function unzipped(bytes: Uint8Array, filter: Filter): ReturnType<typeof unzipSync> {
  try {
    return unzipSync(bytes, { filter });
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal('file_kind_unknown');
  }
}

/** The parts as a Word file again. */
export const pack = (parts: WordParts): Uint8Array =>
  zipSync(Object.fromEntries([...parts].map(([name, part]) => [name, strToU8(part)])), { level: 0 });

/** The name of the part with the document's own text. */
export const mainPart = (parts: WordParts): string | undefined =>
  [...parts.keys()].find((name) => /^word\/document\d*\.xml$/.test(name));

/**
 * How many changes are tracked and comments left: text that is both there and not there. Word's
 * names for them: inserted, deleted and moved runs (ECMA-376 part 1, § 17.13.5), comments (§ 17.13.4).
 */
export function openChanges(parts: WordParts): number {
  const count = (name: string | undefined, tags: RegExp) => parts.get(name ?? '')?.match(tags)?.length ?? 0;
  const changed = /<w:(?:ins|del|moveFrom|moveTo)[ />]/g;
  const texts = [mainPart(parts), 'word/footnotes.xml', 'word/endnotes.xml'];
  return texts.reduce(
    (sum, name) => sum + count(name, changed),
    count('word/comments.xml', /<w:comment[ >]/g),
  );
}
