import { formatYenWithUnit } from '#packages/japan'
import type { InLine, Standing } from '../arrival-orders/rules.ts'

/** What the desk does next for whom the turn came: decides, offers the rest, or draws the order of those who came together. */
export const turnActs = ['決定', '打診', '抽選'] as const
export type TurnAct = (typeof turnActs)[number]

export type Turn = {
  readonly applicationId: string
  readonly act: TurnAct
  /** Null where the order is drawn first. */
  readonly amountYen: number | null
}

const actOf: Readonly<Partial<Record<Standing, TurnAct>>> = {
  決定できる: '決定',
  一部を承諾: '決定',
  一部を打診できる: '打診',
  抽選を待つ: '抽選',
}

type Placed = Pick<InLine, 'applicationId' | 'together' | 'standing' | 'amountYen'>

/**
 * Whom the money reaches now that it did not reach before, or not for this amount: in the order of the line. Of those
 * who wait for the lot together, the first stands for all.
 */
export function whoseTurnCame(
  before: readonly Placed[],
  after: readonly Placed[],
): readonly Turn[] {
  const stood = new Map(before.map((one) => [one.applicationId, one]))
  return after.flatMap(({ applicationId, together, standing, amountYen }) => {
    const act = actOf[standing]
    const then = stood.get(applicationId)
    if (act === undefined || then === undefined) return []
    const isAsBefore = then.standing === standing && then.amountYen === amountYen
    const first = after.find((one) => one.together === together && one.standing === standing)
    const isToldOf = act === '抽選' && first?.applicationId !== applicationId
    return isAsBefore || isToldOf ? [] : [{ applicationId, act, amountYen }]
  })
}

/** For the desk; it goes out as mail too, so that no name stands in it. */
export function turnSentence(turn: Turn, label: string, because: string): string {
  if (turn.act === '抽選')
    return `先着の順が進みました（${because}）。次は同時に届いた申請（${label}ほか）で、予算が足りません。公開の抽選で順を決めてください。`
  const yen = formatYenWithUnit(turn.amountYen ?? 0)
  return turn.act === '決定'
    ? `先着の順が進みました（${because}）。次の申請（${label}）に、${yen}の交付を決定できます。`
    : `先着の順が進みました（${because}）。次の申請（${label}）に、${yen}の一部の交付を打診してください。`
}
