import { expect, test } from 'vitest'
import { pidOf } from '#platform'
import { openHouse, people } from '#test'
import { approval, draft } from '../../answers/addresses.ts'
import { routes as answerRoutes } from '../../answers/routes.ts'
import { fillSitting, ids } from '../../sittings/tables.ts'
import * as at from '../addresses.ts'
import { routes } from '../routes.ts'

const house = await openHouse('councils', [...routes, ...answerRoutes], fillSitting)
const city = people.officer.city
const nobody = house.asNobody()
const officer = house.as(people.officer)
const member = house.as(people.member)
const opinionId = async (number: number, body: string = ids.body) =>
  String(
    await house.value('select id from councils.opinions where number = $1 and body_id = $2', [
      number,
      body,
    ]),
  )
const pageOf = async (number: number) =>
  at.opinion({ opinionPid: pidOf(city, await opinionId(number)) })
const sort = (utteranceId: string, restated: string, more: object = {}) =>
  officer.post(at.candidate({ utteranceId }), { restated, ...more })

test('nobody sorts; a member may not; a restatement too long and a mere question come back with the sentence', async () => {
  expect(
    (await nobody.get(at.sorting({ meetingId: ids.meeting }))).headers.get('location'),
  ).toMatch(/^\/sign-in/)
  const mine = { restated: '三軒で曜日を分けて教える' }
  expect((await member.post(at.candidate({ utteranceId: ids.first }), mine)).status).toBe(403)
  const elsewhere = house.as(people.officerElsewhere)
  expect((await elsewhere.post(at.candidate({ utteranceId: ids.first }), mine)).status).toBe(404)
  const long = await sort(ids.first, '長'.repeat(121))
  expect([long.status, await long.text()]).toEqual([422, expect.stringContaining('120字まで')])
  const question = await sort(ids.question, '質問です')
  expect([question.status, await question.text()]).toEqual([
    409,
    expect.stringContaining('意見・要望ではありません'),
  ])
})

test('§10-19: three of the same meaning share one answer, told once with all three', async () => {
  expect((await sort(ids.first, '三軒で曜日を分けて教える')).status).toBe(303)
  expect((await sort(ids.first, '二度目')).status).toBe(409)
  const sameAsId = await opinionId(1)
  expect((await sort(ids.second, '一軒では教えきれない', { sameAsId })).status).toBe(303)
  expect((await sort(ids.third, '交替で教える仕組みがほしい')).status).toBe(303)
  const joined = await officer.post(at.group({ opinionId: await opinionId(3) }), { sameAsId })
  expect(joined.status).toBe(303)
  const again = await officer.post(at.group({ opinionId: await opinionId(3) }), { sameAsId })
  expect([again.status, await again.text()]).toEqual([
    409,
    expect.stringContaining('すでに同じ趣旨'),
  ])

  const answerId = String(
    await house.value('select answer_id from councils.opinions where number = 1'),
  )
  const text = {
    answerClass: '今後検討',
    reason: '教える三軒のうち二軒の都合がまだ決まっていないため',
    decides: '三軒の都合',
    nextOn: '2027-03-01',
    _version: '1',
  }
  expect((await officer.post(draft({ answerId }), text)).status).toBe(303)
  const head = house.as(people.head)
  expect((await head.post(approval({ answerId }), { _version: '2' })).status).toBe(303)
  const links = await house.value(`select count(*)::int from evidence.v_links l
    where l.up_kind = 'council' and l.down_kind = 'answer' and l.ended_at is null`)
  expect(links).toBe(3)
  expect(await (await nobody.get(await pageOf(2))).text()).toContain(text.reason)
})

test('§10-20: the member objects to the restatement, and both wordings are kept', async () => {
  const params = { opinionId: await opinionId(1) }
  const objection = '曜日を分けるだけでなく、道具も貸すと言いました。'
  expect((await officer.post(at.objection(params), { objection })).status).toBe(403)
  const others = await member.post(at.objection({ opinionId: await opinionId(2) }), { objection })
  expect(others.status).toBe(409)
  expect((await member.post(at.objection(params), { objection })).status).toBe(303)
  const page = await (await nobody.get(await pageOf(1))).text()
  for (const words of ['三軒で曜日を分けて教える', objection]) expect(page).toContain(words)
  const own = await (await member.get(at.ownOpinions())).text()
  expect(own).toContain('三軒で曜日を分けて教える')
  expect(own).not.toContain('一軒では教えきれない')
})

test('§10-18: what was said in a closed item is found by nobody outside: page, thread and answer', async () => {
  expect((await sort(ids.closed, '取引先の名を出さずに支える')).status).toBe(303)
  const closed = await pageOf(4)
  const hidden = await nobody.get(closed)
  const unknown = await nobody.get(
    at.opinion({ opinionPid: pidOf(city, '00000000-0000-4000-8000-000000000000') }),
  )
  expect([hidden.status, unknown.status]).toEqual([404, 404])
  expect((await house.as(people.business).get(closed)).status).toBe(404)
  expect((await member.get(closed)).status).toBe(200)
  const aud = await house.value(
    `select count(*)::int from evidence.beads b join evidence.audiences a
       on a.city = b.city and a.name = 'public' and a.aud = any(b.aud)
     where b.slice = 'councils' and b.ref = $1`,
    [`opinion:${await opinionId(4)}`],
  )
  expect(aud).toBe(0)
})

test('a new issue is raised from an opinion, and the opinion is sorted into it; of a closed item never for everybody', async () => {
  const raise = (who: typeof officer, id: string, more: object = {}) =>
    who.post(at.newIssue({ opinionId: id }), { title: '教える日の体制がない', ...more })
  const open = await opinionId(1)
  expect((await raise(nobody, open)).status).toBe(303)
  expect((await raise(member, open)).status).toBe(403)
  expect((await raise(house.as(people.officerElsewhere), open)).status).toBe(404)
  const blank = await raise(officer, open, { title: '' })
  expect([blank.status, await blank.text()]).toEqual([
    422,
    expect.stringContaining('何が課題かを一文で書いてください。'),
  ])
  const told = await raise(officer, await opinionId(4), { isPublic: 'on' })
  expect([told.status, await told.text()]).toEqual([
    409,
    expect.stringContaining('非公開の議題の意見からは、公開の課題を起こせません。'),
  ])
  expect((await raise(officer, open, { isPublic: 'on' })).status).toBe(303)
  expect(await (await officer.get(await pageOf(1))).text()).toContain('教える日の体制がない')
  const links = await house.value(`select count(*)::int from evidence.v_links l
    where l.up_kind = 'council' and l.down_kind = 'issue' and l.ended_at is null`)
  expect(links).toBe(1)
})

test('another body’s opinion is not for a member to open or to count', async () => {
  expect((await sort(ids.otherBody, '別の会議の意見')).status).toBe(303)
  const other = at.opinion({ opinionPid: pidOf(city, await opinionId(1, ids.other)) })
  expect((await member.get(other)).status).toBe(404)
  expect(await (await member.get(at.ownOpinions())).text()).not.toContain('別の会議の意見')
  const params = { opinionId: await opinionId(3) }
  const across = await officer.post(at.group(params), {
    sameAsId: await opinionId(1, ids.other),
  })
  expect(across.status).toBe(409)
  expect((await officer.post(at.parting(params), {})).status).toBe(303)
  expect(
    await house.value(
      'select count(distinct answer_id)::int from councils.opinions where number < 4 and body_id = $1',
      [ids.body],
    ),
  ).toBe(2)
})
