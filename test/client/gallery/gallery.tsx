import { createRoot } from 'react-dom/client';
import '../../../client/ui/ui.css';
import { App } from '../../../client/app/app.tsx';
import { refreshHub } from '../../../client/app/hub.ts';
import { followMoves } from '../../../client/app/moves.ts';
import { doubleDoor, lockedDoor } from '../../doubles/device.ts';
import { Kit } from './kit.tsx';
import { sampleDevice } from './sample.ts';
import type { Scenario } from './scenario.ts';

/** The real screens over a device that a scenario describes. The scenario is put on the window before the page starts. */
const scenario = (window as unknown as { hubScenario?: Scenario }).hubScenario ?? {};
const inside = sampleDevice(scenario);
const { personName, ...lock } = scenario.lock ?? {};
const locked = lockedDoor(personName ?? inside.actor.name, lock);
const door = doubleDoor(
  scenario.door === 'open' ? { door: 'none' } : scenario.door === 'locked' ? locked : { door: 'none' },
  inside,
);
if (scenario.door === 'open') await door.setUp(null);

const root = document.getElementById('hub');
if (!root) throw new Error('The gallery has no place');
followMoves();
createRoot(root).render(location.pathname === '/kit' ? <Kit /> : <App loadDoor={async () => door} />);
void refreshHub();
