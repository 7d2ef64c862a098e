import { expect, test } from 'vitest'
import type { Town } from '#platform/samples'
import { fill as fillEvidence } from '#slices/evidence'
import { openHouse, people } from '#test'
import { recordArrival } from '../../attendances/actions/record-arrival.ts'
import { leavings } from '../../attendances/addresses.ts'
import { openMeeting } from '../../meetings/actions/open-meeting.ts'
import { running } from '../../meetings/addresses.ts'
import { acceptSeat } from '../../members/actions/accept-seat.ts'
import { appointMember } from '../../members/actions/appoint-member.ts'
import { nominateMember } from '../../members/actions/nominate-member.ts'
import { routes } from '../../routes.ts'
import { convene, itemIdsOf } from '../../samples/meetings.ts'
import { type Council, foundCouncil } from '../../samples/year.ts'
import { votes } from '../../votes/addresses.ts'
import * as at from '../addresses.ts'

const kept: { council: Council; meetingId: string; guest: string; items: readonly string[] } = {
  ...{ council: { bodyId: '', members: new Map() }, meetingId: '', guest: '', items: [] },
}

/** Ten members and one for a single item; seven and the one are there when it opens. */
async function openWithGuest(town: Town): Promise<void> {
  const { officer, head } = people
  kept.council = await foundCouncil(town)
  const { bodyId } = kept.council
  kept.guest = (
    await town.do(officer, nominateMember, {
      ...{ bodyId, name: '見本 三郎', kana: 'みほん さぶろう', category: '学識経験者' },
      ...{ capacity: '個人', isTemporary: 'on', termFrom: '2026-04-01', termTo: '2028-03-31' },
    })
  ).about
  await town.do(officer, acceptSeat, {
    ...{ memberId: kept.guest, acceptedOn: '2026-03-20', acceptedHow: '承諾書', version: '1' },
  })
  await town.do(head, appointMember, {
    ...{ memberId: kept.guest, appointedOn: '2026-04-01', decision: '決裁', version: '2' },
  })
  kept.meetingId = await convene(town, kept.council, {
    ...{ number: 1, heldOn: '2026-11-24', draftedOn: '2026-10-01', convenedOn: '2026-11-12' },
    theme: '予算の要求',
    items: [
      { title: '骨子', kind: '表決', minutes: '30' },
      { title: '調査の結果', kind: '表決', minutes: '30' },
    ],
  })
  kept.items = await itemIdsOf(town, kept.meetingId)
  town.at('2026-11-24T14:00:00+09:00')
  const { meetingId } = kept
  for (const memberId of [...[...kept.council.members.values()].slice(0, 6), kept.guest])
    await town.do(officer, recordArrival, { meetingId, memberId, way: '会場', time: '14:00' })
  await town.do(officer, openMeeting, { meetingId, time: '14:00', version: '4' })
}

const house = await openHouse('councils', routes, [fillEvidence, openWithGuest])
house.setClock('2026-11-24T15:00:00+09:00')
const officer = house.as(people.officer)
const params = { meetingId: kept.meetingId }
const [first = '', second = ''] = kept.items
const chosen = (memberId: string) => ({
  ...{ 'rows.0.itemId': first, 'rows.1.itemId': second, 'rows.1.memberIds': memberId },
})
const vote = async (itemId: string, votesFor: number, against: number) => {
  const counts = { votesFor: String(votesFor), against: String(against), abstained: '0' }
  const typed = { motion: '原案のとおり決する', time: '14:30', ...counts }
  const answer = await officer.post(votes({ itemId }), typed)
  return { status: answer.status, text: await answer.text() }
}

test('nobody signs in first; a member and finance do not choose; another city finds nothing', async () => {
  const typed = chosen(kept.guest)
  expect((await house.asNobody().post(at.temporaryMembers(params), typed)).status).toBe(303)
  for (const person of [people.member, people.finance])
    expect((await house.as(person).post(at.temporaryMembers(params), typed)).status).toBe(403)
  const elsewhere = house.as(people.officerElsewhere)
  expect((await elsewhere.post(at.temporaryMembers(params), typed)).status).toBe(404)
})

test('rule broken: somebody who is a member of all items anyway', async () => {
  const [regular = ''] = kept.council.members.values()
  const answer = await officer.post(at.temporaryMembers(params), chosen(regular))
  expect([answer.status, await answer.text()]).toEqual([
    409,
    expect.stringContaining('この日に任期のある臨時委員だけを選べます。'),
  ])
})

test('§4.2: a 臨時委員 counts in the own item and in no other: of the quorum, and of the votes', async () => {
  const [, gone = ''] = kept.council.members.values()
  const left = { memberId: gone, time: '14:20', why: '早退' }
  expect((await officer.post(leavings(params), left)).status).toBe(303)
  const without = await vote(second, 3, 2)
  expect([without.status, without.text]).toEqual([
    409,
    expect.stringContaining('出席は5人で、表決に必要な6人（現員10人の過半数）に1人足りません。'),
  ])
  expect((await officer.post(at.temporaryMembers(params), chosen(kept.guest))).status).toBe(303)
  const other = await vote(first, 3, 2)
  expect([other.status, other.text]).toEqual([
    409,
    expect.stringContaining('出席は5人で、表決に必要な6人（現員10人の過半数）'),
  ])
  // Six of eleven are there; by way B the chair does not vote: base′ 5, of which 3 pass.
  const many = await vote(second, 4, 2)
  expect(many.text).toContain('（6）が、表決に加わる委員の数（5）と合いません。')
  expect((await vote(second, 3, 2)).status).toBe(303)
  const page = await (await officer.get(running(params))).text()
  expect(page).toContain('賛成3・反対2・棄権0（分母5）　可決。現員11人（うち臨時委員1人）、出席6人')
  expect(page).toContain('臨時委員：見本 三郎委員')
})

test('what was decided keeps its members', async () => {
  const answer = await officer.post(at.temporaryMembers(params), {
    ...{ 'rows.0.itemId': first, 'rows.0.memberIds': kept.guest, 'rows.1.itemId': second },
  })
  expect([answer.status, await answer.text()]).toEqual([
    409,
    expect.stringContaining('すでに決した議題の臨時委員は変えられません。'),
  ])
})
