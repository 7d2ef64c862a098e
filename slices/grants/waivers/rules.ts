import { formatYen } from '#packages/japan'
import { broken, type Ruling } from '#platform'
import type { Part, PenaltyKind } from '../claim-ledgers/rules.ts'

/** Only what is borne and not yet paid can be waived. */
export function noMoreIsWaivedThanIsBorne(
  penalty: PenaltyKind,
  part: Part,
  amountYen: number | null,
): Ruling {
  if (part.leftYen === 0)
    return broken(`この返還には、免除できる${penalty}がありません。`, 'penalty')
  if (amountYen === 0) return broken('免除する額は1円以上で入れてください。', 'amountYen')
  return (
    amountYen === null ||
    amountYen <= part.leftYen ||
    broken(`残っている${penalty}は${formatYen(part.leftYen)}円です。`, 'amountYen')
  )
}
