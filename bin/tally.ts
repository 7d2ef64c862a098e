import { z } from 'zod'

/** How many tests of one part passed and failed. */
export type Tally = { readonly passed: number; readonly failed: number }

const Report = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(z.object({ status: z.string() })),
    }),
  ),
})

/**
 * Counts a JSON report of vitest.
 * A file that could not even be loaded has no tests and counts as one failure; so does a run that
 * ended badly although every test passed (an error after a test), and a run without a report.
 */
export function tallyOf(report: unknown, endedWell: boolean): Tally {
  const read = Report.safeParse(report)
  if (!read.success) return { passed: 0, failed: 1 }
  let passed = 0
  let failed = 0
  for (const { status, assertionResults } of read.data.testResults) {
    const bad = assertionResults.filter((one) => one.status === 'failed').length
    passed += assertionResults.filter((one) => one.status === 'passed').length
    failed += bad === 0 && status === 'failed' ? 1 : bad
  }
  return { passed, failed: failed === 0 && !endedWell ? 1 : failed }
}

export function sumOf(tallies: readonly Tally[]): Tally {
  return {
    passed: tallies.reduce((sum, { passed }) => sum + passed, 0),
    failed: tallies.reduce((sum, { failed }) => sum + failed, 0),
  }
}

/** The line every run of the suite ends with. */
export function lastLine({ passed, failed }: Tally): string {
  return `${passed} passed, ${failed} failed`
}
