// Makes sure that the browser of the tests is here. Where it cannot be installed, the tests that need it are skipped;
// with CI set they fail instead. LibreOffice takes longer to install than all tests may: those that open our files in
// it run where there is one (libreoffice-impress-nogui, libreoffice-calc-nogui).
import { installPackages, onPath, say } from './system-packages.mjs';

const isMissing = () => !onPath('chromium');

if (isMissing()) installPackages('chromium');
if (isMissing()) say('There is no chromium: tests that need it are skipped.');
