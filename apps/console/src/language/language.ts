import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en, LANGUAGES, zhCN, type Language } from './resources.js';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof en };
    returnNull: false;
  }
}

const KEPT_AS = 'sluice.language';

/** What was chosen in this browser, or what the browser prefers. */
function preferred(): Language {
  const kept = localStorage.getItem(KEPT_AS);
  const wished = kept === null ? navigator.languages : [kept];
  for (const tag of wished) {
    if (tag.toLowerCase().startsWith('zh')) return 'zh-CN';
    if (tag.toLowerCase().startsWith('en')) return 'en';
  }
  return 'en';
}

function say(language: string): void {
  document.documentElement.lang = language;
}

export async function startLanguage(): Promise<void> {
  i18next.on('languageChanged', say);
  await i18next.use(initReactI18next).init({
    lng: preferred(),
    fallbackLng: 'en',
    supportedLngs: LANGUAGES,
    resources: { en: { translation: en }, 'zh-CN': { translation: zhCN } },
    // React escapes.
    interpolation: { escapeValue: false },
    returnNull: false,
  });
}

export async function chooseLanguage(language: Language): Promise<void> {
  localStorage.setItem(KEPT_AS, language);
  await i18next.changeLanguage(language);
}
