import type { i18n } from 'i18next';

/** What was done, in words; an action that has none is told as it is called. */
export function actionText(action: string, language: i18n): string {
  const path = `audit.actions.${action}`;
  return language.exists(path) ? (language.t as (path: string) => string)(path) : action;
}
