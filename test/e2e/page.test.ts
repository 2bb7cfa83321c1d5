import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { chatOf, openPage, screens, shoot, startTrial } from '../support/open-page.ts';
import { describeWith } from '../support/with-tool.ts';

/** Buttons of whoever is interviewed, and the words that come before them. */
const consent = 'I agree';

describeWith('chromium', 'the page, by clicking', () => {
  let browser: Browser;
  let trial: Awaited<ReturnType<typeof startTrial>>;

  beforeAll(async () => {
    trial = await startTrial();
    browser = await openBrowser([
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
    ]);
  });
  afterAll(async () => {
    await browser?.close();
    await trial?.close();
    console.log(`Pictures of the page: ${screens}`);
  });

  it('leads a marketer, a customer and an employee through the whole job, and keeps it all', async () => {
    const { page, problems, elsewhere, close } = await openPage(browser, trial.url());
    const marketer = chatOf(page, 'Ines');
    await marketer.pane.getByText('What can this bot do?').waitFor();
    await shoot(page, 'desktop-first');

    // The marketer sets up a study of her own.
    await page.getByRole('button', { name: 'Start a study' }).click();
    await marketer.hears('title');
    await marketer.say('<b>Repairs</b> & more');
    await marketer.hears('find out');
    await marketer.say('Find what gets in the way');
    await marketer.tap('As it is today');
    await marketer.tap(/Awareness to loyalty/);
    await marketer.tap('English');
    await marketer.hears('is ready');
    // What somebody wrote is shown as they wrote it.
    await marketer.hears('<b>Repairs</b> & more');

    // She invites a customer; the link opens as one of the people.
    await marketer.say('/invite');
    await marketer.tap('A customer');
    await marketer.hears('Link for customers');
    await marketer.tap(/start=/);
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /Hannah/ })
      .click();
    const customer = chatOf(page, 'Hannah');
    await customer.tap(consent);
    await customer.hears('About you · 1/');
    await customer.tap('25–34');
    await customer.hears('About you · 2/');
    await shoot(page, 'desktop-two-chats');
    await customer.tap('Skip ›');
    await customer.hears('About you · 3/');
    await customer.say('English');
    await customer.hears('About you · 4/');
    for (let asked = 4; asked <= 7; asked += 1) {
      await customer.hears(`About you · ${asked}/`);
      await customer.pane.getByRole('button', { name: 'Fill in for me' }).click();
    }
    await customer.hears('First contact · 1/');

    // An own text is put right.
    const own = customer.messages.filter({ hasText: 'results I can rely on' });
    await own.click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Edit' }).click();
    await expect.poll(() => customer.field.inputValue()).toContain('results I can rely on');
    await customer.say('speed');
    await customer.messages.filter({ hasText: 'speed' }).getByText('edited').waitFor();

    // An employee by another link.
    await marketer.say('/invite');
    await marketer.tap('An employee');
    await marketer.hears('Link for employees');
    await marketer.tap(/start=/);
    await page.getByRole('dialog').getByRole('button', { name: 'Somebody new' }).click();
    await page.getByLabel('Name').fill('Max');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    const employee = chatOf(page, 'Max');
    await employee.tap(consent);
    await employee.hears('1/');
    await employee.say('/observe');
    await employee.hears('What did you notice');
    await employee.say('Three people could not read their report today.');
    await employee.hears('At which stage');

    // The map of what was said, in the chat and beside it.
    await marketer.say('/map');
    const picture = marketer.messages
      .getByRole('button', { name: /Enlarge repairs.*\.png/ })
      .last();
    await picture.waitFor({ timeout: 60_000 });
    // The last that comes with a map: from here on nothing moves.
    const isAllThere = () =>
      marketer.last.getByText('Grouped without a language model').waitFor({ timeout: 60_000 });
    await isAllThere();
    await page.getByRole('button', { name: 'Answers and map' }).click();
    const panel = page.getByRole('complementary', { name: 'Answers and map' });
    await panel.getByRole('img', { name: /Map of/ }).waitFor();
    await panel.getByText('1 customer, 1 employee').waitFor();
    await panel.getByText('Version 1', { exact: true }).waitFor();
    await shoot(page, 'desktop-panel');
    await picture.click();
    await page.getByRole('dialog').getByRole('img').waitFor();
    await page.keyboard.press('Escape');
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      marketer.messages
        .getByRole('link', { name: /Save .*\.pdf/ })
        .last()
        .click(),
    ]);
    expect((await readFile(await saved.path())).subarray(0, 5).toString()).toBe('%PDF-');

    // More answers lead to another version, which the guide proposes.
    await page.getByRole('button', { name: 'Draft the map' }).click();
    await marketer.hears(/version 2:/);
    await panel.getByText('Version 2').waitFor();
    await page.getByRole('region', { name: 'How to begin' }).getByText('That is all').waitFor();
    // Each version stays at its address.
    const address = (await panel.getByRole('link', { name: 'JSON' }).getAttribute('href')) ?? '';
    for (const version of [1, 2]) {
      const file = `fetch('${address.replace(/\d+$/, String(version))}')`;
      expect(await page.evaluate(`${file}.then((map) => map.json())`)).toMatchObject({ version });
    }
    await isAllThere();

    // A reload, and a new start of everything, change nothing.
    // How many are mounted above those in sight is the list's own affair.
    const shown = async () => (await page.getByRole('article').allInnerTexts()).slice(-4);
    const before = await shown();
    await page.reload();
    await expect.poll(shown).toEqual(before);
    expect({ problems, elsewhere }).toEqual({ problems: [], elsewhere: [] });
    await trial.stop();
    await page.getByText('The bot has stopped').waitFor();
    await trial.start();
    await page.getByText('The bot has stopped').waitFor({ state: 'hidden' });
    await expect.poll(shown).toEqual(before);
    await employee.open();
    await employee.tap('First contact');
    await employee.hears('3/4');
    await close();
  }, 240_000);

  it('sends what somebody speaks, attaches, answers and takes back', async () => {
    const { page, problems, close } = await openPage(browser, trial.url());
    const chat = chatOf(page, 'Colin');
    await chat.open();
    await chat.pane.getByRole('button', { name: 'Start', exact: true }).click();
    await chat.hears('/start');
    await chat.answered();

    await chat.pane.getByRole('button', { name: 'Record a voice message' }).click();
    await chat.pane.getByText('Recording').waitFor();
    await page.waitForTimeout(1_100);
    await chat.pane.getByRole('button', { name: 'Send' }).click();
    await chat.tap('Play');
    await chat.pane.getByRole('button', { name: 'Pause' }).waitFor();

    const upload = chat.pane.locator('input[type=file]');
    await upload.setInputFiles({
      name: 'a <b>.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('a;b'),
    });
    await chat.messages.getByRole('link', { name: 'Save a <b>.csv' }).waitFor();
    await upload.setInputFiles(join(import.meta.dirname, '../../docs/map.png'));
    await chat.messages.getByRole('button', { name: 'Enlarge map.png' }).waitFor();

    await chat.say('<img src=x onerror=alert(1)> [a](javascript:alert(1))');
    await chat.hears('<img src=x onerror=alert(1)>');
    await chat.answered();
    const own = chat.messages.filter({ hasText: 'onerror' }).last();
    await own.click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Reply' }).click();
    await chat.say('because of that');
    await chat.messages.filter({ hasText: 'because of that' }).getByText('onerror').waitFor();
    const reply = chat.messages.filter({ hasText: 'because of that' });
    await chat.answered();
    await reply.click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await expect.poll(() => reply.count()).toBe(0);
    expect(await page.locator('.text img').count()).toBe(0);
    expect(problems).toEqual([]);
    await close();
  }, 120_000);
});
