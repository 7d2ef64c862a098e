import { expect, test } from 'vitest'
import type { Town } from '#platform/samples'
import { fill as fillEvidence } from '#slices/evidence'
import { openHouse, people } from '#test'
import { recordArrival } from '../../attendances/actions/record-arrival.ts'
import { openMeeting } from '../../meetings/actions/open-meeting.ts'
import { closing, meeting as meetingPage, running } from '../../meetings/addresses.ts'
import { ownMeeting } from '../../own-meetings/addresses.ts'
import { routes } from '../../routes.ts'
import { convene } from '../../samples/meetings.ts'
import { type Council, foundCouncil } from '../../samples/year.ts'
import * as at from '../addresses.ts'

const kept: { council: Council; first: string; next: string } = {
  council: { bodyId: '', members: new Map() },
  first: '',
  next: '',
}
const items = [{ title: '担い手', kind: '協議', minutes: '30' }]

/** A council that is in session today, and its next meeting. */
async function openOne(town: Town): Promise<void> {
  kept.council = await foundCouncil(town)
  const drafted = { draftedOn: '2026-10-01', convenedOn: '2026-11-12', theme: '予算の要求', items }
  kept.first = await convene(town, kept.council, { number: 1, heldOn: '2026-11-24', ...drafted })
  kept.next = await convene(town, kept.council, { number: 2, heldOn: '2026-12-22', ...drafted })
  town.at('2026-11-24T14:00:00+09:00')
  for (const memberId of kept.council.members.values())
    await town.do(people.officer, recordArrival, {
      ...{ meetingId: kept.first, memberId, way: '会場', time: '14:00' },
    })
  await town.do(people.officer, openMeeting, {
    ...{ meetingId: kept.first, time: '14:00', version: '4' },
  })
}

const house = await openHouse('councils', routes, [fillEvidence, openOne])
house.setClock('2026-11-24T15:00:00+09:00')
const officer = house.as(people.officer)
const params = { meetingId: kept.first }
const typed = { what: '講習の見積りを取る', who: '建設課', dueOn: '2026-12-08' }
const memberId = kept.council.members.get('山本 文子') ?? ''
const record = (more: Readonly<Record<string, string>>) =>
  officer.post(at.actionItems(params), { ...typed, ...more })
const idOf = async (number: number) =>
  String(
    await house.value(
      'select id from councils.action_items where meeting_id = $1 and number = $2',
      [kept.first, number],
    ),
  )

test('nobody signs in first; a member, finance and another city do not record', async () => {
  expect((await house.asNobody().post(at.actionItems(params), typed)).status).toBe(303)
  for (const person of [people.member, people.finance])
    expect((await house.as(person).post(at.actionItems(params), typed)).status).toBe(403)
  const elsewhere = house.as(people.officerElsewhere)
  expect((await elsewhere.post(at.actionItems(params), typed)).status).toBe(404)
})

test('rule broken: nobody or two have it to do; it is due before the meeting', async () => {
  const wrong: readonly Readonly<Record<string, string>>[] = [{ who: '' }, { memberId }]
  for (const more of wrong) {
    const answer = await record(more)
    expect([answer.status, await answer.text()]).toEqual([
      422,
      expect.stringContaining('委員・職員・それ以外のどれか一つで決めてください。'),
    ])
  }
  const early = await record({ dueOn: '2026-11-20' })
  expect([early.status, await early.text()]).toEqual([
    409,
    expect.stringContaining('期限が会議の日より前になっています。'),
  ])
})

test('§5 step 11: the meeting does not close before its homework was read back', async () => {
  expect((await record({})).status).toBe(303)
  expect((await record({ who: '', memberId, what: '若手に声をかける' })).status).toBe(303)
  const officerId = String(
    await house.value('select id from platform.accounts where login = $1', ['sakai']),
  )
  const third = { who: '', accountId: officerId, what: '会場を押さえる', dueOn: '2026-11-26' }
  expect((await record(third)).status).toBe(303)
  const version = async () =>
    String(await house.value('select version from councils.meetings where id = $1', [kept.first]))
  const close = async () =>
    officer.post(closing(params), { time: '15:30', audienceCount: '2', _version: await version() })
  const refused = await close()
  expect([refused.status, await refused.text()]).toEqual([
    409,
    expect.stringContaining('宿題が3件、まだ読み上げられていません。'),
  ])
  const early = await officer.post(at.sending(params), {})
  expect([early.status, await early.text()]).toEqual([
    409,
    expect.stringContaining('宿題は、閉会してから送ります。'),
  ])
  expect((await officer.post(at.readBack(params), { time: '15:28' })).status).toBe(303)
  expect((await close()).status).toBe(303)
  expect(await (await officer.get(running(params))).text()).toContain('講習の見積りを取る')
})

test('§5 step 12: sent on the day after under a number; it waits on the desk of who has it', async () => {
  house.setClock('2026-11-25T09:00:00+09:00')
  const officer = house.as(people.officer)
  expect((await officer.post(at.sending(params), {})).status).toBe(303)
  expect(
    await house.value("select count(*)::int from councils.letters where kind = '宿題一覧'"),
  ).toBe(1)
  const member = house.as(people.member)
  const own = await (await member.get(ownMeeting(params))).text()
  expect(own).toContain('若手に声をかける')
  expect(own).toContain('宿題一覧')
  expect(own).not.toContain('会場を押さえる')
  const again = await officer.post(at.sending(params), {})
  expect([again.status, await again.text()]).toEqual([
    409,
    expect.stringContaining('送っていない宿題はありません。'),
  ])
})

test('a member ends only the own; it is told once in the papers of the next meeting, and what is late is marked', async () => {
  house.setClock('2026-12-01T09:00:00+09:00')
  const officer = house.as(people.officer)
  const member = house.as(people.member)
  const done = { note: '3人に声をかけた', _version: '3' }
  const others = at.ownCompletion({ actionItemId: await idOf(3) })
  expect((await member.post(others, done)).status).toBe(403)
  const own = at.ownCompletion({ actionItemId: await idOf(2) })
  expect((await member.post(own, { note: '', _version: '3' })).status).toBe(422)
  expect((await member.post(own, done)).status).toBe(303)
  const next = await (await officer.get(at.earlier({ meetingId: kept.next }))).text()
  for (const said of ['講習の見積りを取る', '3人に声をかけた', '期限超過'])
    expect(next).toContain(said)
  const shown = await (await officer.get(meetingPage({ meetingId: kept.next }))).text()
  expect(shown).toContain('期限を過ぎたものが1件')
  const page = await (await officer.get(at.actionItem({ actionItemId: await idOf(3) }))).text()
  expect(page).toContain('期限を過ぎています')
  expect((await member.get(at.actionItem({ actionItemId: await idOf(3) }))).status).toBe(403)
})
