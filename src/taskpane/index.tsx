import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';
import { whenInExcel } from '../excel/host';
import { App } from './App';
import { TEXTS } from './texts';

const root = document.getElementById('root');
if (!root) throw new Error('taskpane.html has no #root');

whenInExcel().then(
  () => createRoot(root).render(
    <FluentProvider theme={webLightTheme}>
      <App />
    </FluentProvider>,
  ),
  () => {
    root.textContent = TEXTS.startFailed;
  },
);
