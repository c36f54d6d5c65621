export { Change, type ChangeRequest } from '@sluice/platform';
