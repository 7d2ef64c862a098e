import { chiSquareQuantile } from '#packages/distributions'
import { formatYen } from '#packages/japan'

/** A row as the simulation sees it: fixed F, variable (for so many units of its driver), or committed. */
export type CutRow = {
  readonly kind: 'fixed' | 'variable' | 'committed'
  readonly yen: number
  /** 出展者, 研修 … the output that this row pays for; only for variable rows. */
  readonly driver: string
  /** What the output is counted in: 者, 回. */
  readonly unit: string
  /** How many outputs the row is for. */
  readonly units: number
}

export type CutAsked = {
  readonly rows: readonly CutRow[]
  /** What all grants give when so much is spent. */
  readonly grantAt: (amountYen: number) => number
  /** Funds besides the grant that stay as they are (fees, donations), yen. */
  readonly otherYen: number
  /** What is left after the cut. */
  readonly amountYen: number
  /** Which driver gives way; without it all do, in proportion. */
  readonly givesWay?: string
}

export type Output = {
  readonly driver: string
  readonly unit: string
  readonly before: number
  readonly after: number
}

export type Cut = {
  readonly amountYen: number
  readonly cutYen: number
  readonly outputs: readonly Output[]
  /** Yen per output of the first driver, cut to the yen; null without output. */
  readonly unitCostBeforeYen: number | null
  readonly unitCostAfterYen: number | null
  readonly unusedYen: number
  readonly grantBeforeYen: number
  readonly grantAfterYen: number
  readonly generalBeforeYen: number
  readonly generalAfterYen: number
  /** 節減(一般財源) = ΔA − ΔG − Δother. */
  readonly savedYen: number
  /** The cut stops here: what is committed cannot be cut. */
  readonly stoppedAtYen: number | null
  readonly sentences: readonly string[]
}

const sum = (all: readonly number[]) => all.reduce((a, b) => a + b, 0)
const thousand = (yen: number) => formatYen(yen, { unit: '千円' })

type Driver = {
  readonly driver: string
  readonly unit: string
  readonly yen: number
  readonly units: number
}

function driversOf(rows: readonly CutRow[]): Driver[] {
  const drivers = new Map<string, Driver>()
  for (const row of rows) {
    if (row.kind !== 'variable' || row.driver === '' || row.units <= 0) continue
    const before = drivers.get(row.driver)
    drivers.set(row.driver, {
      driver: row.driver,
      unit: row.unit,
      yen: (before?.yen ?? 0) + row.yen,
      units: Math.max(before?.units ?? 0, row.units),
    })
  }
  return [...drivers.values()]
}

/** `floor(money ÷ c)` with c = yen/units, in whole numbers. */
function affordable(moneyYen: number, { yen, units }: Driver): number {
  if (yen === 0) return units
  return Math.min(units, Number((BigInt(Math.max(0, moneyYen)) * BigInt(units)) / BigInt(yen)))
}

/**
 * What a cut does (measures-budget.md §4.5): `output(A) = floor(max(0, A − F) / c)`, the grant recomputed,
 * and what of it the general funds save. F is counted once, committed rows are part of it.
 * The eligible cost shrinks with the amount, so that the grant lost is not hidden.
 */
