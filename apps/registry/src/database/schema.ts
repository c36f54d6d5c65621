/** The registry's own schema; nobody else reads it. */
export const SCHEMA = 'registry';
