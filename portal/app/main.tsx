import 'virtual:theme.css';
import './style/base.css';
import './style/parts.css';
import './style/pages.css';
import { render } from 'preact';
import { App } from './app.tsx';
import { firstSpeech } from './words/languages.ts';

const place = document.getElementById('app');
if (place !== null) render(<App first={await firstSpeech()} />, place);
