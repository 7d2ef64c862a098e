import { defineConfig } from 'vitest/config'

const tests = (...folders: string[]) => folders.map((folder) => `${folder}/**/*.test.{ts,tsx}`)
const rules = 'slices/**/rules.test.ts'

export default defineConfig({
  test: {
    pool: 'forks',
    // Each worker of the database project holds an embedded PostgreSQL of 0.1 to 0.3 GB.
    maxWorkers: 2,
    // One load of the house serves all files of a worker: its modules keep nothing between requests but
    // what the start of the program sets, and a test that sets such a thing sets it back.
    isolate: false,
    projects: [
      {
        test: {
          name: 'unit',
          include: [...tests('packages', 'ui', 'bin', 'app/checks', 'app/bench'), rules],
        },
      },
      {
        test: {
          name: 'database',
          include: tests('slices', 'platform', 'app/whole-house', 'app/testing'),
          exclude: [rules],
          globalSetup: ['app/testing/global-setup.ts'],
          testTimeout: 180_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: tests('app/browser'),
          fileParallelism: false,
          // The officer reaches three hundred pages, each looked at in three ways.
          testTimeout: 400_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
})
