import { SAMPLE_PEOPLE } from './people.js';

/** The page on which a sample person is chosen; `action` is where the choice is posted to. */
export function signInPage(action: string): string {
  const people = SAMPLE_PEOPLE.filter(({ roles }) => !roles.includes('system')).map(
    ({ name, fullName, roles }) =>
      `<button name="person" value="${name}"><strong>${fullName}</strong><small>${roles.join(', ')}</small></button>`,
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Sign in to Sluice, development only</title>
<style>
  :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
  main { max-width: 26rem; margin: 10vh auto; padding: 0 1rem; }
  .warning { border-left: 4px solid #d9480f; padding: .5rem .75rem; background: #d9480f1a; }
  button { display: block; width: 100%; margin: .5rem 0; padding: .6rem .75rem; text-align: left; font: inherit;
    border: 1px solid #8886; border-radius: 6px; background: transparent; color: inherit; cursor: pointer; }
  button:hover, button:focus-visible { border-color: #1971c2; outline: 2px solid #1971c2; }
  small { display: block; opacity: .75; }
</style>
</head>
<body>
<main>
  <h1>Who are you today?</h1>
  <p class="warning" role="note"><strong>For development only.</strong> Nobody is asked for a password here. With your own
    identity provider (OIDC_ISSUER) this page is never seen.</p>
  <form method="post" action="${action}">${people.join('')}</form>
</main>
</body>
</html>
`;
}
