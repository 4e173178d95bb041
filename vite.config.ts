import { vitePlugin as remix } from '@remix-run/dev';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vite';
import remixConfig from './remix.config.js';
import { fontFolder, subsetFonts } from './scripts/build/subset-fonts.ts';

export default defineConfig(async () => {
  await subsetFonts();
  return {
    plugins: [tailwindcss(), remix(remixConfig)],
    resolve: { alias: { 'market-fonts': fontFolder } },
    worker: { format: 'es' as const },
    build: { target: 'es2022', assetsInlineLimit: 0, cssMinify: true, reportCompressedSize: false },
    ssr: { noExternal: ['use-intl'] },
  };
});
