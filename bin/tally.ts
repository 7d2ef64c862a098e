import { z } from 'zod'

/** How many tests of one part passed and failed, and what failed, by name. */
export type Tally = {
  readonly passed: number
  readonly failed: number
  readonly names: readonly string[]
}

const Report = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(
        z.object({
          status: z.string(),
          fullName: z.string(),
          failureMessages: z.array(z.string()).nullish(),
        }),
      ),
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
  if (!read.success) return { passed: 0, failed: 1, names: ['no report was written'] }
  let passed = 0
  const names: string[] = []
  for (const { name, status, assertionResults } of read.data.testResults) {
    const bad = assertionResults.filter((one) => one.status === 'failed')
    passed += assertionResults.filter((one) => one.status === 'passed').length
    for (const { fullName, failureMessages } of bad)
      names.push(`${name} > ${fullName}\n    ${(failureMessages?.[0] ?? '').slice(0, 600)}`)
    if (bad.length === 0 && status === 'failed') names.push(`${name} could not be run`)
  }
  if (names.length === 0 && !endedWell) names.push('the run ended badly although every test passed')
  return { passed, failed: names.length, names }
}

export function sumOf(tallies: readonly Tally[]): Tally {
  return {
    passed: tallies.reduce((sum, { passed }) => sum + passed, 0),
    failed: tallies.reduce((sum, { failed }) => sum + failed, 0),
    names: tallies.flatMap(({ names }) => names),
  }
}

/** The line every run of the suite ends with. */
export function lastLine({ passed, failed }: Pick<Tally, 'passed' | 'failed'>): string {
  return `${passed} passed, ${failed} failed`
}
