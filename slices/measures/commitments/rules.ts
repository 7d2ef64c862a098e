import { formatYen } from '#packages/japan'
import { broken, type Ruling } from '#platform'

/** Said to the one who comes second: what another decision took in between is gone. */
export function enoughIsLeftFor(amountYen: number, leftYen: number): Ruling {
  return (
    amountYen <= leftYen ||
    broken(
      `予算の残額（${formatYen(leftYen)}円）が決定額（${formatYen(amountYen)}円）に足りません。ほかの決定が先に確定しました。起案を差し戻して額を改めるか、予算に空きが出てから、もう一度決裁してください。`,
    )
  )
}

/** A line of a year can be promised only within it; of a past year, what was carried over. */
export function theYearOfTheLineHasBegun(lineYear: number, presentYear: number): Ruling {
  return (
    lineYear <= presentYear ||
    broken('この予算の年度はまだ始まっていません。4月1日から決定できます。')
  )
}

export function itIsRaised(committedYen: number, amountYen: number): Ruling {
  return (
    amountYen > committedYen ||
    broken(
      `この件は、もう${formatYen(committedYen)}円で支出負担行為をしています。減らすときは、変更の手続で減額してください。`,
    )
  )
}

export function itOnlyBecomesLess(amountYen: number, committedYen: number): Ruling {
  return (
    amountYen <= committedYen ||
    broken(
      `変更後の額（${formatYen(amountYen)}円）が、いまの支出負担行為の額（${formatYen(committedYen)}円）を上回っています。`,
    )
  )
}

export function itIsNotSettled(commitment: { readonly settledAt: string | null }): Ruling {
  return (
    commitment.settledAt === null ||
    broken('この支出負担行為は額が確定しています。変えるときは、財務会計で戻入してください。')
  )
}
