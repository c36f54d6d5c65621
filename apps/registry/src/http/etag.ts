export { allowMatch, etagOf, requireMatch } from '@sluice/platform';
