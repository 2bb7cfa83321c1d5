import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { PageMessage } from './api.ts';
import { useDesk } from './shared.tsx';

type Entity = PageMessage['entities'][number];

/** Marks of which one stands within the other are drawn from the outside in. */
export function Formatted({
  text,
  entities,
  onCommand,
}: {
  text: string;
  entities: Entity[];
  onCommand: (command: string) => void;
}) {
  const sorted = [...entities]
    .filter(({ type }) => type !== 'bot_command')
    .sort((one, other) => one.offset - other.offset || other.length - one.length);
  return <>{stretch(text, { from: 0, to: text.length }, sorted, onCommand)}</>;
}

function stretch(
  text: string,
  { from, to }: { from: number; to: number },
  entities: Entity[],
  onCommand: (command: string) => void,
): ComponentChildren[] {
  const parts: ComponentChildren[] = [];
  let at = from;
  for (let n = 0; n < entities.length; ) {
    const entity = entities[n];
    if (!entity) break;
    const end = Math.min(entity.offset + entity.length, to);
    const inner = entities
      .slice(n + 1)
      .filter(({ offset, length }) => offset >= entity.offset && offset + length <= end);
    if (entity.offset > at)
      parts.push(<Plain text={text.slice(at, entity.offset)} {...{ onCommand }} />);
    parts.push(
      <Marked entity={entity} text={text.slice(entity.offset, end)}>
        {stretch(text, { from: entity.offset, to: end }, inner, onCommand)}
      </Marked>,
    );
    at = end;
    n += 1 + inner.length;
  }
  if (at < to) parts.push(<Plain text={text.slice(at, to)} {...{ onCommand }} />);
  return parts;
}

function Marked({
  entity,
  text,
  children,
}: {
  entity: Entity;
  text: string;
  children: ComponentChildren;
}) {
  switch (entity.type) {
    case 'bold':
      return <strong>{children}</strong>;
    case 'italic':
      return <em>{children}</em>;
    case 'underline':
      return <u>{children}</u>;
    case 'strikethrough':
      return <s>{children}</s>;
    case 'code':
      return <code>{text}</code>;
    case 'pre':
      return <pre>{text}</pre>;
    case 'blockquote':
    case 'expandable_blockquote':
      return <blockquote>{children}</blockquote>;
    case 'spoiler':
      return <Spoiler>{children}</Spoiler>;
    case 'text_link':
      return <Link href={entity.url ?? ''}>{children}</Link>;
    case 'url':
      return <Link href={text}>{text}</Link>;
    default:
      return <>{children}</>;
  }
}

function Spoiler({ children }: { children: ComponentChildren }) {
  const [isShown, show] = useState(false);
  const { t } = useDesk();
  if (isShown) return <span>{children}</span>;
  return (
    <button type="button" class="spoiler" aria-label={t('page-spoiler')} onClick={() => show(true)}>
      <span aria-hidden="true">{children}</span>
    </button>
  );
}

/** Addresses and commands, which Telegram too finds by itself. */
const found =
  /(https?:\/\/[^\s<>"«»„“”]+[^\s<>"«»„“”.,;:!?)\]])|(?<=^|[\s(])(\/[a-z][a-z0-9_]{0,31})(?![\w/])/g;

function Plain({ text, onCommand }: { text: string; onCommand: (command: string) => void }) {
  const parts: ComponentChildren[] = [];
  let at = 0;
  for (const match of text.matchAll(found)) {
    const [whole, address, command] = match;
    parts.push(text.slice(at, match.index));
    at = match.index + whole.length;
    if (address) parts.push(<Link href={address}>{address}</Link>);
    else if (command)
      parts.push(
        <button type="button" class="link" onClick={() => onCommand(command)}>
          {command}
        </button>,
      );
  }
  parts.push(text.slice(at));
  return <>{parts}</>;
}

/** The token of an invitation to this bot; undefined for any other address. */
export function tokenIn(address: string): string | undefined {
  const bot = document.body.dataset.bot;
  return new RegExp(`^https?://t\\.me/${bot}\\?start=([\\w-]{1,64})$`).exec(address)?.[1];
}

function Link({ href, children }: { href: string; children: ComponentChildren }) {
  const { invite } = useDesk();
  const token = tokenIn(href);
  if (token)
    return (
      <button type="button" class="link" onClick={() => invite(token)}>
        {children}
      </button>
    );
  const safe = /^(https?|tg|mailto):/i.test(href) ? href : undefined;
  return (
    <a href={safe} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}
