import { type Fraction, formatYen } from '#packages/japan'
import { broken, type Ruling } from '#platform'
import { exactRate, exactYen, floorYen, times } from '../exact-numbers/rules.ts'

/** What the body may keep for its administration. */
export function administrationLimit(parentYen: number, share: Fraction): number {
  return floorYen(times(exactYen(parentYen), exactRate(share)))
}

/** §7(2): the children together stay within the parent less what its administration may take. */
export function childrenStayWithinTheParent(
  parentYen: number,
  share: Fraction,
  committedYen: number,
  addedYen: number,
): Ruling {
  const left = parentYen - administrationLimit(parentYen, share) - committedYen
  return (
    addedYen <= left ||
    broken(
      `間接補助に充てられる残りは${formatYen(left)}円です。これを超える額は決定できません。`,
      'amountYen',
    )
  )
}

/** §7(1): a condition of the parent may be added to, never dropped. */
export function everyParentConditionIsKept(
  parent: readonly string[],
  child: readonly string[],
): Ruling {
  const dropped = parent.filter((condition) => !child.includes(condition))
  return (
    dropped.length === 0 ||
    broken(`市の交付条件「${dropped[0]}」を外すことはできません。`, 'conditions')
  )
}

/** What the parent is fixed at: what the children were fixed at, and the administration within its limit. */
export function parentSettlement(
  parentYen: number,
  share: Fraction,
  childrenYen: number,
  administrationYen: number,
): { readonly settledYen: number; readonly returnYen: number } {
  const administration = Math.min(administrationYen, administrationLimit(parentYen, share))
  const settledYen = Math.min(parentYen, childrenYen + administration)
  return { settledYen, returnYen: parentYen - settledYen }
}
