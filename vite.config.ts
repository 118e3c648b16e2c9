import { gzipSync } from 'node:zlib';
import type { Plugin, UserConfigFn } from 'vite';
import { overrideVaadinConfig } from './vite.generated';

// Beside the .br that Vaadin makes, which browsers take over HTTPS only: a machine of the office without TLS gets its files small too, and the
// server does not compress them anew for every browser.
const gzipped: Plugin = {
  name: 'avance:gzip',
  apply: 'build',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      for (const file of Object.values(bundle)) {
        const content = file.type === 'chunk' ? file.code : file.source;
        if (file.fileName.endsWith('.js') && content.length > 1000) {
          this.emitFile({ type: 'asset', fileName: `${file.fileName}.gz`, source: gzipSync(content, { level: 9 }) });
        }
      }
    },
  },
};

// What every screen loads one after the other (the start of Flow, then its imports, then its client) is asked for with the page.
const FIRST = ['FlowBootstrap', 'generated-flow-imports', 'FlowClient'];

const preloaded: Plugin = {
  name: 'avance:preload',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler(_html, { bundle }) {
      const chunks = Object.values(bundle ?? {}).filter((file) => file.type === 'chunk');
      const first = chunks.filter((chunk) => FIRST.includes(chunk.name));
      const files = new Set(first.flatMap((chunk) => [chunk.fileName, ...chunk.imports]));
      const main = chunks.filter((chunk) => chunk.isEntry).flatMap((chunk) => [chunk.fileName, ...chunk.imports]);
      main.forEach((file) => files.delete(file));
      return [...files].map((file) => ({
        tag: 'link',
        attrs: { rel: 'modulepreload', crossorigin: true, href: `./${file}` },
        injectTo: 'head',
      }));
    },
  },
};

const customConfig: UserConfigFn = () => ({ plugins: [gzipped, preloaded] });

export default overrideVaadinConfig(customConfig);
