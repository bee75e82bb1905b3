import { get } from 'node:http';
import { ensureClient } from '../../server/build-client.ts';
import { launchBrowser } from '../doubles/browser.ts';
import { type Bench, type Figure, spread } from './bench.ts';
import { appFiles, bundleSizes, byGzip, targets } from './bundle-size.ts';
import { freePort, startServer } from './hub.ts';

/** Slow 4G. */
const slow = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };

/** What Chromium says that it takes from the hub. */
async function takenByChromium(origin: string): Promise<string> {
  const browser = await launchBrowser();
  try {
    const answer = await (await browser.newPage()).goto(origin, { waitUntil: 'commit' });
    return (await answer?.request().allHeaders())?.['accept-encoding'] ?? '';
  } finally {
    await browser.close();
  }
}

/** How many bytes the server sends of this address, and packed by what. */
function sent(origin: string, address: string, taken: string): Promise<{ bytes: number; encoding: string }> {
  return new Promise((resolve, reject) => {
    get(`${origin}${address}`, { headers: { 'Accept-Encoding': taken } }, (answer) => {
      let bytes = 0;
      answer.on('data', (chunk: Buffer) => (bytes += chunk.length));
      answer.on('end', () => resolve({ bytes, encoding: answer.headers['content-encoding'] ?? 'nothing' }));
    }).on('error', reject);
  });
}

/** Everything as the server sends it to Chromium, which is what the targets count; by gzip for browsers without Brotli. */
async function sizes(origin: string): Promise<Figure[]> {
  const taken = await takenByChromium(origin);
  const answers = new Map<string, { bytes: number; encoding: string }>();
  for (const address of appFiles().keys()) answers.set(address, await sent(origin, address, taken));
  const weighed = bundleSizes((address) => answers.get(address)?.bytes ?? Number.NaN);
  const large = [...answers.values()].filter(({ bytes }) => bytes >= 1024);
  const by = [...new Set(large.map(({ encoding }) => encoding))].join(' and ');
  const largest = weighed.publicPages.reduce((most, page) => (page.js > most.js ? page : most));
  return [
    {
      name: `JavaScript of the largest public page (${largest.page}), as sent to Chromium (${by})`,
      value: largest.js,
      unit: 'kB',
      target: { words: `≤${targets.publicJs} kB`, met: largest.js <= targets.publicJs },
    },
    {
      name: `The whole app as installed, fonts and images aside, as sent to Chromium (${by})`,
      value: weighed.whole.all,
      unit: 'kB',
      target: { words: `≤${targets.whole} kB`, met: weighed.whole.all <= targets.whole },
    },
    { name: 'The same by gzip, for a browser without Brotli', value: bundleSizes(byGzip).whole.all, unit: 'kB' },
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
      return [...(await sizes(server.origin)), { name: 'Public home usable', value, unit: 's', target }];
    } finally {
      await server.stop();
    }
  },
};
export default bench;
