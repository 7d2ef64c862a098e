import { expect, test } from 'vitest'
import { openHouse, people } from '#test'
import { routes } from '../../routes.ts'
import { fill } from '../../samples.ts'
import * as at from '../addresses.ts'

const house = await openHouse('evidence', routes, fill)
const typed = {
  kind: 'document',
  title: '輸送費の見積 3社（見本）',
  issuer: '運送3社',
  happenedOn: '令8.10.28',
  availableOn: 'R8/10/29',
  pages: '３',
  source: 'その他文書',
  isPublic: 'on',
}
const paths = (beadPid: string) => ({
  page: `/thread/${beadPid}`,
  correction: at.correction({ beadPid }),
  comments: `/thread/${beadPid}/comments`,
  withdrawal: `/thread/${beadPid}/withdrawal`,
  merger: `/thread/${beadPid}/merger`,
})
let beadPid = ''

test('nobody and the wrong person', async () => {
  const nobody = await house.asNobody().post(at.documents(), typed)
  expect(nobody.headers.get('location')).toBe('/sign-in')
  expect((await house.as(people.finance).post(at.documents(), typed)).status).toBe(403)
})

test('rule broken: missing days, evidence of the future, known before it happened', async () => {
  const officer = house.as(people.officer)
  const none = await officer.post(at.documents(), { ...typed, happenedOn: '' })
  expect([none.status, await none.text()]).toEqual([
    422,
    expect.stringContaining('資料の日付を入れて'),
  ])
  const future = await officer.post(at.documents(), {
    ...typed,
    happenedOn: '2026-11-25',
    availableOn: '2026-11-25',
  })
  expect([future.status, await future.text()]).toEqual([409, expect.stringContaining('今日より後')])
  const before = await officer.post(at.documents(), {
    ...typed,
    kind: 'visit',
    availableOn: '2026-10-01',
  })
  expect(before.status).toBe(409)
  expect(await house.audited()).toEqual([])
})

test('done: registered, found by two characters of its body, seen by a citizen', async () => {
  const answer = await house.as(people.officer).post(at.documents(), typed)
  beadPid = String(answer.headers.get('location')).slice('/thread/'.length)
  expect(await house.audited()).toEqual(['evidence.register-document'])
  const found = await (await house.as(people.finance).get('/search?q=運送')).text()
  expect(found).toContain('輸送費の見積')
  const seen = await house.asNobody().get(paths(beadPid).page)
  const page = await seen.text()
  expect([seen.status, page.includes('コメント'), page.includes('令和8年10月28日')]).toEqual([
    200,
    false,
    true,
  ])
})

test('9: a hidden and an unknown id are equal in status, body and headers', async () => {
  const hidden = String(
    await house.value("select city || '-' || pid from evidence.beads where kind = 'visit'"),
  )
  const [one, other] = await Promise.all(
    [hidden, '182079-00000000-0000-4000-8000-000000000000'].map(async (pid) => {
      const answer = await house.asNobody().get(paths(pid).page)
      const headers = [...answer.headers].filter(([name]) => name !== 'x-request-id')
      return { status: answer.status, body: await answer.text(), headers }
    }),
  )
  expect(one).toEqual(other)
  expect(one?.status).toBe(404)
})

test('corrected: a second version, and what it was before stays', async () => {
  const { correction, page } = paths(beadPid)
  expect((await house.as(people.finance).post(correction, typed)).status).toBe(403)
  expect((await house.as(people.officerElsewhere).post(correction, typed)).status).toBe(404)
  expect((await house.as(people.officer).post(correction, { ...typed, pages: '三' })).status).toBe(
    422,
  )
  await house.as(people.officer).post(correction, { ...typed, title: '輸送費の見積 4社（見本）' })
  const shown = await (await house.as(people.officer).get(page)).text()
  expect(shown).toContain('版2')
  expect(await (await house.as(people.officer).get(`${page}/history-paper`)).text()).toContain(
    '3社',
  )
})

test('a comment is of the hall, and who is named is told', async () => {
  const { comments, page } = paths(beadPid)
  expect((await house.asNobody().post(comments, { text: 'x' })).status).toBe(303)
  expect((await house.as(people.member).post(comments, { text: 'x' })).status).toBe(403)
  expect((await house.as(people.finance).post(comments, { text: ' ' })).status).toBe(422)
  const text = '@yamada @bank 単価の根拠はこれで足りますか。'
  expect((await house.as(people.finance).post(comments, { text })).status).toBe(303)
  expect(await (await house.as(people.officer).get(page)).text()).toContain('単価の根拠')
  expect(await (await house.asNobody().get(page)).text()).not.toContain('単価の根拠')
  const told = await house.value(
    `select string_agg(a.login, ',') from platform.notifications n
     join platform.accounts a on (a.city, a.id) = (n.city, n.account_id) where n.href like '%#comments'`,
  )
  expect(told).toBe('yamada')
})

test('merged: links stand at the one that is kept, with today’s date', async () => {
  const visit = String(
    await house.value("select city || '-' || pid from evidence.beads where kind = 'visit'"),
  )
  const digest = String(
    await house.value(
      "select city || '-' || pid from evidence.beads where title like '海外からの小口注文に%'",
    ),
  )
  const { merger } = paths(digest)
  const reason = '同じ聞き取りの要約のため'
  expect((await house.as(people.officer).post(merger, { intoPid: beadPid, reason })).status).toBe(
    403,
  )
  expect((await house.as(people.chief).post(merger, { intoPid: '', reason })).status).toBe(422)
  const other = await house.as(people.chief).post(merger, { intoPid: visit, reason })
  expect([other.status, await other.text()]).toEqual([409, expect.stringContaining('同じ種類')])
  const done = await house.as(people.chief).post(merger, { intoPid: beadPid, reason })
  expect(done.headers.get('location')).toBe(paths(beadPid).page)
  const moved = await house.value(
    `select l.recorded_at::text from evidence.links l join evidence.beads b on b.bead = l.up
     where b.title like '輸送費%' and l.ended_at is null`,
  )
  expect(moved).toBe('2026-11-24 00:00:00+00')
})

test('withdrawn: 410 for a citizen, still there for the hall', async () => {
  const { withdrawal, page } = paths(beadPid)
  const reason = '見積の有効期限が切れたため'
  expect((await house.as(people.officer).post(withdrawal, { reason })).status).toBe(403)
  expect((await house.as(people.chief).post(withdrawal, { reason: '誤' })).status).toBe(422)
  expect((await house.as(people.chief).post(withdrawal, { reason })).status).toBe(303)
  expect((await house.as(people.chief).post(withdrawal, { reason })).status).toBe(409)
  const gone = await house.asNobody().get(page)
  expect([gone.status, (await gone.text()).includes('輸送費')]).toEqual([410, false])
  expect(await (await house.as(people.officer).get(page)).text()).toContain('取り下げ')
})
