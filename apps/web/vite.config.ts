import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const api = process.env['SAMSVAR_API'] ?? 'http://localhost:3000';

export default defineConfig({
  plugins: [react()],
  resolve: {
    // Our libraries are read as TypeScript, so that a change in wording needs no build of its own.
    conditions: ['source', 'module', 'browser', 'development|production'],
    // Two copies of Yjs or ProseMirror in one page do not recognise each other's documents.
    dedupe: [
      'react',
      'react-dom',
      'yjs',
      'y-protocols',
      'lib0',
      'prosemirror-model',
      'prosemirror-state',
      'prosemirror-transform',
      'prosemirror-view',
    ],
  },
  server: {
    port: 5173,
    proxy: {
      '/graphql': { target: api, ws: true },
      '/collab': { target: api, ws: true },
      '/files': { target: api },
      '/sign-in': { target: api },
    },
  },
  build: {
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // First, so that the editor's chunk does not take along what every page needs.
            {
              name: 'react',
              test: /node_modules[\\/](react|react-dom|scheduler|react-router|use-sync-external-store)[\\/]/,
              priority: 1,
            },
            // Pages that only read compare texts too: the word difference without the editor.
            {
              name: 'word-diff',
              test: /(node_modules[\\/]diff[\\/]|libs[\\/]prose[\\/]src[\\/]text[\\/]word-diff\.ts$)/,
              priority: 1,
            },
            // Pages that write text are the only ones that pay for the editor.
            {
              name: 'editor',
              test: /node_modules[\\/](@tiptap|prosemirror-|yjs|y-|lib0|rope-sequence|orderedmap|w3c-keyname)/,
            },
          ],
        },
      },
    },
  },
});
