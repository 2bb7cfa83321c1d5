// Makes sure that what only tests need is here: Chromium, which opens our pages, and LibreOffice, which opens our
// files for Office. Where one cannot be installed, the tests that need it are skipped; with CI set they fail instead.
import { installPackages, onPath, say } from './system-packages.mjs';

const tools = {
  chromium: ['chromium'],
  soffice: ['libreoffice-impress-nogui', 'libreoffice-calc-nogui'],
};
const missing = () => Object.keys(tools).filter((command) => !onPath(command));

if (missing().length > 0) installPackages(...missing().flatMap((command) => tools[command]));
for (const command of missing())
  say(`There is no ${command} (${tools[command].join(' ')}): tests that need it are skipped.`);
