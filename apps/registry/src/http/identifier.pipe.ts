export { IdentifierPipe } from '@sluice/platform';
