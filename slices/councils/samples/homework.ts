import { people, type Town } from '#platform/samples'
import { recordActionItem } from '../action-items/actions/record-action-item.ts'
import { readBackActionItems, sendActionItems } from '../action-items/actions/send-action-items.ts'

/** What came up in the second meeting (見本): one for a member, one for the hall, one for another body. */
export async function noteHomework(
  town: Town,
  meetingId: string,
  memberId: string | undefined,
): Promise<void> {
  const { officer } = people
  const accountId = (await town.person(people.chief)).id
  for (const row of [
    { what: '教える側の手当の水準を、三軒に聞く', memberId, dueOn: '2026-11-20' },
    { what: '骨子の図を、工程の順に直す', accountId, dueOn: '2026-12-04' },
    { what: '研修の間の運転資金の例を集める', who: '見本信用金庫', dueOn: '2026-12-18' },
  ])
    await town.do(officer, recordActionItem, { meetingId, ...row })
  await town.do(officer, readBackActionItems, { meetingId, time: '15:27' })
}

/** On the next open day it goes to whoever has it to do. */
export async function sendHomework(town: Town, meetingId: string): Promise<void> {
  town.at('2026-09-30T10:00:00+09:00')
  await town.do(people.officer, sendActionItems, { meetingId })
}
