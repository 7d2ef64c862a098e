import { formatYen } from '#packages/japan'
import { broken, type Ruling } from '#platform'

const thousand = (yen: number) => formatYen(yen, { unit: '千円' })

export type LineChange = {
  readonly label: string
  readonly changeYen: number
  /** 現額 less commitments and 繰越; null where the line was never voted in the year. */
  readonly leftYen: number | null
}

/** 減額 takes from a line no more than is neither promised nor carried over. */
export function eachLineCanGiveIt(changes: readonly LineChange[]): Ruling {
  for (const { label, changeYen, leftYen } of changes) {
    if (changeYen >= 0) continue
    if (leftYen === null) {
      return broken(`${label}には、この年度に議決された予算がないため、減額できません。`)
    }
    if (leftYen + changeYen >= 0) continue
    return broken(
      `${label}の残りは${thousand(leftYen)}千円です（現額から支出負担行為と繰越を引いた額）。減額できるのはここまでです。`,
    )
  }
  return true
}

export type YearStanding = {
  readonly currentYen: number
  /** Bound, ordered or paid, whichever is the most, and what was carried into the next year. */
  readonly boundYen: number
}

/** A measure keeps what it has bound or paid already. */
export function theMeasureKeepsWhatIsBound(year: YearStanding | null, changeYen: number): Ruling {
  if (changeYen >= 0) return true
  if (year === null) return broken('この年度の予算がないため、減額できません。')
  return (
    year.currentYen + changeYen >= year.boundYen ||
    broken(
      `予算現額は${thousand(year.currentYen)}千円、支出負担行為・支出済・繰越の額は${thousand(year.boundYen)}千円です。減額できるのは${thousand(Math.max(0, year.currentYen - year.boundYen))}千円までです。`,
    )
  )
}

/** A fund is not given up beyond what the year's budgets laid on it. */
export function theFundWasThere(
  fund: { readonly name: string; readonly votedYen: number; readonly changeYen: number },
  field: string,
): Ruling {
  return (
    fund.changeYen >= 0 ||
    fund.votedYen + fund.changeYen >= 0 ||
    broken(
      `「${fund.name}」の既決の額は${thousand(fund.votedYen)}千円です。これを超えて減らすことはできません。`,
      field,
    )
  )
}
