// How are the web app, the command line and the benches built, and how do the unit tests run?
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { player } from './scripts/player.mjs';

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

/** Sentences that come to the page with the view that says them, by their file: see src/words/late.ts. */
const LATE_WORDS = new Map([
  ['brief-page', 'briefPage'],
  ['compare', 'compare'],
  ['formats', 'formatWords'],
  ['dialogs', 'dialogs'],
  ['library', 'library'],
  ['map', 'map'],
  ['player', 'player'],
  ['present', 'present'],
  ['statechart', 'statechart'],
  ['stress', 'stressWords'],
  ['table', 'table'],
  ['timeline', 'timeline'],
]);

/** The page's own English begins without these areas. Everything else sees the whole catalogue. */
function fewerWords(): Plugin {
  const nothing = '\0no-sentences';
  return {
    name: 'fewer-words',
    apply: 'build',
    enforce: 'pre',
    resolveId(source, importer) {
      const area = /^\.\/en\/([\w-]+)\.ts$/.exec(source)?.[1] ?? '';
      return importer?.endsWith('/src/words/en.ts') && LATE_WORDS.has(area) ? nothing : null;
    },
    load: (id) =>
      id === nothing
        ? [...LATE_WORDS.values()].map((area) => `export const ${area} = {};`).join('\n')
        : null,
  };
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
    file: /\.woff2$/,
    attrs: { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: true },
  },
  {
    file: /korea-after-hanoi\.roadmap-[^/]*\.js$/,
    attrs: { rel: 'modulepreload', crossorigin: true },
  },
];

/** Has the page ask at once for its fonts, so that no text changes its look, and for the roadmap it opens with. */
function earlyFiles(): Plugin {
  return {
    name: 'early-files',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_page, { bundle = {} }) =>
        EARLY.flatMap(({ file, attrs }) =>
          Object.keys(bundle)
            .filter((name) => file.test(name))
            .map((name) => ({
              tag: 'link',
              attrs: { ...attrs, href: `./${name}` },
              injectTo: 'head' as const,
            })),
        ),
    },
  };
}

export default defineConfig(({ isSsrBuild = false }) => ({
  // Relative addresses, so that the built folder works under any path of any static server.
  base: './',
  plugins: [
    react(),
    player(),
    contentSecurityPolicy(),
    firstLoad(),
    earlyFiles(),
    ...(isSsrBuild ? [] : [fewerWords()]),
  ],
  publicDir: isSsrBuild ? false : 'public',
  build: isSsrBuild ? programBuild : appBuild,
  // A program carries everything it needs: it runs from one file.
  ssr: { noExternal: true },
  worker: { format: 'es' },
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**', 'node_modules/**'],
    environment: 'node',
    // A limit only ends a test that never ends, and must not meet one on a loaded machine.
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
}));

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
