import { Validator } from '@seriousme/openapi-schema-validator';
import { readFileSync } from 'node:fs';

/** What OpenAPI's own schema says against the document, and references in it that lead nowhere; empty when it is sound. */
export async function openApiFaults(document: object): Promise<string[]> {
  const copy = JSON.parse(JSON.stringify(document)) as Record<string, unknown>;
  const { valid, errors } = await new Validator().validate(copy);
  const faults = valid ? [] : [JSON.stringify(errors)];
  return [...faults, ...danglingReferences(document).map((reference) => `${reference} leads nowhere`)];
}

/** A file of `docs/api`, as it was committed; empty when there is none yet. */
export function committedDocument(name: string): string {
  try {
    return readFileSync(new URL(`../../../docs/api/${name}`, import.meta.url), 'utf8');
  } catch {
    return '';
  }
}

/** A document as `npm run api` writes it. */
export function documentText(document: object): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}

function danglingReferences(document: object): string[] {
  return referencesIn(document).filter((reference) => {
    const steps = reference.split('/').slice(1);
    return (
      steps.reduce<unknown>((at, step) => (at as Record<string, unknown> | undefined)?.[step], document) === undefined
    );
  });
}

function referencesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, child]) =>
    name === '$ref' && typeof child === 'string' ? [child] : referencesIn(child),
  );
}
