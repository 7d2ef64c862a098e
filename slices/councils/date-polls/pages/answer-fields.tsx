import { formatWareki, weekdayOf } from '#packages/japan'
import { HiddenField, RadioField } from '#ui'
import { dateAnswers } from '../rules.ts'
import type { DateOption } from '../tables.ts'

export const dayText = ({ heldOn, startsAt, endsAt }: DateOption) =>
  `${formatWareki(heldOn)}（${weekdayOf(heldOn)}）${startsAt}〜${endsAt}`

const meaning = { '○': '○ 出られる', '△': '△ 調整すれば出られる', '×': '× 出られない' } as const

/** Which day each answer is for; at the end of the form, where they part no fields. */
export function AnsweredDays({ dates }: { dates: readonly DateOption[] }) {
  return (
    <>
      {dates.map((date, n) => (
        <HiddenField name={`rows.${n}.optionId`} value={date.id} />
      ))}
    </>
  )
}

/** One answer a day; `given` is what was answered before. */
export function AnswerFields(props: {
  dates: readonly DateOption[]
  given: ReadonlyMap<string, string>
}) {
  return (
    <>
      {props.dates.map((date, n) => (
        <RadioField
          name={`rows.${n}.answer`}
          label={dayText(date)}
          required
          options={dateAnswers.map((value) => ({ value, label: meaning[value] }))}
          value={props.given.get(date.id) ?? null}
        />
      ))}
    </>
  )
}
