import { expect, test } from 'vitest'
import { openHouse, people } from '#test'
import { meeting as meetingPage } from '../../meetings/addresses.ts'
import { ownMeeting } from '../../own-meetings/addresses.ts'
import { sending } from '../../papers/addresses.ts'
import { routes } from '../../routes.ts'
import { fill } from '../../samples.ts'
import * as at from '../addresses.ts'

const house = await openHouse('councils', routes, fill)
house.setClock('2026-11-24T10:00:00+09:00')
const officer = house.as(people.officer)
const member = house.as(people.member)
const meetingId = String(
  await house.value('select id from councils.meetings order by held_on desc limit 1'),
)
const params = { meetingId }
const typed = { label: '資料4', title: '対応状況', source: '対応状況', audience: '委員' }
const add = (more: Readonly<Record<string, string>> = {}) =>
  officer.post(at.livePapers(params), { ...typed, ...more })
const paperOf = async (label: string) => ({
  paperId: String(
    await house.value(
      'select id from councils.papers where meeting_id = $1 and label = $2 order by replaces_id is null',
      [meetingId, label],
    ),
  ),
})
const opinionPid = async (isPublic: boolean) =>
  String(
    await house.value(
      `select b.city || '-' || b.pid from evidence.beads b where b.kind = 'council' and
        ($1 = exists (select from evidence.audiences a
          where a.city = b.city and a.aud = any(b.aud) and a.name = 'public')) limit 1`,
      [isPublic],
    ),
  )

test('nobody signs in first; a member and finance add nothing; another city finds nothing', async () => {
  expect((await house.asNobody().post(at.livePapers(params), typed)).status).toBe(303)
  for (const person of [people.member, people.finance])
    expect((await house.as(person).post(at.livePapers(params), typed)).status).toBe(403)
  const elsewhere = house.as(people.officerElsewhere)
  expect((await elsewhere.post(at.livePapers(params), typed)).status).toBe(404)
})

test('rule broken: a number that is taken; a record that is not for everybody', async () => {
  const taken = await add({ label: '資料1' })
  expect([taken.status, await taken.text()]).toEqual([
    409,
    expect.stringContaining('資料1はすでにあります。'),
  ])
  const inside = await add({ source: await opinionPid(false) })
  expect([inside.status, await inside.text()]).toEqual([
    409,
    expect.stringContaining('この記録は庁内限りです。'),
  ])
  const unknown = '182079-00000000-0000-4000-8000-00000000ffff'
  expect((await add({ source: unknown })).status).toBe(404)
})

test('a draft is the hall’s and follows the records; sent, it stands under a seal for the members', async () => {
  expect((await add()).status).toBe(303)
  const grounds = { label: '資料5', title: '根拠', source: await opinionPid(true) }
  expect((await add(grounds)).status).toBe(303)
  expect((await add({ label: '参考資料1', title: '宿題', source: '宿題' })).status).toBe(303)
  const sheet = at.livePaper(await paperOf('資料4'))
  expect(await (await officer.get(sheet)).text()).toContain('下書き（提出前）')
  expect((await member.get(sheet)).status).toBe(404)
  expect((await officer.post(sending(params), {})).status).toBe(303)
  for (const label of ['資料4', '資料5', '参考資料1']) {
    const page = await member.get(at.livePaper(await paperOf(label)))
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('照合')])
  }
  expect(
    await house.value("select count(*)::int from evidence.snapshots where paper = 'meeting-paper'"),
  ).toBe(3)
  expect((await house.as(people.business).get(sheet)).status).toBe(403)
  expect((await house.as(people.officerElsewhere).get(sheet)).status).toBe(404)
  const pdf = await member.get(at.livePaperPdf(await paperOf('資料5')))
  expect(pdf.headers.get('content-type')).toBe('application/pdf')
})

test('replaced after sending: 差替え, with what changed in its first line; the first stays as it was', async () => {
  const before = await paperOf('参考資料1')
  const was = await (await member.get(at.livePaper(before))).text()
  const thin = await officer.post(at.liveReplacement(before), { changed: '直し' })
  expect(thin.status).toBe(422)
  const changed = '期限の日を直した'
  expect((await officer.post(at.liveReplacement(before), { changed })).status).toBe(303)
  const after = await paperOf('参考資料1')
  expect(after.paperId).not.toBe(before.paperId)
  const page = await (await member.get(at.livePaper(after))).text()
  expect(page).toMatch(/差替え（(<[^>]*>)?令8\.11\.24(<[^>]*>)?）　期限の日を直した/)
  expect(await (await member.get(at.livePaper(before))).text()).toBe(was)
  expect(await (await officer.get(meetingPage(params))).text()).toContain('差替え前')
  const own = await (await member.get(ownMeeting(params))).text()
  expect(own).toContain(changed)
  const again = await officer.post(at.liveReplacement(before), { changed })
  expect([again.status, await again.text()]).toEqual([
    409,
    expect.stringContaining('すでに差し替えられています。'),
  ])
})

test('回収資料 are gone for members after the day, and their seal opens for the hall alone', async () => {
  const collected = { label: '資料6', title: '回収', source: '宿題', audience: '回収資料' }
  expect((await add(collected)).status).toBe(303)
  expect((await officer.post(sending(params), {})).status).toBe(303)
  const paper = await paperOf('資料6')
  expect((await member.get(at.livePaper(paper))).status).toBe(200)
  const names = await house.value(
    `select string_agg(a.name, ' ') from evidence.snapshots s
      join evidence.audiences a on a.city = s.city and a.aud = any(s.aud)
      where s.city || '-' || s.id = (select snapshot_pid from councils.papers where id = $1)`,
    [paper.paperId],
  )
  expect(names).not.toContain('person:')
  house.setClock('2026-12-02T10:00:00+09:00')
  expect((await house.as(people.member).get(at.livePaper(paper))).status).toBe(404)
})
