import type { Bench, Scale } from './bench.ts'

export type Times = { readonly p50: number; readonly p95: number; readonly rounds: number }

export type Baseline = {
  readonly name: string
  /** A sentence where it could not run. */
  readonly times: Times | string
  /** Median of the subject over median of the baseline: below 1 the subject is faster. */
  readonly ratio: number | null
}

export type Result = {
  readonly name: string
  readonly unit: 'ms'
  readonly scale: Scale
  readonly subject: Times | string
  readonly baselines: readonly Baseline[]
  readonly limit: NonNullable<Bench['limit']> | null
  readonly holds: boolean
}

/** The value that a share of all values does not exceed (nearest rank). @throws without values */
export function percentile(values: readonly number[], share: number): number {
  const inOrder = [...values].sort((a, b) => a - b)
  const value = inOrder[Math.max(0, Math.ceil(share * inOrder.length) - 1)]
  if (value === undefined) throw new RangeError('nothing was measured')
  return value
}

const timesOf = (answer: readonly number[] | string): Times | string =>
  typeof answer === 'string'
    ? answer
    : { p50: percentile(answer, 0.5), p95: percentile(answer, 0.95), rounds: answer.length }

function ratioOf(subject: Times | string, baseline: Times | string): number | null {
  if (typeof subject === 'string' || typeof baseline === 'string') return null
  return subject.p50 / baseline.p50
}

function withinLimit({ limit }: Bench, times: Times | string): boolean {
  // Not measured here, as it says of itself.
  if (typeof times === 'string') return true
  return times.p50 <= (limit?.p50 ?? Infinity) && times.p95 <= (limit?.p95 ?? Infinity)
}

/** Runs one bench, its baselines in the same run. */
export async function measure(bench: Bench, scale: Scale): Promise<Result> {
  const contest = await bench.open(scale)
  try {
    const others: { name: string; times: Times | string }[] = []
    for (const [name, run] of Object.entries(contest.baselines))
      others.push({ name, times: timesOf(await run(bench.rounds)) })
    const subject = timesOf(await contest.subject(bench.rounds))
    return {
      name: bench.name,
      unit: bench.unit,
      scale,
      subject,
      baselines: others.map((one) => ({ ...one, ratio: ratioOf(subject, one.times) })),
      limit: bench.limit ?? null,
      holds: withinLimit(bench, subject),
    }
  } finally {
    await contest.close?.()
  }
}

const digits = (value: number) => (value < 10 ? value.toFixed(2) : value.toFixed(0))
const said = (times: Times | string, unit: string) =>
  typeof times === 'string'
    ? times
    : `p50 ${digits(times.p50)} ${unit}, p95 ${digits(times.p95)} ${unit} (${times.rounds} rounds)`

/** A result in a few lines for people. */
export function linesOf(result: Result): string[] {
  const { name, scale, unit, subject, baselines, limit, holds } = result
  const lines = [`${name} (${scale})`, `  Sanchi    ${said(subject, unit)}`]
  for (const { name: other, times, ratio } of baselines) {
    const share = ratio === null ? '' : `; ratio ${ratio.toFixed(2)} (below 1: Sanchi is faster)`
    lines.push(`  ${other.padEnd(9)} ${said(times, unit)}${share}`)
  }
  if (limit !== null) {
    const parts = Object.entries(limit).map(([share, most]) => `${share} ≤ ${most} ${unit}`)
    const verdict = typeof subject === 'string' ? 'not measured' : holds ? 'kept' : 'NOT KEPT'
    lines.push(`  limit     ${parts.join(', ')}: ${verdict}`)
  }
  return lines
}
