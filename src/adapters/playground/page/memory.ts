/** What one browser remembers of the page, so that a reload changes nothing. */
interface Memory {
  language?: string;
  /** Chats on the screen, at most two. */
  panes: number[];
  /** The last message seen, by chat. */
  read: Record<string, number>;
  /** Texts not sent yet, by chat. */
  drafts: Record<string, string>;
  /** Where a chat was scrolled to: its lowest message in sight and how far that is below the upper edge. */
  places: Record<string, { message: number; offset: number }>;
  guideClosed: boolean;
  panelOpen: boolean | null;
}

const key = 'journey-page';
const empty: Memory = {
  panes: [],
  read: {},
  drafts: {},
  places: {},
  guideClosed: false,
  panelOpen: null,
};

let current: Memory = { ...empty, ...read() };

function read(): Partial<Memory> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '{}');
    return typeof kept === 'object' && kept !== null ? kept : {};
  } catch {
    return {};
  }
}

/** What is remembered now. */
export function memory(): Memory {
  return current;
}

/** Remembers something more. */
export function remember(change: Partial<Memory>): void {
  current = { ...current, ...change };
  try {
    localStorage.setItem(key, JSON.stringify(current));
  } catch {
    // A browser that keeps nothing still shows everything.
  }
}
