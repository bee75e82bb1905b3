import { createRoot } from 'react-dom/client';
import '../ui/ui.css';
import { sendWhatWaits } from '../features/requests/form/waiting.ts';
import { App } from './app.tsx';
import { loadDoor } from './door.ts';
import { refreshHub } from './hub.ts';
import { keepInstallOffer } from './install.ts';
import { followMoves } from './moves.ts';
import { keepUpToDate } from './update.ts';

const root = document.getElementById('hub');
if (!root) throw new Error('The page has no place for the hub');

keepInstallOffer();
followMoves();
createRoot(root).render(<App loadDoor={loadDoor} />);
void refreshHub();
keepUpToDate();
sendWhatWaits();