export function simulateCut(asked: CutAsked): Cut {
  const { rows, grantAt, otherYen } = asked
  const before = sum(rows.map((row) => row.yen))
  const committed = sum(rows.filter((row) => row.kind === 'committed').map((row) => row.yen))
  const amountYen = Math.max(asked.amountYen, committed)
  const drivers = driversOf(rows)
  const variable = sum(drivers.map((driver) => driver.yen))
  const fixed = before - variable
  const outputs = outputsAfter(drivers, amountYen - fixed, variable, asked.givesWay)
  const spent = sum(
    drivers.map((driver, i) => {
      const after = outputs[i]?.after ?? 0
      return Number((BigInt(driver.yen) * BigInt(after)) / BigInt(driver.units))
    }),
  )
  const grantBeforeYen = grantAt(before)
  const grantAfterYen = grantAt(amountYen)
  // Other funds stay as they are, but never pay more than is spent.
  const generalAt = (yen: number, grantYen: number) => Math.max(0, yen - grantYen - otherYen)
  const generalBeforeYen = generalAt(before, grantBeforeYen)
  const generalAfterYen = generalAt(amountYen, grantAfterYen)
  const first = outputs[0]
  return {
    amountYen,
    cutYen: before - amountYen,
    outputs,
    unitCostBeforeYen: first && first.before > 0 ? Math.floor(before / first.before) : null,
    unitCostAfterYen: first && first.after > 0 ? Math.floor(amountYen / first.after) : null,
    unusedYen: drivers.length === 0 ? 0 : Math.max(0, amountYen - fixed - spent),
    grantBeforeYen,
    grantAfterYen,
    generalBeforeYen,
    generalAfterYen,
    savedYen: generalBeforeYen - generalAfterYen,
    stoppedAtYen: asked.amountYen < committed ? committed : null,
    sentences: sentencesOf(outputs, fixed, committed, asked.amountYen < committed),
  }
}

function outputsAfter(
  drivers: readonly Driver[],
  leftYen: number,
  variableYen: number,
  givesWay: string | undefined,
): Output[] {
  return drivers.map((driver) => {
    const alone = givesWay !== undefined && drivers.some((each) => each.driver === givesWay)
    const money = alone
      ? driver.driver === givesWay
        ? leftYen - (variableYen - driver.yen)
        : driver.yen
      : variableYen === 0
        ? 0
        : Number((BigInt(Math.max(0, leftYen)) * BigInt(driver.yen)) / BigInt(variableYen))
    const { unit, units } = driver
    return { driver: driver.driver, unit, before: units, after: affordable(money, driver) }
  })
}

function sentencesOf(
  outputs: readonly Output[],
  fixedYen: number,
  committedYen: number,
  isStopped: boolean,
): string[] {
  const said: string[] = []
  if (outputs.length === 0) {
    said.push('積算に「出展者1者あたり」の行がないため、件数への影響を計算できません。')
  }
  for (const { driver, unit, after } of outputs) {
    const verb = unit === '者' ? '送れません' : '実施できません'
    if (after === 0) said.push(`固定費${thousand(fixedYen)}千円で、${driver}を1${unit}も${verb}`)
  }
  if (isStopped) {
    said.push(`約束ずみの${thousand(committedYen)}千円は切れないため、そこで止めています。`)
  }
  return said
}

/** Fewer outputs than this foretell nothing. */
const fewest = 20

export type Forecast = {
  readonly expected: number
  readonly low: number
  readonly high: number
}

/**
 * Results to expect from so many outputs, only from the measure's own past: r = results ÷ outputs, with the
 * range (95 %) of Wilson where r is a share, and of Poisson where one output can bring several results.
 * Null below 20 past outputs. @see Wilson, E. B. (1927); Garwood, F. (1936)
 */
export function forecast(
  outputs: number,
  history: { readonly outputs: number; readonly results: number },
): Forecast | null {
  const { outputs: n, results } = history
  if (n < fewest || results < 0) return null
  if (results > n) {
    const low = chiSquareQuantile(0.025, 2 * results) / 2
    const high = chiSquareQuantile(0.975, 2 * results + 2) / 2
    const each = (sum: number) => (outputs * sum) / n
    return { expected: each(results), low: each(low), high: each(high) }
  }
  const z = 1.96
  const p = results / n
  const middle = (p + (z * z) / (2 * n)) / (1 + (z * z) / n)
  const half = (z / (1 + (z * z) / n)) * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n))
  return { expected: outputs * p, low: outputs * (middle - half), high: outputs * (middle + half) }
}

/** 「見込みを計算できません（実績12件）」, or the forecast with its range. */
export function forecastSentence(
  outputs: number,
  history: { readonly outputs: number; readonly results: number },
): string {
  const found = forecast(outputs, history)
  if (found === null) return `見込みを計算できません（実績${history.outputs}件）`
  const one = (value: number) => value.toFixed(1)
  return `成果の見込み ${one(found.expected)}件（${one(found.low)}〜${one(found.high)}件、過去${history.outputs}件から）`
}
