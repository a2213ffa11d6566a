import 'virtual:theme.css';
import '../app/style/base.css';
import '../app/style/parts.css';
import './style/office.css';
import './style/figures.css';
import { render } from 'preact';
import { firstSpeech } from '../app/words/languages.ts';
import { Office } from './office.tsx';

const place = document.getElementById('app');
if (place !== null) render(<Office first={await firstSpeech()} />, place);
