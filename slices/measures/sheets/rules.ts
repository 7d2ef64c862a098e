import type { BreakdownRow, Line } from '../budget-lines/tables.ts'
import { type CutRow, forecastSentence, simulateCut } from '../cuts/rules.ts'
import { currentBudget, executionRate, percent, unitCost, unspent } from '../executions/rules.ts'
import type { ExecutionRow } from '../executions/tables.ts'
import { type FundKind, fundKindLabels } from '../funds/rules.ts'
import type { Fund, Scheme } from '../funds/tables.ts'
import { grantIn } from '../grants/rules.ts'
import type { AmountRow, ExecutionYear, SheetCut, UnitCostYear } from '../request-sheet.ts'
import type { YearFigures } from '../year-figures/rules.ts'

export type PaidBy = Fund & { readonly scheme: Scheme | null }

const sum = (all: readonly number[]) => all.reduce((a, b) => a + b, 0)

export const kindOf = (fund: PaidBy): FundKind => fund.scheme?.kind ?? 'general'

type Stages = {
  readonly headYen: number | null
  readonly directorYen: number | null
  readonly mayorYen: number | null
}

/** Block A. Of the years before, only what the finance system told by fund is shown; the rest is null. */
export function amountRows(
  requestedYen: number,
  funds: readonly PaidBy[],
  executions: readonly ExecutionRow[],
  fiscalYear: number,
  stages: Stages,
  told: readonly YearFigures[] = [],
): AmountRow[] {
  const settled = executions.find((year) => year.fiscalYear === fiscalYear - 2) ?? null
  const last = executions.find((year) => year.fiscalYear === fiscalYear - 1) ?? null
  // What earlier sheets told counts only for a year of which the record of today knows nothing.
  const before = settled ? null : (told.find((year) => year.fiscalYear === fiscalYear - 2) ?? null)
  const none = { headYen: null, directorYen: null, mayorYen: null }
  const row = (
    kind: AmountRow['kind'],
    label: string,
    asked: number,
    before: { settledYen: number | null; expectedYen: number | null },
  ): AmountRow => ({
    kind,
    label,
    ...before,
    initialYen: null,
    currentYen: null,
    requestedYen: asked,
    changeYen: null,
    changeRate: null,
    ...none,
  })
  const initialYen = last?.initialYen ?? null
  const changeYen = initialYen === null ? null : requestedYen - initialYen
  const cost: AmountRow = {
    ...row('cost', '事業費', requestedYen, {
      settledYen: settled?.spentYen ?? before?.cost ?? null,
      expectedYen: last?.expectedYen ?? last?.spentYen ?? null,
    }),
    initialYen,
    currentYen: last === null ? null : currentBudget(last),
    changeYen,
    changeRate:
      changeYen === null || initialYen === null || initialYen <= 0
        ? null
        : percent(changeYen, initialYen),
    ...stages,
  }
  const asked = (kind: FundKind) =>
    sum(funds.filter((fund) => kindOf(fund) === kind).map((fund) => fund.amountYen))
  const known = (year: ExecutionRow | null, kind: FundKind, whole: number | null) =>
    year === null ? null : fundOfYear(year, kind, whole)
  const fundRow = (kind: FundKind) =>
    row(kind, fundKindLabels[kind], asked(kind), {
      settledYen: before ? toldOf(before, kind) : known(settled, kind, settled?.spentYen ?? null),
      expectedYen: known(last, kind, last?.expectedYen ?? last?.spentYen ?? null),
    })
  const others = (['reserve', 'fee', 'donation'] as const).filter((kind) => asked(kind) > 0)
  return [
    cost,
    ...(['national', 'prefecture', 'bond'] as const).map(fundRow),
    ...others.map(fundRow),
    fundRow('general'),
  ]
}

function fundOfYear(year: ExecutionRow, kind: FundKind, whole: number | null): number | null {
  if (kind === 'national') return year.nationalYen
  if (kind === 'prefecture') return year.prefectureYen
  if (kind === 'bond') return year.bondYen
  if (kind !== 'general') return year.otherYen
  const parts = [year.nationalYen, year.prefectureYen, year.bondYen, year.otherYen]
  if (whole === null || parts.some((part) => part === null)) return null
  return whole - sum(parts.map((part) => part ?? 0))
}

/** A sheet tells reserves, fees and donations as one: その他. */
function toldOf(year: YearFigures, kind: FundKind): number | null {
  if (kind === 'national' || kind === 'prefecture' || kind === 'bond' || kind === 'general')
    return year[kind]
  return null
}

const threeBefore = (fiscalYear: number) => [fiscalYear - 3, fiscalYear - 2, fiscalYear - 1]

