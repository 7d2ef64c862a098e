import type { LocalDate } from '#packages/japan'
import { Tag, type TagKind } from '#ui'
import { alarmingFrom, irreplaceable, riskOf } from '../rules.ts'
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

/** 「1988年（38年）」 */
export function installedInWords(machine: Equipment, today: LocalDate): string {
  if (machine.installedYear === null) return '不明'
  const age = Number(today.slice(0, 4)) - machine.installedYear
  return age === 0 ? `${machine.installedYear}年（今年）` : `${machine.installedYear}年（${age}年）`
}

export const nameWithUnits = ({ name, units }: Equipment) =>
  units === 1 ? name : `${name}　${units}台`
