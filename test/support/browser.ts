import { type Browser, chromium } from 'playwright-core';
import { findTool } from './with-tool.ts';

/**
 * Starts Chromium without a window, in a folder of its own that is deleted when it is closed. Close it in the
 * `afterAll` of the suite that opened it: `describeWith('chromium', …)`. `more` are further switches.
 */
export async function openBrowser(more: string[] = []): Promise<Browser> {
  return chromium.launch({
    executablePath: findTool('chromium') ?? 'chromium',
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...more,
    ],
  });
}
