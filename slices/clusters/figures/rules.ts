import { z } from 'zod'
import { disclose } from '#packages/disclosure'
import type { LocalDate } from '#packages/japan'
import { broken, type Ruling } from '#platform'

/** A business as it is counted: which of the rule's processes it can do. */
export type Counted = { readonly id: string; readonly processes: readonly string[] }

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
export function countsOf(members: readonly Counted[], processes: readonly string[]): Counts {
  const count = (some: readonly Counted[]) => {
    const told = disclose({
      kinds: ['selection'],
      rows: ['事業者'],
      columns: ['数'],
      cells: [[{ members: some.map(({ id }) => id) }]],
    })
    const cell = told.cells[0]?.[0]
    return { k: told.k, shown: cell?.isShown ? cell.count : null }
  }
  const total = count(members)
  return {
    total: total.shown,
    k: total.k,
    rows: processes.map((process) => ({
      process,
      businesses: count(members.filter((one) => one.processes.includes(process))).shown,
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

export type Frozen = { readonly asOn: LocalDate; readonly counts: Counts }
