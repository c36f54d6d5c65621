import { problem, type RouteDescription } from '@sluice/platform';

export const GET_CONSOLE_ASSET: RouteDescription = {
  id: 'getConsoleAsset',
  summary: 'A file of the console',
  description: 'Its name changes with its content, so it is kept by whoever got it.',
  answers: { 200: { description: 'The file.', mediaType: '*/*', schema: { type: 'string' } } },
  problems: [problem(404, 'NO_SUCH_ROUTE', 'The console has no such file.')],
};
