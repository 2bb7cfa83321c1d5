import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { chatOf, openPage, screens, shoot, startTrial } from '../support/open-page.ts';
import { describeWith } from '../support/with-tool.ts';

/** What keeps somebody from using the page at all, or makes it hard. */
async function barriers(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<axe.AxeResults>('axe.run()');
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
}

const phone = { viewport: { width: 390, height: 800 }, isMobile: true, hasTouch: true };

describeWith('chromium', 'the page, as it looks', () => {
  let browser: Browser;
  let trial: Awaited<ReturnType<typeof startTrial>>;

  beforeAll(async () => {
    trial = await startTrial();
    browser = await openBrowser();
    // The example, its map, and an interview under way.
    const { page, close } = await openPage(browser, trial.url());
    await page.getByRole('button', { name: 'Load the example' }).click();
    await page.getByRole('button', { name: 'Draft the map' }).click();
    const marketer = chatOf(page, 'Ines');
    await marketer.messages
      .getByRole('button', { name: /Enlarge truseam/ })
      .waitFor({ timeout: 90_000 });
    await page.getByRole('button', { name: 'Invite somebody' }).click();
    await marketer.tap('A customer');
    await marketer.hears('Link for customers');
    await marketer.tap(/start=/);
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /Hannah/ })
      .click();
    const customer = chatOf(page, 'Hannah');
    for (let n = 0; n < 12; n += 1) {
      const last =
        (await customer.messages
          .last()
          .innerText()
          .catch(() => '')) ?? '';
      await customer.pane.getByRole('button', { name: 'Fill in for me' }).click();
      await vi.waitFor(
        async () => expect(await customer.messages.last().innerText()).not.toBe(last),
        { timeout: 20_000 },
      );
    }
    await close();
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await trial?.close();
    console.log(`Pictures of the page: ${screens}`);
  });

  it.each([
    ['desktop-light', { viewport: { width: 1360, height: 860 } }],
    ['phone-dark', { ...phone, colorScheme: 'dark' as const }],
  ])(
    'keeps nobody out: %s',
    async (name, options) => {
      const { page, problems, close } = await openPage(browser, trial.url(), options);
      await chatOf(page, 'Hannah').open();
      await page.getByRole('button', { name: 'Fill in for me' }).waitFor();
      expect(await barriers(page)).toEqual([]);
      await shoot(page, `${name}-customer`);
      if (name.startsWith('phone')) await page.getByRole('button', { name: 'All chats' }).click();
      await shoot(page, `${name}-list`);
      await page.getByRole('button', { name: 'Answers and map' }).click();
      const map = page.getByRole('complementary').getByRole('img');
      await expect
        .poll(() => map.evaluate((image) => Number(Reflect.get(image, 'naturalWidth'))), {
          timeout: 60_000,
        })
        .toBeGreaterThan(1000);
      expect(await barriers(page)).toEqual([]);
      await shoot(page, `${name}-panel`);
      await page.getByRole('complementary').getByRole('button', { name: 'Close' }).click();
      await page.getByRole('button', { name: 'Add a person' }).click();
      expect(await barriers(page)).toEqual([]);
      await shoot(page, `${name}-dialog`);
      expect(problems).toEqual([]);
      // Nothing is wider than the screen.
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
      await close();
    },
    120_000,
  );

  it('speaks the language of the browser, and another one when asked', async () => {
    const { page, close } = await openPage(browser, trial.url(), { locale: 'it-IT' });
    await page.getByRole('button', { name: 'Aggiungi una persona' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('it');
    await shoot(page, 'desktop-italian');
    await page.getByLabel('Lingua di questa pagina').selectOption('ru');
    await page.getByRole('button', { name: 'Добавить человека' }).waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Добавить человека' }).waitFor();
    await page.getByLabel('Язык этой страницы').selectOption('pl');
    await page.getByRole('button', { name: 'Dodaj osobę' }).waitFor();
    await close();
  });

  it('can be used without a mouse', async () => {
    const { page, close } = await openPage(browser, trial.url());
    await chatOf(page, 'Owen').open();
    const { field, hears, messages } = chatOf(page, 'Owen');
    await field.focus();
    // One frame shows where one is: that of all the field.
    const look = (selector: string) => `getComputedStyle(document.querySelector('${selector}'))`;
    expect(await page.evaluate(`${look('.writing textarea')}.outlineStyle`)).toBe('none');
    expect(await page.evaluate(`${look('.writing')}.boxShadow`)).toContain('inset');
    await page.keyboard.type('/he');
    await page.getByRole('list', { name: 'Commands of the bot' }).getByText('/help').waitFor();
    await page.keyboard.press('Enter');
    await hears('/help');
    await expect.poll(() => messages.count()).toBeGreaterThan(1);
    // The last own text is put right with the arrow key; Escape gives that up.
    const before = await messages.count();
    await page.keyboard.type('helo');
    await page.keyboard.press('Enter');
    await hears('helo');
    // What the bot says to it comes, too: nothing moves the focus afterwards.
    await expect.poll(() => messages.count()).toBeGreaterThan(before + 1);
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => field.inputValue()).toBe('helo');
    await page.keyboard.press('Escape');
    await expect.poll(() => field.inputValue()).toBe('');
    // A message's menu opens, is walked through and closed, and the focus is where it was.
    const more = messages.last().getByRole('button', { name: 'More about this message' });
    await more.focus();
    await page.keyboard.press('Enter');
    const items = page.getByRole('menuitem');
    const isFocused = (nth: number) => items.nth(nth).evaluate((each) => each.matches(':focus'));
    await items.getByText('Copy').waitFor();
    await expect.poll(() => isFocused(0)).toBe(true);
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => isFocused(1)).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(() => more.evaluate((each) => each.matches(':focus'))).toBe(true);
    // A dialog keeps the focus and gives it back.
    const add = page.getByRole('button', { name: 'Add a person' });
    await add.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    expect(await page.evaluate("document.activeElement.closest('dialog') !== null")).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(() => add.evaluate((each) => each.matches(':focus'))).toBe(true);
    await close();
  });

  it('remembers what is not sent yet and where a chat was read, and says what is new', async () => {
    const { page, close } = await openPage(browser, trial.url());
    const hannah = chatOf(page, 'Hannah');
    await hannah.open();
    await hannah.field.fill('half a sent');
    const room = hannah.room;
    await room.evaluate((box) => box.scrollTo(0, 300));
    await hannah.pane.getByRole('button', { name: 'To the last message' }).waitFor();
    const { inSight } = hannah;
    const before = await hannah.atRest();
    await page.reload();
    await hannah.pane.waitFor();
    await expect.poll(() => hannah.field.inputValue()).toBe('half a sent');
    await expect.poll(inSight).toBe(before);
    // News in a chat that is not looked at.
    await chatOf(page, 'Ines').open();
    const other = await openPage(browser, trial.url());
    await chatOf(other.page, 'Hannah').open();
    await chatOf(other.page, 'Hannah').say('/help');
    const row = page.getByRole('navigation').getByRole('button', { name: /^Hannah/ });
    await row.getByText(/unread message/).waitFor();
    await other.close();
    await close();
  });
});
