import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import type { Page } from 'playwright-core';
import { createServer, type ViteDevServer } from 'vite';
import { launchBrowser } from './browser.ts';

const root = join(import.meta.dirname, '../..');

/** The source in a real browser, module by module, without the hub around it. */
export interface ModulePage {
  page: Page;
  /** 'http://127.0.0.1:…' */
  address: string;
  /** Calls an exported function of a source module in the page: `run('client/…/x.ts', 'clean', html)`. */
  run<T>(module: string, name: string, ...given: unknown[]): Promise<T>;
  close(): Promise<void>;
}

/** Serves the source as it is; `address/test/look/…` shows the pages for looking at screens. */
export async function serveModules(port = 0): Promise<{ server: ViteDevServer; address: string }> {
  const server = await createServer({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [react()],
    publicDir: false,
    cacheDir: join(root, 'test/output/vite'),
    server: { port, host: '127.0.0.1', hmr: false, watch: null, fs: { allow: [root] } },
    // Looked through anew at each start: a dependency found while a page is open would reload it in the middle of a test.
    optimizeDeps: { entries: ['test/look/*.html'], force: true },
  });
  await server.listen();
  const found = server.httpServer?.address();
  if (!found || typeof found === 'string') throw new Error('The module server has no port');
  return { server, address: `http://127.0.0.1:${found.port}` };
}

/** A page of real Chromium into which source modules can be imported. */
export async function openModulePage(path = '/test/look/blank.html'): Promise<ModulePage> {
  const { server, address } = await serveModules();
  const browser = await launchBrowser();
  const page = await browser.newPage();
  await page.goto(address + path);
  return {
    page,
    address,
    // As text: vitest rewrites `import()` in functions, and the page would not know what to do with it.
    run: (module, name, ...given) =>
      page.evaluate(`import('/${module}').then((found) => found['${name}'](...${JSON.stringify(given)}))`),
    async close() {
      await browser.close();
      await server.close();
    },
  };
}
