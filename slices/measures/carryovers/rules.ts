import {
  addDays,
  firstDayOf,
  formatYen,
  type LocalDate,
  lastDayOf,
  settlementEndsOn,
  toFiscalYear,
} from '#packages/japan'
import { broken, type Ruling } from '#platform'

export const carryoverKinds = ['明許', '事故'] as const
export type CarryoverKind = (typeof carryoverKinds)[number]
export const kindLabels: Readonly<Record<CarryoverKind, string>> = {
  明許: '繰越明許費（予算で定めたもの・213条）',
  事故: '事故繰越し（契約済でやむを得ないもの・220条3項）',
}

/** 令146条2項: the statement is drawn up by 31 May of the year after. */
export function statementIsDueOn(fiscalYear: number): LocalDate {
  return settlementEndsOn(toFiscalYear(fiscalYear))
}

type Asked = {
  readonly kind: CarryoverKind
  readonly amountYen: number
  readonly limitYen: number | null
  readonly contractOn: LocalDate | null
}
type Provided = {
  readonly fiscalYear: number
  readonly votedOn: string | null
  readonly outcome: string
}

/** 明許: a budget of the year that the assembly voted names it, and up to how much. */
export function theBudgetProvidesIt(
  asked: Asked,
  fiscalYear: number,
  round: Provided | null,
): Ruling {
  if (asked.kind !== '明許') return true
  if (round === null || round.fiscalYear !== fiscalYear) {
    return broken('繰越明許費を定めた、この年度の予算を選んでください。', 'roundId')
  }
  if (round.votedOn === null || round.outcome === '否決') {
    return broken('選んだ予算は議決されていません。議決の後に繰り越せます。', 'roundId')
  }
  if (asked.limitYen === null) {
    return broken('予算で定めた繰越明許費の額を入れてください。', 'limitYen')
  }
  return (
    asked.amountYen <= asked.limitYen ||
    broken(
      `予算で定めた繰越明許費（${formatYen(asked.limitYen)}円）を超えて繰り越せません。`,
      'amountYen',
    )
  )
}

/** 事故: the contract was made within the year; without one there is nothing to carry. */
export function theContractWasMadeInTheYear(asked: Asked, fiscalYear: number): Ruling {
  if (asked.kind !== '事故') return true
  const year = toFiscalYear(fiscalYear)
  const { contractOn } = asked
  if (contractOn === null) {
    return broken(
      '事故繰越しは、年度内に契約（支出負担行為）をしたものに限ります。契約の日を入れてください。',
      'contractOn',
    )
  }
  return (
    (contractOn >= firstDayOf(year) && contractOn <= lastDayOf(year)) ||
    broken('契約の日が、この年度の中にありません。', 'contractOn')
  )
}

/** What is neither spent nor carried already. */
export function theRestCarriesIt(restYen: number, amountYen: number): Ruling {
  return (
    amountYen <= restYen ||
    broken(
      `繰り越せるのは、予算現額から支出済額と繰越済の額を引いた${formatYen(Math.max(restYen, 0))}円までです。`,
      'amountYen',
    )
  )
}

type OnLine = {
  readonly label: string
  readonly amountYen: number
  /** 現額 of the line, less what is settled and what is carried over already. */
  readonly restYen: number
}

/** The lines that give it add up to it, and each has as much; of a year whose lines are not known none is asked. */
export function theLinesGiveIt(lines: readonly OnLine[], amountYen: number): Ruling {
  if (lines.length === 0) return true
  const short = lines.findIndex((line) => line.amountYen > line.restYen)
  const over = lines[short]
  if (over) {
    return broken(
      `${over.label}から繰り越せるのは${formatYen(Math.max(over.restYen, 0))}円までです。`,
      `lines.${short}.amountYen`,
    )
  }
  const sum = lines.reduce((total, line) => total + line.amountYen, 0)
  return (
    sum === amountYen ||
    broken(
      `節ごとの額の合計（${formatYen(sum)}円）が、翌年度繰越額（${formatYen(amountYen)}円）と合いません。`,
      'lines.0.amountYen',
    )
  )
}

type Funds = {
  readonly amountYen: number
  readonly receivedYen: number
  readonly nationalYen: number
  readonly prefectureYen: number
  readonly bondYen: number
  readonly otherYen: number
}

/** 一般財源 of a carryover: the remainder. */
export function generalYen(one: Funds): number {
  return (
    one.amountYen -
    one.receivedYen -
    one.nationalYen -
    one.prefectureYen -
    one.bondYen -
    one.otherYen
  )
}

export function theFundsFitIn(one: Funds): Ruling {
  const rest = generalYen(one)
  return (
    rest >= 0 || broken(`財源の合計が繰越額を${formatYen(-rest)}円上回っています。`, 'receivedYen')
  )
}

type Steps = { readonly decidedAt: string | null; readonly returnedAt: string | null }

export function carryoverState(one: Steps): '財政課 審査中' | '決定' | '差戻し' {
  if (one.returnedAt !== null) return '差戻し'
  return one.decidedAt === null ? '財政課 審査中' : '決定'
}

export function itWaits(one: Steps): Ruling {
  const state = carryoverState(one)
  return state === '財政課 審査中' || broken(`この繰越は「${state}」です。この手順には進めません。`)
}

/** The year ends before its rest is carried over: asked from March on. */
export function theYearIsEnding(fiscalYear: number, today: LocalDate): Ruling {
  const march = addDays(lastDayOf(toFiscalYear(fiscalYear)), -30)
  return today >= march || broken('繰越は、年度末（3月）から起案できます。')
}
