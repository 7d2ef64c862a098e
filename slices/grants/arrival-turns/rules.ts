import { formatYenWithUnit } from '#packages/japan'
import type { InLine, Standing } from '../arrival-orders/rules.ts'

/** What the desk does next for whom the turn came: decides, or offers the rest. */
export const turnActs = ['決定', '打診'] as const
export type TurnAct = (typeof turnActs)[number]

export type Turn = {
  readonly applicationId: string
  readonly act: TurnAct
  readonly amountYen: number
}

const actOf: Readonly<Partial<Record<Standing, TurnAct>>> = {
  決定できる: '決定',
  一部を承諾: '決定',
  一部を打診できる: '打診',
}

type Placed = Pick<InLine, 'applicationId' | 'standing' | 'amountYen'>

/** Whom the money reaches now that it did not reach before, or not for this amount: in the order of the line. */
export function whoseTurnCame(
  before: readonly Placed[],
  after: readonly Placed[],
): readonly Turn[] {
  const stood = new Map(before.map((one) => [one.applicationId, one]))
  return after.flatMap(({ applicationId, standing, amountYen }) => {
    const act = actOf[standing]
    const then = stood.get(applicationId)
    if (act === undefined || amountYen === null || then === undefined) return []
    const isAsBefore = then.standing === standing && then.amountYen === amountYen
    return isAsBefore ? [] : [{ applicationId, act, amountYen }]
  })
}

/** For the desk; it goes out as mail too, so that no name stands in it. */
export function turnSentence(turn: Turn, label: string, because: string): string {
  const yen = formatYenWithUnit(turn.amountYen)
  return turn.act === '決定'
    ? `先着の順が進みました（${because}）。次の申請（${label}）に、${yen}の交付を決定できます。`
    : `先着の順が進みました（${because}）。次の申請（${label}）に、${yen}の一部の交付を打診してください。`
}
