import type { LocalDate } from '#packages/japan'
import { Tag, type TagKind } from '#ui'
import { ageOf, alarmingFrom, irreplaceable, riskOf } from '../rules.ts'
import type { Equipment } from '../tables.ts'

/** 「2／3」 with a word; what is not known is said beside it, because it adds nothing. */
export function RiskTag({ machine, today }: { machine: Equipment; today: LocalDate }) {
  const { points, unknown } = riskOf(machine, today, machine.oldFrom)
  const kind: TagKind = points >= alarmingFrom ? 'bad' : points === 1 ? 'warn' : 'ok'
  return (
    <>
      <Tag kind={points === 0 && unknown.length > 0 ? 'line' : kind}>{`${points}／3`}</Tag>
      {unknown.length > 0 && <small class="mut"> 不明：{unknown.join('、')}</small>}
    </>
  )
}

/** Whether another could be bought, in one tag. */
export function ReplaceTag({ replaceability }: { replaceability: string }) {
  if (replaceability === '市販品で代替可') return <Tag kind="ok">市販品で代替可</Tag>
  if (irreplaceable.includes(replaceability)) return <Tag kind="bad">{replaceability}</Tag>
  return <Tag kind={replaceability === '不明' ? 'line' : 'warn'}>{replaceability}</Tag>
}

/** The year in which a machine came, and under it how long ago; the two do not break apart. */
export function Installed({ machine, today }: { machine: Equipment; today: LocalDate }) {
  const age = ageOf(machine.installedYear, today)
  if (age === null) return '不明'
  return (
    <span class="nowrap">
      {machine.installedYear}年
      <small class="mut">{age === 0 ? '（今年）' : `（${age}年前）`}</small>
    </span>
  )
}

export const nameWithUnits = ({ name, units }: Equipment) =>
  units === 1 ? name : `${name}　${units}台`
