import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/jetbrains-mono/wght.css';
import '@mantine/core/styles.layer.css';
import './theme/global.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.js';
import { styleNonce } from './app/nonce.js';
import { startLanguage } from './language/language.js';

// Read by what puts a style into the page besides Mantine (the lock of scrolling behind a dialog).
Object.assign(globalThis, { __webpack_nonce__: styleNonce() });
await startLanguage();
const root = document.getElementById('root');
if (root === null) throw new Error('The page has no place for the console.');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
