import './theme/theme.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app';
import { startWording } from './i18n';
import { colourScheme, textSize } from './ui/preferences';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

colourScheme.apply();
textSize.apply();
await startWording();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
