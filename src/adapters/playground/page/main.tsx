import { render } from 'preact';
import { beginWith } from './api.ts';
import { App } from './app.tsx';
import { followChats } from './chats.ts';
import './page.css';
import { loadWords, pageLanguage } from './words.ts';

const language = pageLanguage();
const words = await loadWords(language);
await beginWith(language);
followChats();
render(<App firstWords={words} firstLanguage={language} />, document.body);
