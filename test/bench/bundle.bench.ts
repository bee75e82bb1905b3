import { ensureClient } from '../../server/build-client.ts';
import { launchBrowser } from '../doubles/browser.ts';
import { type Bench, type Figure, spread } from './bench.ts';
import { bundleSizes, targets } from './bundle-size.ts';
import { freePort, startServer } from './hub.ts';

/** Slow 4G. */
const slow = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };

function sizes(): Figure[] {
  const { publicPages, whole } = bundleSizes();
  const largest = publicPages.reduce((most, page) => (page.js > most.js ? page : most));
  return [
    {
      name: `JavaScript of the largest public page (${largest.page}), gzip`,
      value: largest.js,
      unit: 'kB',
      target: { words: `≤${targets.publicJs} kB`, met: largest.js <= targets.publicJs },
    },
    {
      name: 'The whole app as installed, gzip, fonts and images aside',
      value: whole.all,
      unit: 'kB',
      target: { words: `≤${targets.whole} kB`, met: whole.all <= targets.whole },
    },
    { name: 'The same by Brotli, as browsers get it', value: whole.brotli, unit: 'kB' },
  ];
}

/** From the address to a page that answers: its heading is painted, and nothing holds the page up any more. */
async function home(origin: string): Promise<number> {
  const browser = await launchBrowser();
  try {
    const page = await (await browser.newContext({ viewport: { width: 375, height: 740 } })).newPage();
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Network.enable');
    await devtools.send('Network.emulateNetworkConditions', slow);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await page.goto(origin, { waitUntil: 'commit' });
    await page.locator('main h1').waitFor();
    return await page.evaluate(
      () => new Promise<number>((resolve) => requestAnimationFrame(() => setTimeout(() => resolve(performance.now())))),
    );
  } finally {
    await browser.close();
  }
}

const bench: Bench = {
  name: 'Pages: size, and the public home on slow 4G (1.6 Mbit/s, 150 ms) with 4x slowed CPU',
  async run(say) {
    await ensureClient(say);
    const port = String(await freePort());
    const server = await startServer('test/bench/pages.ts', { PORT: port });
    try {
      const times: number[] = [];
      for (let turn = 0; turn < 3; turn++) times.push(await home(server.origin));
      const value = spread(times).p50 / 1000;
      const target = { words: '≤2.5 s', met: value <= 2.5 };
      return [...sizes(), { name: 'Public home usable', value, unit: 's', target }];
    } finally {
      await server.stop();
    }
  },
};
export default bench;
