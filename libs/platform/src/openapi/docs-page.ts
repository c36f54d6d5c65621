import { createRequire } from 'node:module';

/** What the page needs, from the npm package `swagger-ui-dist`: nothing is fetched from elsewhere. */
const FROM_PACKAGE: Readonly<Record<string, string>> = {
  'swagger-ui.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
};

const resolver = createRequire(import.meta.url);

/** A file of the package that the page asks for. */
export interface DocsAsset {
  readonly path: string;
  readonly mediaType: string;
}

/** Undefined: the page needs no such file, whatever the package has. */
export function docsAsset(name: string): DocsAsset | undefined {
  const mediaType = Object.hasOwn(FROM_PACKAGE, name) ? FROM_PACKAGE[name] : undefined;
  return mediaType === undefined ? undefined : { path: resolver.resolve(`swagger-ui-dist/${name}`), mediaType };
}

/** Everything comes from the service itself, and no script or style stands in the page. */
export const DOCS_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Addresses are relative, so that the page works behind a proxy's prefix too. */
export const DOCS_PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Sluice API</title>
    <link rel="stylesheet" href="docs/swagger-ui.css">
    <link rel="icon" href="data:,">
  </head>
  <body>
    <div id="api"></div>
    <script src="docs/swagger-ui-bundle.js"></script>
    <script src="docs/start.js"></script>
  </body>
</html>
`;

/** The token is kept in memory only: it is gone with the page. */
export const DOCS_START = `SwaggerUIBundle({ url: 'v1/openapi.json', dom_id: '#api', deepLinking: true, validatorUrl: null });
`;
