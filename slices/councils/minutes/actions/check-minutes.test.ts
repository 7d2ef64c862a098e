import { expect, test } from 'vitest'
import type { Town } from '#platform/samples'
import { readPdf } from '#platform/typesetting'
import { fill as fillEvidence } from '#slices/evidence'
import { openHouse, people } from '#test'
import { recordArrival } from '../../attendances/actions/record-arrival.ts'
import { closeMeeting, openMeeting } from '../../meetings/actions/open-meeting.ts'
import { meeting as meetingPage } from '../../meetings/addresses.ts'
import { candidate, opinion } from '../../opinions/addresses.ts'
import * as ownAt from '../../own-meetings/addresses.ts'
import { routes } from '../../routes.ts'
import { convene, itemIdsOf } from '../../samples/meetings.ts'
import { foundCouncil } from '../../samples/year.ts'
import { recordUtterance } from '../../utterances/actions/record-utterance.ts'
import { utterance } from '../../utterances/addresses.ts'
import * as at from '../addresses.ts'

const kept = { meetingId: '', said: '' }

/** A meeting that is over: two members spoke on an open item, one on a closed one. */
async function holdOne(town: Town): Promise<void> {
  const council = await foundCouncil(town)
  const meetingId = await convene(town, council, {
    ...{ number: 1, heldOn: '2026-11-10', draftedOn: '2026-10-01', convenedOn: '2026-10-30' },
    theme: '令和9年度当初予算の要求',
    items: [
      { title: '担い手', kind: '協議', minutes: '30' },
      {
        ...{ title: '個別の相談', kind: '協議', minutes: '30', isClosed: 'on' },
        closedReason: '法人等の事業活動に関する情報',
      },
    ],
  })
  town.at('2026-11-10T16:00:00+09:00')
  for (const memberId of council.members.values())
    await town.do(people.officer, recordArrival, {
      meetingId,
      memberId,
      way: '会場',
      time: '14:00',
    })
  await town.do(people.officer, openMeeting, { meetingId, time: '14:00', version: '4' })
  const [open = '', closed = ''] = await itemIdsOf(town, meetingId)
  const say = async (itemId: string, name: string, text: string) => {
    const typed = { meetingId, itemId, speaker: '委員', kind: '意見', text }
    await town.do(people.officer, recordUtterance, {
      ...typed,
      memberId: council.members.get(name),
    })
  }
  await say(open, '前田 勉', '三軒で曜日を分ければ教えられる。')
  await say(open, '山本 文子', '教える日の手当が要る。')
  await say(closed, '林 美和', '内密の言葉がここにある。')
  await town.do(people.officer, closeMeeting, { meetingId, time: '15:00', version: '5' })
  kept.meetingId = meetingId
}

const house = await openHouse('councils', routes, [fillEvidence, holdOne])
const params = { meetingId: kept.meetingId }
const pid = `${people.officer.city}-${kept.meetingId}`
const own = house.as(people.member)
// Anew each time: a session does not outlive the days that the clock is moved by.
const chief = () => house.as(people.chief)
const version = async () =>
  String(await house.value('select version from councils.meetings where id = $1', [kept.meetingId]))
const step = async (who: ReturnType<typeof house.as>, to: string) => {
  const answer = await who.post(to, { _version: await version() })
  return { status: answer.status, text: await answer.text() }
}
const town = at.town({ townPid: `${people.officer.city}-meetings` })
const found = async (words: string) =>
  (await house.asNobody().get(`${town}?q=${encodeURIComponent(words)}`)).text()

test('nobody meets minutes that are not public; an officer does not publish', async () => {
  expect((await house.asNobody().get(at.minutes(params))).status).toBe(303)
  expect((await house.as(people.member).get(meetingPage(params))).status).toBe(403)
  expect((await house.as(people.officer).post(at.publication(params), {})).status).toBe(403)
  expect(await found('三軒で曜日')).toContain('その言葉のある会議録はありません')
  const early = await (await house.asNobody().get(at.publicMinutes({ meetingPid: pid }))).text()
  expect(early).not.toContain('三軒で曜日')
})

test('the check begins; minutes that were not looked through are not published', async () => {
  expect((await step(house.as(people.officer), at.checking(params))).status).toBe(303)
  const refused = await step(chief(), at.fixing(params))
  expect([refused.status, refused.text]).toEqual([
    409,
    expect.stringContaining('確認期間中の委員が3人います。期間は12月4日までです。'),
  ])
  const early = await step(chief(), at.publication(params))
  expect([early.status, early.text]).toEqual([
    409,
    expect.stringContaining('確認期間中の委員が3人います。期間は12月4日までです。'),
  ])
})

