import { catalogueIn, LANGUAGES, type Language, type WordingKey } from '@samsvar/wording';
import i18next, { type BackendModule } from 'i18next';
import { initReactI18next } from 'react-i18next';

const KEY = 'samsvar.language';

/** A key as one says it: plurals are chosen by `count`, not by name. */
type Said<Key extends string> = Key extends `${infer Base}_${'one' | 'other'}` ? Base : Key;

/**
 * A key that the catalogue lacks does not compile. i18next's own checking of keys took a minute for a
 * thousand of them; one plain signature before its own takes none.
 */
declare module 'i18next' {
  // eslint-disable-next-line @typescript-eslint/no-unused-vars -- an interface is joined to i18next's by the same parameters
  interface TFunction<Ns, KPrefix> {
    (key: Said<WordingKey>, facts?: Readonly<Record<string, unknown>>): string;
  }
  interface CustomTypeOptions {
    resources: { translation: Record<Said<WordingKey>, string> };
    keySeparator: false;
    nsSeparator: false;
    returnNull: false;
  }
}

/** The målform of a browser where nobody has chosen: nynorsk only for those who ask for it. */
function firstLanguage(): Language {
  const chosen = localStorage.getItem(KEY);
  if (chosen === 'nb' || chosen === 'nn') return chosen;
  return navigator.languages.find((tag) => /^n[bno]\b|^no\b/.test(tag))?.startsWith('nn') ? 'nn' : 'nb';
}

/** Where i18next gets a målform's sentences: each is fetched when somebody first reads it. */
const catalogues: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: (language, _namespace, done) => {
    catalogueIn[language as Language]().then(
      (sentences) => done(null, sentences),
      (fault: Error) => done(fault, null),
    );
  },
};

/** Starts the wording in the reader's målform. The other one is fetched if it is chosen. */
export function startWording(): Promise<unknown> {
  i18next.on('languageChanged', (language) => {
    document.documentElement.lang = language;
    localStorage.setItem(KEY, language);
  });
  return i18next
    .use(catalogues)
    .use(initReactI18next)
    .init({
      lng: firstLanguage(),
      supportedLngs: LANGUAGES,
      fallbackLng: false,
      keySeparator: false,
      nsSeparator: false,
      returnNull: false,
      interpolation: { escapeValue: false },
    });
}
