import { defineConfig } from 'vitest/config';

export default defineConfig({
  build: { outDir: 'dist', target: 'es2022', chunkSizeWarningLimit: 800 },
  server: { proxy: { '/rapportage': 'http://localhost:8080', '/openapi.json': 'http://localhost:8080' } },
  test: { environment: 'jsdom' },
});