test('a member reads the own utterances only, wishes a word changed and checks', async () => {
  const page = await (await own.get(ownAt.ownMeeting(params))).text()
  expect(page).toContain('教える日の手当が要る。')
  expect(page).not.toContain('三軒で曜日')
  const ids = await house.value(
    'select array_agg(id order by seq) from councils.utterances where meeting_id = $1',
    [kept.meetingId],
  )
  const [first = '', second = ''] = Array.isArray(ids) ? ids.map(String) : []
  kept.said = second
  const foreign = await own.post(ownAt.ownWish(params), { utteranceId: first, wish: '直して' })
  expect([foreign.status, await foreign.text()]).toEqual([
    409,
    expect.stringContaining('自分の発言だけに'),
  ])
  const wish = { utteranceId: second, wish: '「手当」を「謝金」に' }
  expect((await own.post(ownAt.ownWish(params), wish)).status).toBe(303)
  expect((await own.post(ownAt.ownCheck(params), {})).status).toBe(303)
  house.setClock('2026-12-05T09:00:00+09:00')
  const open = await step(chief(), at.fixing(params))
  expect([open.status, open.text]).toEqual([
    409,
    expect.stringContaining('委員からの修正の申出が1件残っています'),
  ])
})

test('silence until the day is agreement, shown as such; the minutes are a numbered paper', async () => {
  const text = '教える日の謝金が要る。'
  const typed = { kind: '意見', text, publicText: `${text}（前田さんと同じ）`, isOpinion: 'on' }
  const to = utterance({ utteranceId: kept.said })
  expect((await chief().post(to, { ...typed, _version: '1' })).status).toBe(303)
  const named = await step(chief(), at.fixing(params))
  expect([named.status, named.text]).toEqual([
    409,
    expect.stringContaining('公開する文に委員の氏名（前田 勉）が残っています'),
  ])
  const plain = { ...typed, publicText: text, _version: '2' }
  expect((await chief().post(to, plain)).status).toBe(303)
  expect((await step(chief(), at.fixing(params))).status).toBe(303)
  const page = await (await chief().get(at.minutes(params))).text()
  expect(page).toContain('期間内に申出なし（同意とみなす）')
  const late = await chief().post(to, { ...typed, _version: '3' })
  expect([late.status, await late.text()]).toEqual([
    409,
    expect.stringContaining('会議録は確定しています'),
  ])
})

test('an opinion of an open item is everybody’s as soon as the minutes are public, one of a closed item never', async () => {
  const officer = house.as(people.officer)
  const ids = await house.value(
    'select array_agg(id order by seq) from councils.utterances where meeting_id = $1',
    [kept.meetingId],
  )
  const [first = '', , third = ''] = Array.isArray(ids) ? ids.map(String) : []
  for (const [utteranceId, restated] of [
    [first, '三軒で曜日を分ければ教えられる'],
    [third, '内密の言葉を意見とする'],
  ] as const)
    expect((await officer.post(candidate({ utteranceId }), { restated })).status).toBe(303)
  const pids = String(
    await house.value(
      "select string_agg(city || '-' || id, ',' order by number) from councils.opinions",
    ),
  ).split(',')
  const read = async () =>
    Promise.all(
      pids.map(async (opinionPid) => (await house.asNobody().get(opinion({ opinionPid }))).status),
    )
  expect(await read()).toEqual([404, 404])
  const published = await chief().post(at.publication(params), { _version: await version() })
  expect(published.status).toBe(303)
  expect(await read()).toEqual([200, 404])
  expect(
    await house.value(
      "select count(*)::int from evidence.beads b join evidence.audiences a on a.city = b.city and a.aud = any(b.aud) where b.kind = 'council' and a.name = 'public'",
    ),
  ).toBe(1)
})

test('scenarios 17 and 18: the public page holds no name, and of a closed item heading and reason only', async () => {
  const address = at.publicMinutes({ meetingPid: pid })
  const page = await (await house.asNobody().get(address)).text()
  expect(page).toContain('委員A')
  for (const name of ['前田', '山本', '林 美和', '竹内']) expect(page).not.toContain(name)
  expect(page).toContain('議題2　個別の相談')
  expect(page).toContain('非公開（法人等の事業活動に関する情報）')
  expect(page).not.toContain('内密の言葉')
  expect(await found('三軒で曜日')).toContain('第1回 鯖江市産業振興会議')
  expect(await found('内密の言葉')).toContain('その言葉のある会議録はありません')
  const pdf = await house.asNobody().get(at.publicMinutesPdf({ meetingPid: pid }))
  const read = readPdf(new Uint8Array(await pdf.arrayBuffer()))
  expect(JSON.stringify(read)).not.toContain('内密')
  const elsewhere = `152137-${kept.meetingId}`
  expect((await house.asNobody().get(at.publicMinutes({ meetingPid: elsewhere }))).status).toBe(404)
})
