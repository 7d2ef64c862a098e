import { expect, test } from 'vitest'
import type { Town } from '#platform/samples'
import { fill as fillEvidence } from '#slices/evidence'
import { openHouse, people } from '#test'
import { arrivals } from '../../attendances/addresses.ts'
import * as feesAt from '../../fees/addresses.ts'
import * as meetingsAt from '../../meetings/addresses.ts'
import { routes } from '../../routes.ts'
import { convene, itemIdsOf } from '../../samples/meetings.ts'
import { type Council, foundCouncil } from '../../samples/year.ts'
import { utterances } from '../../utterances/addresses.ts'
import { consensus } from '../../votes/addresses.ts'
import * as at from '../addresses.ts'

const kept: { council: Council; today: string; later: string; item: string } = {
  council: { bodyId: '', members: new Map() },
  today: '',
  later: '',
  item: '',
}

/** A meeting of today that will not have its quorum, and one of the next month. */
async function conveneTwo(town: Town): Promise<void> {
  kept.council = await foundCouncil(town)
  const items = [{ title: '担い手', kind: '協議', minutes: '30' }]
  const plan = { theme: '令和9年度当初予算の要求', items, draftedOn: '2026-10-01' }
  kept.today = await convene(town, kept.council, {
    ...{ ...plan, number: 1, heldOn: '2026-11-24', convenedOn: '2026-11-12' },
  })
  kept.item = (await itemIdsOf(town, kept.today))[0] ?? ''
  kept.later = await convene(town, kept.council, {
    ...{ ...plan, number: 2, heldOn: '2026-12-17', convenedOn: '2026-11-20' },
  })
}

const house = await openHouse('councils', routes, [fillEvidence, conveneTwo])
house.setClock('2026-11-24T16:00:00+09:00')
const officer = house.as(people.officer)
const today = { meetingId: kept.today }
const later = { meetingId: kept.later }
const idOf = (name: string) => kept.council.members.get(name) ?? ''
const read = async (path: string) => (await officer.get(path)).text()
const versionOf = async (meetingId: string) =>
  String(await house.value('select version from councils.meetings where id = $1', [meetingId]))

test('nobody signs in; a member and another city do not meet the playbook, nor business the fees', async () => {
  expect((await house.asNobody().get(at.steps(later))).status).toBe(303)
  expect((await house.as(people.member).get(at.steps(later))).status).toBe(403)
  expect((await house.as(people.officerElsewhere).get(at.steps(later))).status).toBe(404)
  expect((await house.as(people.member).get(feesAt.fees(today))).status).toBe(403)
})

test('scenario 30: a week later undone steps move and done ones stay; who did it is told next time', async () => {
  const done = { number: '1', note: '予算の締切から逆算した。' }
  expect((await officer.post(at.stepDone(later), done)).status).toBe(303)
  expect((await officer.post(at.stepDone(today), done)).status).toBe(303)
  const second = { number: '2', note: '' }
  expect((await officer.post(at.stepDone(today), second)).status).toBe(303)
  const before = await read(at.steps(later))
  // Forty-five days before 17 December is 2 November.
  expect(before).toContain('令8.11.2')
  expect(before).toContain('前回は酒井 陽子さんが済ませました。')
  expect(before).toContain('なぜこの手順か')
  expect(before).toContain('見本：前回の会議の資料・通知・発言')
  const twice = await officer.post(at.stepDone(later), done)
  expect([twice.status, await twice.text()]).toEqual([409, expect.stringContaining('済みになって')])
  const moved = await officer.post(meetingsAt.meetingEdit(later), {
    ...{ title: '第2回', theme: '補正予算', heldOn: '2026-12-24', startsAt: '14:00' },
    ...{ endsAt: '15:30', place: '会議室', form: '対面', audienceSeats: '5' },
    _version: await versionOf(kept.later),
  })
  expect(moved.status).toBe(303)
  const after = await read(at.steps(later))
  // The done step keeps the day by which it was due, 16 October; the next moved to 9 November.
  expect(after).toContain('令8.10.16')
  expect(after).toContain('令8.11.9')
  expect(after).not.toContain('令8.11.2<')
})

test('流会: only after the waiting time and without a quorum; then it is talk, and nothing is decided', async () => {
  for (const name of ['竹内 誠', '前田 勉', '田中 健'])
    await officer.post(arrivals(today), { memberId: idOf(name), way: '会場', time: '14:00' })
  const adjourn = async (time: string) =>
    officer.post(meetingsAt.adjournment(today), {
      ...{ time, reason: '大雪のため', isTalkOnly: 'on' },
      _version: await versionOf(kept.today),
    })
  const early = await adjourn('14:20')
  expect([early.status, await early.text()]).toEqual([
    409,
    expect.stringContaining('定刻から30分がたつまで待ってください（14:30）。'),
  ])
  expect((await adjourn('14:30')).status).toBe(303)
  const typed = { motion: '了承する', time: '14:40', outcome: '全会一致了承' }
  const refused = await officer.post(consensus({ itemId: kept.item }), typed)
  expect(refused.status).toBe(409)
  const said = await officer.post(utterances(today), {
    ...{ itemId: kept.item, speaker: '委員', memberId: idOf('前田 勉'), kind: '意見' },
    text: '次の機会に改めて述べたい。',
  })
  expect(said.status).toBe(303)
  const page = await read(meetingsAt.meeting(today))
  expect(page).toContain('14:30に流会となりました。大雪のため')
  expect(page).toContain('以後の発言は「参考」')
})

test('scenario 28: 300 withheld of 9,800, 9,500 paid, stamped; who declined is not listed', async () => {
  await house.value('update councils.members set declines_fee = true where id = $1 returning id', [
    idOf('田中 健'),
  ])
  const page = await read(feesAt.fees(today))
  for (const text of ['9,800円', '300円', '9,500円', '源泉徴収額は会計で確認'])
    expect(page).toContain(text)
  expect(page).toContain('辞退：田中 健')
  const made = await officer.post(feesAt.fees(today), {})
  const paper = await read(made.headers.get('location') ?? '')
  expect(paper).toContain('合計　2人')
  expect(paper).toContain('19,000')
  expect(paper).not.toContain('田中 健')
  expect((await house.as(people.member).get(made.headers.get('location') ?? '')).status).toBe(404)
})
