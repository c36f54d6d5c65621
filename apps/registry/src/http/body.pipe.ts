export { BodyPipe, emptyBody, shape } from '@sluice/platform';
