import { within } from '#platform'
import { people, type Town } from '#platform/samples'
import { recordDateAnswers } from '../date-polls/actions/answer-date-poll.ts'
import { beginDatePoll } from '../date-polls/actions/begin-date-poll.ts'
import { dateOptionsOf } from '../date-polls/tables.ts'
import type { Council } from './year.ts'

const { officer } = people

/** The day of the fourth meeting is being looked for (見本): six have answered, the rest are to be called. */
export async function fillDates(town: Town, { bodyId, members }: Council): Promise<void> {
  town.at('2026-11-24T08:50:00+09:00')
  const hours = { startsAt: '14:00', endsAt: '15:30' }
  const { about: datePollId } = await town.do(officer, beginDatePoll, {
    ...{ bodyId, title: '第4回 鯖江市産業振興会議の日程', place: '市役所4階 多目的ホール' },
    ...{ answerBy: '2026-12-07', isSample: 'on' },
    note: '予算案の公表の前に、御意見をいただくための会議です。',
    rows: ['2027-01-19', '2027-01-21', '2027-01-26'].map((heldOn) => ({ heldOn, ...hours })),
  })
  const person = await town.person(officer)
  const dates = await within(
    town,
    { city: person.city, mode: 'read', person: async () => person },
    (here) => dateOptionsOf(here, datePollId),
  )
  for (const [name, given] of [
    ['竹内 誠', '×○○'],
    ['田中 健', '○○△'],
    ['前田 勉', '○○×'],
    ['西川 浩', '×○○'],
    ['加藤 恵', '○△○'],
    ['小林 由紀', '○○×'],
  ] as const)
    await town.do(officer, recordDateAnswers, {
      ...{ datePollId, memberId: members.get(name), note: '電話で確認' },
      rows: dates.map(({ id }, n) => ({ optionId: id, answer: given[n] })),
    })
}
