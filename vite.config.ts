// How are the web app, the command line and the benches built, and how do the unit tests run?
import { createHash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { relative } from 'node:path';
import react from '@vitejs/plugin-react';
import type { Plugin, Rolldown } from 'vite';
import { defineConfig } from 'vitest/config';
import { carried } from './scripts/carried.mjs';
import { firstSight } from './scripts/first-sight.mjs';
import { offline } from './scripts/offline.mjs';

/** What the built page may load: its own files, and pictures it makes itself. Nothing inline, nothing from elsewhere. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Only the built page carries the policy: the development server needs inline scripts for hot reloading. */
function contentSecurityPolicy(): Plugin {
  const tag = {
    tag: 'meta',
    attrs: { 'http-equiv': 'Content-Security-Policy', content: POLICY },
    injectTo: 'head-prepend' as const,
  };
  return { name: 'content-security-policy', apply: 'build', transformIndexHtml: () => [tag] };
}

/** Modules that the page loads before anything shows; the one that starts the app stays apart, since it waits. */
const first = new Set<string>();

/**
 * Notes what the entry imports at once, and whatever that imports. Together they become one file: left alone, the
 * bundler makes a file of its own for every set of views that share something.
 */
function firstLoad(): Plugin {
  return {
    name: 'first-load',
    apply: 'build',
    buildEnd() {
      const importsOf = (id: string) => this.getModuleInfo(id)?.importedIds ?? [];
      const pages = [...this.getModuleIds()].filter((id) => this.getModuleInfo(id)?.isEntry);
      const starts = pages.flatMap(importsOf);
      const waiting = starts.flatMap(importsOf);
      for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
        if (first.has(id) || starts.includes(id)) continue;
        first.add(id);
        waiting.push(...importsOf(id));
      }
    },
  };
}

/** What the first paint needs beside scripts and styles. The browser would learn of it only from them. */
const EARLY = [
  {
    file: /\/words\/en\/start\.ts$/,
    attrs: { rel: 'modulepreload', crossorigin: true },
  },
  {
    file: /\.woff2$/,
    attrs: { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: true },
  },
  {
    file: /korea-after-hanoi\.roadmap\.json$/,
    attrs: { rel: 'modulepreload', crossorigin: true },
  },
];

/** Has the page ask at once for its fonts, so that no text changes its look, for its words and for the roadmap it opens with. */
function earlyFiles(): Plugin {
  return {
    name: 'early-files',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_page, { bundle = {} }) =>
        EARLY.flatMap(({ file, attrs }) =>
          Object.values(bundle)
            .filter((made) => file.test(sourceOf(made)))
            .map(({ fileName }) => ({
              tag: 'link',
              attrs: { ...attrs, href: `./${fileName}` },
              injectTo: 'head' as const,
            })),
        ),
    },
  };
}

/** What a built file is made from; of what is only copied, its own name. */
function sourceOf(made: Rolldown.OutputChunk | Rolldown.OutputAsset): string {
  return (made.type === 'chunk' ? made.facadeModuleId : null) ?? made.fileName;
}

/** A class by its own name and a sign of its file: shorter than the bundler's, which no compression shortens. */
function scopedName(name: string, file: string): string {
  const path = relative(import.meta.dirname, file.replace(/\?.*$/, '')).replaceAll('\\', '/');
  return `${name}_${createHash('sha256').update(path).digest('hex').slice(0, 5)}`;
}

/** React has had the hook itself for long: what stands in for it in older ones would only be fetched. */
const REACT_HAS_IT = [
  {
    find: /^use-sync-external-store\/shim\/with-selector$/,
    replacement: 'use-sync-external-store/with-selector',
  },
  { find: /^use-sync-external-store\/shim$/, replacement: 'use-sync-external-store' },
];

export default defineConfig(({ isSsrBuild = false }) => ({
  // Relative addresses, so that the built folder works under any path of any static server.
  base: './',
  plugins: [
    react(),
    carried(),
    contentSecurityPolicy(),
    firstLoad(),
    earlyFiles(),
    firstSight(),
    offline(),
  ],
  publicDir: isSsrBuild ? false : 'public',
  css: { modules: { generateScopedName: scopedName } },
  build: isSsrBuild ? programBuild : appBuild,
  resolve: { alias: REACT_HAS_IT },
  // A program carries everything it needs: it runs from one file.
  ssr: { noExternal: true },
  worker: { format: 'es' },
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**', 'node_modules/**'],
    environment: 'node',
    // A limit only ends a test that never ends, and must not meet one on a loaded machine.
    // One a core: the default leaves one idle, half of a small machine.
    maxWorkers: availableParallelism(),
    isolate: false,
    testTimeout: 900_000,
    hookTimeout: 900_000,
  },
}));

/** The beginning of the name of a file of sentences: `words-en-`; '' of every other. */
function wordsIn(id: string): string {
  const [, language] = /\/words\/([^/]+)\/[^/]+\.ts$/.exec(id) ?? [];
  return language === undefined ? '' : `words-${language}-`;
}

/** The web app. The manifest is what `npm run size` reads. */
const appBuild = {
  outDir: 'build/app',
  target: 'baseline-widely-available' as const,
  manifest: true,
  modulePreload: { polyfill: false },
  // An inlined font or script would be a data: address, which the policy forbids.
  assetsInlineLimit: 0,
  reportCompressedSize: false,
  rolldownOptions: {
    output: {
      chunkFileNames: ({ facadeModuleId }: { readonly facadeModuleId: string | null }) =>
        `assets/${wordsIn(facadeModuleId ?? '')}[name]-[hash].js`,
      codeSplitting: { groups: [{ name: 'first', test: (id: string) => first.has(id) }] },
    },
  },
};

/** The command line (src/cli/main.ts) and the benches: `vite build --ssr <entry> --outDir <folder>`. */
const programBuild = {
  outDir: 'build/cli',
  target: 'node20',
  minify: false,
  rolldownOptions: {
    output: { entryFileNames: 'main.js', codeSplitting: false },
  },
} as const;
