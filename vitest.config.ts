import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    benchmark: { include: ['bench/**/*.bench.ts'] },
    setupFiles: ['test/helpers/seed.ts'],
    testTimeout: 30_000,
    restoreMocks: true,
  },
})
