import { expect, test } from 'vitest'
import type { Town } from '#platform/samples'
import { fill as fillEvidence } from '#slices/evidence'
import { openHouse, people } from '#test'
import { meeting as meetingPage, meetings, newMeeting } from '../../meetings/addresses.ts'
import { ownMeetings } from '../../own-meetings/addresses.ts'
import { routes } from '../../routes.ts'
import { type Council, foundCouncil } from '../../samples/year.ts'
import * as at from '../addresses.ts'

const kept: { council: Council } = { council: { bodyId: '', members: new Map() } }
async function foundOne(town: Town): Promise<void> {
  kept.council = await foundCouncil(town)
}

const house = await openHouse('councils', routes, [fillEvidence, foundOne])
house.setClock('2026-11-24T10:00:00+09:00')
const officer = house.as(people.officer)
const member = house.as(people.member)
const params = { bodyId: kept.council.bodyId }
const date = (n: number, heldOn: string) => ({
  [`rows.${n}.heldOn`]: heldOn,
  [`rows.${n}.startsAt`]: '14:00',
  [`rows.${n}.endsAt`]: '15:30',
})
const typed = {
  ...{ title: '第1回の日程', place: '市役所', answerBy: '2026-12-04' },
  ...date(0, '2026-12-21'),
  ...date(1, '2026-12-22'),
  ...date(2, ''),
}
const begun = async (more: Readonly<Record<string, string>> = {}) => {
  const answer = await officer.post(at.datePolls(params), { ...typed, ...more })
  return { status: answer.status, to: answer.headers.get('location') ?? '', answer }
}
const poll = { datePollId: '' }
const options: string[] = []
const rows = (given: string) =>
  Object.fromEntries(
    options.flatMap((id, n) => [
      [`rows.${n}.optionId`, id],
      [`rows.${n}.answer`, given[n] ?? ''],
    ]),
  )

test('nobody signs in first; a member, finance and another city ask nothing', async () => {
  expect((await house.asNobody().post(at.datePolls(params), typed)).status).toBe(303)
  for (const person of [people.member, people.finance])
    expect((await house.as(person).post(at.datePolls(params), typed)).status).toBe(403)
  const elsewhere = house.as(people.officerElsewhere)
  expect((await elsewhere.post(at.datePolls(params), typed)).status).toBe(404)
})

test('rule broken: one day, the same twice, and an answer after the day that is asked', async () => {
  const wrong: readonly (readonly [Readonly<Record<string, string>>, string])[] = [
    [date(1, ''), '候補の日を、二つ以上入れてください。'],
    [date(1, '2026-12-21'), '同じ日時が二つあります。'],
    [{ answerBy: '2026-12-21' }, 'すべての候補の日より前にしてください。'],
    [{ answerBy: '2026-11-20' }, '回答の期限が、過ぎた日になっています。'],
  ]
  for (const [more, sentence] of wrong) {
    const { status, answer } = await begun(more)
    expect([status, await answer.text()]).toEqual([409, expect.stringContaining(sentence)])
  }
})

test('a member answers by the own sign-in, the secretariat takes down the others; who has not is named', async () => {
  const { status, to } = await begun()
  expect(status).toBe(303)
  poll.datePollId = to.split('/').at(-1) ?? ''
  const found = await house.value(
    "select string_agg(id::text, ',' order by held_on) from councils.date_options",
  )
  options.push(...String(found).split(','))
  expect(await (await member.get(ownMeetings())).text()).toContain('第1回の日程')
  const own = at.ownAnswers(poll)
  const open = await member.post(own, rows('○'))
  expect([open.status, await open.text()]).toEqual([
    422,
    expect.stringContaining('○・△・×のどれかを選んでください。'),
  ])
  expect((await member.post(own, rows('○×'))).status).toBe(303)
  expect((await house.as(people.business).get(at.ownDatePoll(poll))).status).toBe(403)
  expect((await house.as(people.officerElsewhere).get(at.datePoll(poll))).status).toBe(404)
  const others = [...kept.council.members].filter(([name]) => name !== '山本 文子')
  for (const [n, [, memberId]] of others.slice(0, 6).entries()) {
    const answer = n < 5 ? '○×' : '△○'
    const taken = { memberId, ...rows(answer) }
    expect((await officer.post(at.answers(poll), taken)).status).toBe(303)
  }
  const page = await (await officer.get(at.datePoll(poll))).text()
  expect(page).toContain('足りる')
  expect(page).toContain('届かない')
  expect(page).toContain('7/10人が回答')
})

test('the chosen day fills the draft of the meeting, and nothing is answered afterwards', async () => {
  const choice = { optionId: options[0] ?? '', _version: '1' }
  const chosen = await officer.post(at.choice(poll), choice)
  const to = chosen.headers.get('location') ?? ''
  expect(to).toBe(`${newMeeting(params)}?poll=${poll.datePollId}`)
  expect(await (await officer.get(to)).text()).toContain('value="2026-12-21"')
  const late = await member.post(at.ownAnswers(poll), rows('××'))
  expect([late.status, await late.text()]).toEqual([
    409,
    expect.stringContaining('この日程調整は、すでに終わっています。'),
  ])
  const drafted = await officer.post(meetings(params), {
    ...{ title: '第1回', theme: '予算の要求', heldOn: '2026-12-21', startsAt: '14:00' },
    ...{ endsAt: '15:30', place: '市役所', form: '対面', audienceSeats: '5' },
    pollId: poll.datePollId,
  })
  expect(drafted.status).toBe(303)
  const meetingId = drafted.headers.get('location')?.split('/').at(-1) ?? ''
  const page = await (await officer.get(at.datePoll(poll))).text()
  expect(page).toContain(meetingPage({ meetingId }))
})

test('asked for a drafted meeting, the chosen day becomes its day', async () => {
  const meetingId = String(await house.value('select id from councils.meetings'))
  const { to } = await begun({ meetingId, ...date(0, '2027-01-12'), ...date(1, '2027-01-13') })
  const datePollId = to.split('/').at(-1) ?? ''
  const optionId = String(
    await house.value('select id from councils.date_options where poll_id = $1 order by held_on', [
      datePollId,
    ]),
  )
  const chosen = await officer.post(at.choice({ datePollId }), { optionId, _version: '1' })
  expect(chosen.headers.get('location')).toBe(meetingPage({ meetingId }))
  expect(await house.value('select held_on::text from councils.meetings')).toBe('2027-01-12')
})
