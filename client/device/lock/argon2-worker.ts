import { secretOfPassphrase } from './argon2.ts';

addEventListener('message', async (event: MessageEvent<Parameters<typeof secretOfPassphrase>>) => {
  postMessage(await secretOfPassphrase(...event.data));
});
