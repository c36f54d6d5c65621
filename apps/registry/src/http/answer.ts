export { send, type Answer } from '@sluice/platform';
