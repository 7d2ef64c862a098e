import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const tests = (...folders: string[]) => folders.map((folder) => `${folder}/**/*.test.{ts,tsx}`)
const rules = 'slices/**/rules.test.ts'
const house = tests('slices', 'platform', 'app/whole-house', 'app/testing')

/**
 * Files of the house that never ask for the database of the run: whichever that is, they prove the same. One
 * that asks for it by way of another file is taken for such a one, and fails: nobody tells it where it is.
 */
const asking = /from '(#test|[./]+\/testing\/[^']*)'|SANCHI_TEST_POSTGRES/
const root = import.meta.dirname
const once = globSync(house, { cwd: root, exclude: [rules] }).filter(
  (file) => !asking.test(readFileSync(join(root, file), 'utf8')),
)

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
          name: 'once',
          include: once,
          testTimeout: 180_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'database',
          include: house,
          exclude: [rules, ...once],
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
