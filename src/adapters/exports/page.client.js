// Runs in the page that page.ts writes: filters, light and dark, and the appendix that is printed.
(() => {
  const root = document.documentElement;
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];
  document.getElementById('tools').hidden = false;

  // Style hides what others said; here, what is left without anything.
  const map = document.getElementById('map');
  for (const input of all('input[name=who]'))
    input.addEventListener('change', () => {
      const who = input.value;
      root.dataset.who = who;
      const theirs =
        who === 'everyone'
          ? '.card, .mean, .left, .band path'
          : `.card:is(.by-${who}, .metric, .guess), .mean.of-${who}, .left.of-${who}, .band .of-${who} path`;
      for (const rest of all('.rest', map)) {
        const count = all(theirs, rest).length;
        const summary = rest.querySelector('summary');
        rest.hidden = count === 0;
        summary.textContent = summary.textContent.replace(/\d+/, count);
      }
      for (const cell of all('td:is(.filled, .thin)', map)) {
        cell.classList.toggle('silent', !cell.querySelector(theirs));
        cell.dataset.nothing = map.dataset.nothing;
      }
      for (const row of all('tr[data-lane]', map))
        row.classList.toggle('silent', !row.querySelector(theirs));
    });

  for (const input of all('input[name=lane]'))
    input.addEventListener('change', () => {
      for (const row of all(`tr[data-lane="${input.value}"]`)) row.hidden = !input.checked;
    });

  const quotes = document.getElementById('quotes');
  quotes.addEventListener('click', () => {
    const open = quotes.getAttribute('aria-pressed') !== 'true';
    quotes.setAttribute('aria-pressed', String(open));
    for (const each of all('table.map details')) each.open = open;
  });

  const dark = () =>
    (root.dataset.theme ??
      (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark';
  document.getElementById('theme').addEventListener('click', () => {
    root.dataset.theme = dark() ? 'light' : 'dark';
  });

  // Escape closes what was opened and stays there.
  document.addEventListener('keydown', (event) => {
    const open = event.key === 'Escape' && event.target.closest?.('details[open]');
    if (!open) return;
    open.open = false;
    open.querySelector('summary').focus();
  });

  const appendix = document.getElementById('appendix');
  const made = [];
  addEventListener('beforeprint', () => {
    appendix.hidden = false;
    for (const [at, head] of all('table.map thead th').entries()) {
      const part = document.createElement('section');
      const title = document.createElement('h3');
      title.textContent = head.querySelector('.name').textContent;
      part.append(title);
      for (const row of all('table.map tr[data-lane]:not([hidden], .curve-row)')) {
        const cards = all('.card', row.cells[at + 1]).map((card) => card.cloneNode(true));
        if (cards.length === 0) continue;
        for (const each of cards.flatMap((card) => all('details', card))) each.open = true;
        const lane = document.createElement('h4');
        lane.textContent = all(`tr[data-lane="${row.dataset.lane}"] .lane-name`)[0].textContent;
        const list = document.createElement('ul');
        list.className = 'cards';
        list.append(...cards);
        const group = document.createElement('div');
        group.className = `lane-${row.dataset.lane}`;
        group.append(lane, list);
        part.append(group);
      }
      appendix.append(part);
      made.push(part);
    }
  });
  addEventListener('afterprint', () => {
    appendix.hidden = true;
    for (const part of made.splice(0)) part.remove();
  });
})();