/** @param told what earlier sheets told: it counts where the record of today has no such year */
export function executionYears(
  executions: readonly ExecutionRow[],
  fiscalYear: number,
  told: readonly YearFigures[] = [],
): ExecutionYear[] {
  const toldIn = (year: number) => told.find((one) => one.fiscalYear === year)
  return threeBefore(fiscalYear).map((year) => {
    const found = executions.find((one) => one.fiscalYear === year)
    return {
      fiscalYear: year,
      currentYen: found ? currentBudget(found) : null,
      spentYen: found ? found.spentYen : (toldIn(year)?.cost ?? null),
      carriedOutYen: found?.carriedOutYen ?? null,
      unspentYen: found ? unspent(found) : null,
      rate: found ? executionRate(found) : null,
    }
  })
}

export function unitCostYears(
  executions: readonly ExecutionRow[],
  fiscalYear: number,
  hourlyYen: number,
  outputUnit: string,
): UnitCostYear[] {
  return threeBefore(fiscalYear).map((year) => {
    const found = executions.find((one) => one.fiscalYear === year)
    const directYen = found?.spentYen ?? null
    const hours = found?.hours ?? null
    const output = found?.output ?? null
    const cost =
      directYen === null || hours === null ? null : unitCost(directYen, hours, hourlyYen, output)
    return {
      fiscalYear: year,
      directYen,
      hours,
      fullYen: cost?.fullYen ?? null,
      output,
      outputUnit,
      perOutputYen: cost?.perOutputYen ?? null,
    }
  })
}

/** Rows as the simulation sees them: the quantity of a variable row is how many outputs it is for. */
export function cutRows(rows: readonly BreakdownRow[]): CutRow[] {
  return rows.map((row) => ({
    kind: row.costKind,
    yen: row.yen,
    driver: row.driver,
    unit: row.unit,
    units: row.costKind === 'variable' ? Math.floor(Number(row.quantity)) || 0 : 0,
  }))
}

type Costed = {
  readonly lines: readonly Line[]
  readonly rows: readonly BreakdownRow[]
  readonly funds: readonly PaidBy[]
  readonly executions: readonly ExecutionRow[]
}

/** What a cut by so many per cent would do; the amount left is cut to 千円. */
export function cutBy(
  percentCut: number,
  lines: readonly Line[],
  rows: readonly BreakdownRow[],
  funds: readonly PaidBy[],
  executions: readonly ExecutionRow[],
): SheetCut {
  const amountYen = sum(lines.map((line) => line.amountYen))
  const left = Math.floor((amountYen * (100 - percentCut)) / 100_000) * 1_000
  return { ...cutTo(left, { lines, rows, funds, executions }), percent: percentCut }
}

const isGrant = (fund: PaidBy) => kindOf(fund) === 'national' || kindOf(fund) === 'prefecture'

/**
 * What is left when a request is cut to an amount. Grants are reckoned anew on rows that shrink with it.
 * @param givesWay the driver that gives way first; without it all do, in proportion
 */
export function cutTo(
  left: number,
  { lines, rows, funds, executions }: Costed,
  givesWay?: string,
): Omit<SheetCut, 'percent'> {
  const amountYen = sum(lines.map((line) => line.amountYen))
  const others = funds.filter((fund) => !isGrant(fund) && fund.scheme !== null)
  // Lines are raised to 千円, so that their sum may exceed the rows by some hundred yen: fixed cost.
  const raised = amountYen - sum(rows.map((row) => row.yen))
  const cut = simulateCut({
    rows: [...cutRows(rows), { kind: 'fixed', yen: raised, driver: '', unit: '', units: 0 }],
    grantAt: (yen) => {
      const shrunk = rows.map((row) => ({
        ...row,
        yen: amountYen === 0 ? 0 : Number((BigInt(row.yen) * BigInt(yen)) / BigInt(amountYen)),
      }))
      const grants = funds.filter(isGrant).flatMap((fund) => fund.scheme ?? [])
      return sum(grants.map((scheme) => grantIn(scheme, yen, shrunk, funds)?.grantYen ?? 0))
    },
    otherYen: sum(others.map((fund) => fund.amountYen)),
    amountYen: left,
    givesWay,
  })
  const history = executions.reduce(
    (all, year) => ({
      outputs: all.outputs + (year.results === null ? 0 : (year.output ?? 0)),
      results: all.results + (year.results ?? 0),
    }),
    { outputs: 0, results: 0 },
  )
  const forecast = forecastSentence(cut.outputs[0]?.after ?? 0, history)
  return { ...cut, forecast }
}
