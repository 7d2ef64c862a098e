import { broken, type Ruling } from '#platform'

export function theSeatsFitTheBody(
  rows: readonly { readonly seatsMin: number; readonly seatsMax: number }[],
  seatsMax: number,
): Ruling {
  const least = rows.reduce((all, row) => all + row.seatsMin, 0)
  const most = rows.reduce((all, row) => all + row.seatsMax, 0)
  if (least > seatsMax)
    return broken(`区分ごとの下限の合計（${least}人）が、定数（${seatsMax}人）を超えています。`)
  return (
    most >= seatsMax ||
    broken(`区分ごとの上限の合計（${most}人）が、定数（${seatsMax}人）に足りません。`)
  )
}

export type Occupied = {
  readonly category: string
  readonly seatsMin: number
  readonly seatsMax: number
  readonly taken: number
}

/** How many a category still wants, or 0. */
export function seatsWanting({ seatsMin, taken }: Occupied): number {
  return Math.max(seatsMin - taken, 0)
}
