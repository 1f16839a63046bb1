import { createRoot } from 'react-dom/client';
import { whenInExcel } from '../excel/host';
import { App } from './App';
import { loadTheme } from './theme/useOfficeTheme';
import { SHELL } from './texts/shellTexts';

const root = document.getElementById('root');
if (!root) throw new Error('taskpane.html has no #root');

whenInExcel()
  .then(loadTheme)
  .then(
    (theme) => createRoot(root).render(<App theme={theme} />),
    () => {
      root.textContent = SHELL.startFailed;
    },
  );
