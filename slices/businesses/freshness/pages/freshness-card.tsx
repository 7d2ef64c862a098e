import type { LocalDate } from '#packages/japan'
import { Card, Day, Fact, Facts } from '#ui'
import { ageInWords } from '../../rules.ts'
import { isStale, monthsInWords } from '../rules.ts'
import type { Freshness } from '../tables.ts'

/** The day of a block: grey with its age where it is stale, 記録なし where there is none. */
export function Confirmed(props: { on: LocalDate | null; today: LocalDate; months: number }) {
  const { on, today, months } = props
  if (on === null) return <span class="mut">記録なし</span>
  if (!isStale(on, today, months)) return <Day on={on} form="short" />
  return (
    <span class="mut">
      <Day on={on} form="short" />（{ageInWords(on, today)}）
    </span>
  )
}

/** How old each block of a business is, on its card. */
export function FreshnessCard(props: {
  freshness: readonly Freshness[]
  today: LocalDate
  months: number
}) {
  return (
    <Card title="情報の新しさ" note={`${monthsInWords(props.months)}より前は古い情報`}>
      <Facts>
        {props.freshness.map(({ block, confirmedOn }) => (
          <Fact term={block}>
            <Confirmed on={confirmedOn} today={props.today} months={props.months} />
          </Fact>
        ))}
      </Facts>
    </Card>
  )
}
