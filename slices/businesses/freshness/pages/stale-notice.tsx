import type { LocalDate } from '#packages/japan'
import { Notice } from '#ui'
import { ageInWords } from '../../rules.ts'
import { isStale, monthsInWords } from '../rules.ts'

/** Said on the page of whatever nobody has confirmed for longer than the city allows. */
export function StaleNotice(props: { on: LocalDate; today: LocalDate; months: number }) {
  const { on, today, months } = props
  if (!isStale(on, today, months)) return null
  return (
    <Notice kind="warn">
      {ageInWords(on, today)}です。{monthsInWords(months)}以上、だれも確かめていません。
    </Notice>
  )
}
