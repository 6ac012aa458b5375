import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    benchmark: { include: ['bench/**/*.bench.ts'] },
    setupFiles: ['test/helpers/seed.ts'],
    // No path, so that programs that tests start leave the cache of the user alone.
    env: { ADR_CACHE_DIR: '', XDG_CACHE_HOME: 'none' },
    testTimeout: 30_000,
    restoreMocks: true,
  },
})
