import { expect, test } from 'vitest'
import { openHouse, people } from '#test'
import { routes as letterRoutes } from '../../letters/routes.ts'
import { fillSitting, ids } from '../../sittings/tables.ts'
import * as at from '../addresses.ts'
import { routes } from '../routes.ts'

const house = await openHouse('councils', [...routes, ...letterRoutes], fillSitting)
const officer = house.as(people.officer)
const inquiry = {
  kind: '諮問書',
  title: '産業振興の計画について',
  text: '次期の産業振興計画に盛り込むべき事項について、意見を求めます。',
  reasons: '現行の計画が令和9年度に終わるため。',
  dueOn: '2027-03-31',
}
const idOf = async (kind: string) =>
  String(await house.value('select id from councils.statements where kind = $1', [kind]))

test('nobody and no outsider; a member reads and does not write', async () => {
  const path = at.statements({ bodyId: ids.body })
  expect((await house.asNobody().get(path)).headers.get('location')).toMatch(/^\/sign-in/)
  expect((await house.as(people.bank).get(path)).status).toBe(403)
  expect((await house.as(people.member).get(path)).status).toBe(200)
  expect((await house.as(people.member).post(path, inquiry)).status).toBe(403)
  const others = at.statements({ bodyId: ids.other })
  expect((await house.as(people.member).get(others)).status).toBe(404)
})

test('§10-13: a body by 要綱 is asked nothing and answers nothing, even where the request is sent directly', async () => {
  const path = at.statements({ bodyId: ids.other })
  for (const kind of ['諮問書', '答申書', '提言書']) {
    const refused = await officer.post(path, { ...inquiry, kind })
    expect([refused.status, await refused.text()]).toEqual([
      409,
      expect.stringContaining(
        'この会議は要綱により設置されています。表決・答申はできません。「意見のまとめ」として記録してください。',
      ),
    ])
  }
  const summary = { kind: '意見のまとめ', title: '懇談の意見', text: '三つの意見が出ました。' }
  expect((await officer.post(path, summary)).status).toBe(303)
  expect((await officer.post(at.statements({ bodyId: ids.body }), summary)).status).toBe(409)
})

test('an inquiry goes out under a number; the report answers it once and prints every minority opinion', async () => {
  const path = at.statements({ bodyId: ids.body })
  expect((await officer.post(path, inquiry)).status).toBe(303)
  const report = { kind: '答申書', title: '次期計画への答申', text: '担い手を第一とすること。' }
  const early = await officer.post(path, { ...report, answersTo: await idOf('諮問書') })
  expect([early.status, await early.text()]).toEqual([
    409,
    expect.stringContaining('諮問書を出した後に選べます'),
  ])
  const head = house.as(people.head)
  const asked = { statementId: await idOf('諮問書') }
  expect((await officer.post(at.issue(asked), {})).status).toBe(403)
  expect((await head.post(at.issue(asked), {})).status).toBe(303)
  expect((await head.post(at.issue(asked), {})).status).toBe(409)
  const answersTo = await idOf('諮問書')
  expect((await officer.post(path, { ...report, answersTo })).status).toBe(303)
  expect((await officer.post(path, { ...report, answersTo })).status).toBe(409)

  const params = { statementId: await idOf('答申書') }
  const minority = { name: '委員', text: '見本市より、地元の店を先に支えるべきである。' }
  expect((await officer.post(at.minority(params), minority)).status).toBe(303)
  expect((await head.post(at.issue(params), { isPublic: 'on' })).status).toBe(303)
  const letter = String(
    await house.value('select letter_id from councils.statements where kind = $1', ['答申書']),
  )
  const printed = await (await house.as(people.member).get(`/councils/letters/${letter}`)).text()
  for (const said of ['少数意見', minority.text, '根拠一覧', '前田 勉', '長　様'])
    expect(printed).toContain(said)
  const late = await officer.post(at.minority(params), { ...minority, name: '別の委員' })
  expect(late.status).toBe(409)
})
