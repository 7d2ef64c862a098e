import type { LocalDate } from '#packages/japan'
import { broken, type Ruling } from '#platform'
import type { Agreement } from '../claim-ledgers/rules.ts'
import type { DueDay } from '../claim-notices/rules.ts'

/** Why the rest falls due at once: what the agreement says, or 民法137条1号. */
export const accelerationGrounds = ['分割納付の不履行', '破産手続の開始'] as const
export type AccelerationGround = (typeof accelerationGrounds)[number]

/** How many parts of the agreement are overdue and not wholly paid. */
export const missedOn = (days: readonly DueDay[], today: LocalDate): number =>
  days.filter(({ on, leftYen }) => leftYen > 0 && on < today).length

type Agreed = Agreement & { readonly missedParts: number | null }

/** 期限の利益の喪失: of an agreement that still leaves something to fall due, once, on the ground it names. */
export function theRestMayFallDue(
  agreed: Agreed | undefined,
  days: readonly DueDay[],
  ground: AccelerationGround,
  today: LocalDate,
): Ruling {
  if (agreed === undefined) return broken('この返還には、履行延期の特約がありません。')
  if (agreed.acceleratedTo !== null) return broken('この特約の期限は、もう繰り上げています。')
  if (!days.some(({ on, leftYen }) => leftYen > 0 && on >= today))
    return broken('これから期限が来る分がないため、繰り上げる期限がありません。')
  if (ground === '破産手続の開始') return true
  if (agreed.missedParts === null)
    return broken(
      'この特約は、分割の納付を怠ったときに期限を繰り上げることを定めていません。',
      'ground',
    )
  const missed = missedOn(days, today)
  return (
    missed >= agreed.missedParts ||
    broken(
      `期限を繰り上げられるのは、${agreed.missedParts}回分の納付がないときです。いま納付がないのは${missed}回分です。`,
      'ground',
    )
  )
}
