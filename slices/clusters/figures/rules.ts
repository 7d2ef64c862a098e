import { z } from 'zod'
import { disclose } from '#packages/disclosure'
import { broken, type Ruling } from '#platform'

/** Businesses at work of a 産地: all of them, and those of each process of its rule. */
export type Counted = {
  readonly total: number
  readonly rows: readonly { readonly process: string; readonly businesses: number }[]
}

/** Counts of a 産地 that may be shown; null is hidden, and never 0. */
export type Counts = z.infer<typeof Counts>
export const Counts = z.object({
  total: z.number().nullable(),
  rows: z.array(z.object({ process: z.string(), businesses: z.number().nullable() })),
  k: z.number(),
})

/**
 * Businesses by process, each count hidden where it is of one or two. A business of two processes is counted
 * at both, so that the rows do not add up to the total and nothing can be worked out from it.
 */
export function countsOf(counted: Counted): Counts {
  const shown = (count: number) => {
    const members = Array.from({ length: count }, (_, n) => String(n))
    const told = disclose({
      kinds: ['selection'],
      rows: ['事業者'],
      columns: ['数'],
      cells: [[{ members }]],
    })
    const cell = told.cells[0]?.[0]
    return { k: told.k, count: cell?.isShown ? cell.count : null }
  }
  const total = shown(counted.total)
  return {
    total: total.count,
    k: total.k,
    rows: counted.rows.map(({ process, businesses }) => ({
      process,
      businesses: shown(businesses).count,
    })),
  }
}

export function countInWords(count: number | null): string {
  return count === null ? '＊' : `${count.toLocaleString('ja-JP')}`
}

export const hiddenNote = (k: number) =>
  `＊は、公表できる数（${k}）に満たないため表示しません。0ではありません。`

export function thereIsSomethingToCount(counts: Counts): Ruling {
  return (
    counts.total === null ||
    counts.total > 0 ||
    broken('属する事業者がまだいません。先に、産地に属する工程を決めてください。')
  )
}

/** 「鯖江の眼鏡の事業者は31者（令和8年11月24日現在）」 */
export function titleOf(cluster: string, counts: Counts, asOn: string): string {
  const total = counts.total === null ? '少数' : `${counts.total.toLocaleString('ja-JP')}者`
  return `${cluster}の営業中の事業者は${total}（${asOn}現在）`.slice(0, 120)
}
