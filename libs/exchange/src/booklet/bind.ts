import type { BookletQuestion, Chapter, ImportWarning, Theme } from '@samsvar/domain';
import { sameWords } from '../paper/pages.js';
import type { Part } from './part.js';
import type { Title } from './title.js';

interface OpenChapter {
  readonly title: string;
  readonly kind: Chapter['kind'];
  text: string;
  readonly line: number;
  /** Another heading, an example or questions come at once: then it needs no text of its own. */
  readonly mayBeEmpty: boolean;
}

interface OpenTheme {
  readonly title: string;
  readonly chapters: OpenChapter[];
  readonly questions: BookletQuestion[];
  /** The chapter that running text goes to. */
  current: OpenChapter | undefined;
}

/** The booklet being bound: themes in order, and the one that is being filled. */
interface Binding {
  readonly themes: OpenTheme[];
  /** The same by their titles, as `sameWords`. */
  readonly called: Map<string, OpenTheme>;
  theme: OpenTheme;
  asked: number;
}

const openTheme = (title: string): OpenTheme => ({ title, chapters: [], questions: [], current: undefined });

/**
 * Puts the parts under their themes. What stands before the first theme leads its chapters; without
 * a theme the booklet is one, by its own title.
 */
export function bind(
  parts: readonly Part[],
  opens: readonly number[],
  title: Title,
): { readonly themes: readonly Theme[]; readonly warnings: readonly ImportWarning[] } {
  const front = openTheme(title.text);
  const binding: Binding = { themes: [], called: new Map(), theme: front, asked: 0 };
  const openers = new Set(opens);
  parts.forEach((part, place) => {
    if (openers.has(place)) turnTo(binding, part);
    else if (!title.places.includes(place)) put(binding, part, parts[place + 1]);
  });
  const [first, ...others] = binding.themes;
  const themes = first ? [lead(first, front), ...others] : [front];
  return {
    themes: themes.map(closed),
    warnings: themes.flatMap(({ chapters }) => chapters.flatMap(withoutText)),
  };
}

/** A theme that was open before, such as in a list of all questions at the end, is gone back to. */
function turnTo(binding: Binding, part: Part): void {
  const before = binding.called.get(sameWords(part.title));
  binding.theme = before ?? openTheme(part.title);
  if (!before) binding.themes.push(binding.theme);
  binding.called.set(sameWords(part.title), binding.theme);
  binding.theme.current = undefined;
}

function put(binding: Binding, part: Part, next: Part | undefined): void {
  const { theme } = binding;
  if (part.kind === 'questions') return ask(binding, part);
  if (part.kind === 'text' && part.title === '') return write(theme, part);
  const { title, kind, text, line } = part;
  const isChapter = kind === 'heading' || kind === 'text';
  const mayBeEmpty = !isChapter || follows(part, next);
  const chapter = { title, kind: isChapter ? 'chapter' : kind, text, line, mayBeEmpty } as const;
  theme.chapters.push(chapter);
  if (isChapter) theme.current = chapter;
}

const follows = (part: Part, next: Part | undefined): boolean =>
  next?.kind === 'example' ||
  next?.kind === 'questions' ||
  next?.kind === 'quote' ||
  (next?.kind === 'heading' && next.page === part.page);

function write(theme: OpenTheme, part: Part): void {
  if (!theme.current) {
    theme.current = { title: theme.title, kind: 'chapter', text: '', line: part.line, mayBeEmpty: false };
    theme.chapters.push(theme.current);
  }
  const gap = theme.current.text === '' ? '' : part.listed ? '\n' : '\n\n';
  theme.current.text += gap + part.text;
}

function ask(binding: Binding, part: Part): void {
  for (const { number, text, under } of part.questions) {
    binding.asked += 1;
    const theme = binding.called.get(sameWords(under ?? '')) ?? binding.theme;
    theme.questions.push({ number: number ?? binding.asked, text });
  }
}

/** A foreword has no questions; questions before the first theme go with it. */
const lead = (theme: OpenTheme, front: OpenTheme): OpenTheme => ({
  ...theme,
  chapters: [...front.chapters, ...theme.chapters],
  questions: [...front.questions, ...theme.questions],
});

const closed = ({ title, chapters, questions }: OpenTheme): Theme => ({
  title,
  chapters: chapters.map(({ title: heading, kind, text }) => ({ title: heading, kind, text })),
  questions,
});

const withoutText = ({ title, kind, text, line, mayBeEmpty }: OpenChapter): ImportWarning[] =>
  kind === 'chapter' && text === '' && !mayBeEmpty
    ? [{ code: 'heading_without_text', line, text: title }]
    : [];
