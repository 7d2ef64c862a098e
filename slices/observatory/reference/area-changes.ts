import { MERGERS } from './mergers.ts'

export type ChangeKind = 'renumber' | 'absorb' | 'merge'

/** From one code to the next, on a day: a town that was merged, or only got another number. */
export type AreaChange = {
  readonly on: string
  readonly from: string
  readonly to: string
  readonly kind: ChangeKind
}

/**
 * The same place under another number: it became a city or a designated city, or its subprefecture
 * changed. The statistics sometimes go on with the old number for years.
 * @see 総務省「都道府県コード及び市区町村コード」改正一覧表
 */
const RENUMBERED: readonly (readonly [on: string, from: string, to: string])[] = [
  ['2006-04-01', '27201', '27140'],
  ['2005-04-01', '22201', '22100'],
  ['2007-04-01', '15201', '15100'],
  ['2007-04-01', '22202', '22130'],
  ['2009-04-01', '33201', '33100'],
  ['2010-04-01', '01439', '01472'],
  ['2010-04-01', '01488', '01520'],
  ['2010-04-01', '14209', '14150'],
  ['2010-01-04', '23521', '23236'],
  ['2011-11-11', '17344', '17212'],
  ['2012-01-04', '23304', '23238'],
  ['2012-04-01', '43201', '43100'],
  ['2012-10-01', '11445', '11246'],
  ['2013-01-01', '12402', '12239'],
  ['2014-01-01', '03305', '03216'],
  ['2016-10-10', '04423', '04216'],
  ['2018-10-01', '40305', '40231'],
]

export const AREA_CHANGES: readonly AreaChange[] = [
  ...RENUMBERED.map(([on, from, to]) => ({ on, from, to, kind: 'renumber' as const })),
  ...MERGERS.flatMap(({ on, to, from }) =>
    from.map((code) => ({ on, from: code, to, kind: 'absorb' as const })),
  ),
]

const NEXT: ReadonlyMap<string, AreaChange> = new Map(
  AREA_CHANGES.map((change) => [change.from, change]),
)

/** Where a code is today: itself if it still exists, its successor's, or null where nobody knows. */
export function presentCodeOf(code: string, present: ReadonlySet<string>): string | null {
  let at = code
  // A chain is short: 相模湖 → 相模原 (14209) → 相模原 (14150).
  for (let steps = 0; steps < 8; steps += 1) {
    if (present.has(at)) return at
    const next = NEXT.get(at)
    if (!next) return null
    at = next.to
  }
  return null
}
