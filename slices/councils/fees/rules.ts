import { broken, type Ruling } from '#platform'

export type Fee = {
  readonly name: string
  readonly days: number
  readonly unitYen: number
  readonly grossYen: number
  /** What the table would withhold; finance settles it. */
  readonly withheldYen: number
  readonly netYen: number
}

/**
 * What is withheld of a fee by the table that finance keeps; the fraction of a yen is cut.
 * @param ratePerMille100 the rate in thousandths of a percent: 3.063 % is 3063
 * @throws {RangeError} an amount or a rate that is negative or not whole
 * @example withheld(9_800, 3063) // 300
 */
export function withheld(grossYen: number, ratePerMille100: number): number {
  if (![grossYen, ratePerMille100].every((one) => Number.isInteger(one) && one >= 0))
    throw new RangeError(`not a fee and a rate: ${grossYen}, ${ratePerMille100}`)
  return Math.floor((grossYen * ratePerMille100) / 100_000)
}

type Attended = { readonly name: string; readonly isThere: boolean; readonly declinesFee: boolean }

/** Due to whoever was there for any part; who declined is not listed (councils.md §4.5). */
export function feesOf(
  attended: readonly Attended[],
  unitYen: number,
  ratePerMille100: number,
): readonly Fee[] {
  return attended
    .filter(({ isThere, declinesFee }) => isThere && !declinesFee)
    .map(({ name }) => {
      const withheldYen = withheld(unitYen, ratePerMille100)
      return {
        name,
        days: 1,
        unitYen,
        grossYen: unitYen,
        withheldYen,
        netYen: unitYen - withheldYen,
      }
    })
}

export const settledByFinance = '源泉徴収額は会計で確認'

/** 附属機関: 報酬, 節1; a body by 要綱: 報償費, 節7. */
export function sectionOfFee(mayDecide: boolean): string {
  return mayDecide ? '節1 報酬（旅費は節8）' : '節7 報償費（旅費は節8）'
}

export function somebodyIsPaid(count: number): Ruling {
  return count > 0 || broken('支給する委員がいません。出席と辞退を確かめてください。')
}
