import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const tests = (...folders: string[]) => folders.map((folder) => `${folder}/**/*.test.{ts,tsx}`)
const rules = 'slices/**/rules.test.ts'

const placeOf = ({ project, moduleId }: TestSpecification) => `${project.name} ${moduleId}`

/** Files that lie together follow one another: what filled the database of one is kept for the next. */
class ByPath extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return [...files].sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1))
  }
}

export default defineConfig({
  test: {
    pool: 'forks',
    // Each worker of the database project holds an embedded PostgreSQL of 0.1 to 0.3 GB.
    maxWorkers: 2,
    // One load of the house serves all files of a worker: its modules keep nothing between requests but
    // what the start of the program sets, and a test that sets such a thing sets it back.
    isolate: false,
    sequence: { sequencer: ByPath },
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
          globalSetup: ['app/browser/global-setup.ts'],
          // The officer reaches three hundred pages, each looked at in three ways.
          testTimeout: 400_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
