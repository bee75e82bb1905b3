import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { chunks } from './chunks.ts';
import { pureFunctions } from './pure-functions.ts';

const here = decodeURIComponent(new URL('.', import.meta.url).pathname);

/** The browser's part: `vite build client` writes dist/client, which the server serves. */
export default defineConfig({
  root: here,
  publicDir: '../public',
  // RxJS offers an older form first, which brings ponyfills for classes and generators.
  resolve: { conditions: ['es2015', ...defaultClientConditions] },
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    // The strict content security policy allows no inline data in styles or scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: { output: { codeSplitting: { groups: chunks } } },
  },
  plugins: [
    react(),
    pureFunctions(),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'app',
      filename: 'service-worker.ts',
      registerType: 'prompt',
      injectRegister: false,
      injectManifest: {
        globPatterns: ['**/*.{js,css,html,svg,png,woff2,wasm,webmanifest}'],
        globIgnores: ['readme/**'],
        maximumFileSizeToCacheInBytes: 4 * 1024 * 1024,
      },
      manifest: {
        id: '/',
        name: 'EHC hub',
        short_name: 'EHC hub',
        description: 'Education, health and care needs assessments, plans and reviews, also without a signal.',
        lang: 'en-GB',
        start_url: '/work',
        scope: '/',
        display: 'standalone',
        background_color: '#f7f5f0',
        theme_color: '#083c42',
        icons: [
          { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
          { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
          { src: '/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        ],
      },
    }),
  ],
});
