import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { connectMain } from './bridge';
import { ownCopies } from './own-copies';
import { reportErrors, reportViolations } from './violations';

const main = connectMain();
if (main !== null) {
  reportViolations(main);
  reportErrors(main);
  ownCopies(main);
}

const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <App main={main} />
    </StrictMode>,
  );
}
