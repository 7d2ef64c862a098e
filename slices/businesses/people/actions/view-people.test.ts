import { expect, test } from 'vitest'
import { openHouse, people } from '#test'
import { business } from '../../addresses.ts'
import { routes } from '../../routes.ts'
import { fill } from '../../samples.ts'
import * as at from '../addresses.ts'

const house = await openHouse('businesses', routes, fill)
const params = {
  businessId: String(
    await house.value("select id from businesses.businesses where name = '有限会社山岸眼鏡工房'"),
  ),
}
const personId = String(
  await house.value("select id from businesses.people where name = '山岸 清（見本）'"),
)
const reason = '12月の訪問の準備のため。'
const text = async (who: (typeof people)[keyof typeof people], path = at.people(params)) =>
  (await house.as(who).get(path)).text()

test('nobody is asked to sign in; finance, executives and the bank do not enter; another city finds nothing', async () => {
  const nobody = await house.asNobody().get(at.people(params))
  expect(nobody.headers.get('location')).toMatch(/^\/sign-in/)
  for (const who of [people.finance, people.executive, people.bank, people.systems]) {
    expect((await house.as(who).get(at.people(params))).status).toBe(403)
    expect((await house.as(who).post(at.opening(params), { reason })).status).toBe(403)
  }
  expect((await house.as(people.officerElsewhere).get(at.people(params))).status).toBe(404)
  const executive = await text(people.executive, business(params))
  expect(executive).not.toContain('担い手と後継')
  expect(executive).not.toContain('山岸 清')
})

test('rule broken: without a purpose nothing but the band is shown, and what is sensitive is not kept', async () => {
  const officer = house.as(people.officer)
  expect(await text(people.officer)).toContain('70代 1人')
  const vague = await officer.post(at.opening(params), { reason: '確認' })
  expect([vague.status, await vague.text()]).toEqual([422, expect.stringContaining('10字以上')])
  const edit = at.person({ ...params, personId })
  expect(await text(people.officer, edit)).not.toContain('山岸 清')
  expect(await text(people.officer)).not.toContain('山岸 清')
  const person = { name: '見本 太郎', part: '従業員', confirmedOn: '2026-11-20' }
  const unborn = await officer.post(at.people(params), { ...person, birthYear: '2030' })
  const said = await unborn.text()
  expect([unborn.status, said]).toEqual([409, expect.stringContaining('生年月が未来の日付です。')])
  expect(said).toContain('name="birthYear" type="text" value="2030"')
  const sick = await officer.post(at.successions(params), {
    state: '未定',
    onDay: '2026-11-01',
    knownBy: '本人の病気のため',
  })
  expect([sick.status, await sick.text()]).toEqual([
    422,
    expect.stringContaining(
      '要配慮個人情報にあたるおそれがあります。必要な場合だけ、課長の承認を得て記録してください。',
    ),
  ])
  const closed = await officer.post(edit, { ...person, _version: '1' })
  expect([closed.status, await closed.text()]).toEqual([
    409,
    expect.stringContaining('もう一度開いて'),
  ])
  expect(await house.audited()).toEqual([])
})

test('done: a purpose opens it to that person alone for half an hour, and stands in the record', async () => {
  const head = house.as(people.head)
  const opened = await head.post(at.opening(params), { reason })
  expect(opened.headers.get('location')).toBe(at.people(params))
  const page = await text(people.head)
  expect(page).toContain('山岸 清（見本）')
  expect(page).toContain('未定')
  expect(await text(people.officer)).not.toContain('山岸 清')
  expect(await text(people.officer, business(params))).toContain(`理由：${reason}`)
  expect(await text(people.executive, business(params))).not.toMatch(/担い手と後継|担い手の情報/)
  expect(await house.audited()).toEqual(['businesses.view-people'])
  house.setClock('2026-11-24T09:20:00+09:00')
  expect(await text(people.head)).toContain('山岸 清（見本）')
  house.setClock('2026-11-24T09:31:00+09:00')
  expect(await text(people.head)).toContain('目的を残して開く')
  expect(await text(people.head)).not.toContain('山岸 清')
  expect((await house.as(people.head).get(at.newPerson(params))).status).toBe(403)
})

test('done: an officer records and revises; the record of acts names nobody', async () => {
  const officer = house.as(people.officer)
  await officer.post(at.opening(params), { reason })
  const person = { name: '見本 花子', part: '従業員', birthYear: '1990', confirmedOn: '2026-11-20' }
  expect((await officer.post(at.people(params), person)).status).toBe(303)
  const edit = at.person({ ...params, personId })
  const typed = { ...person, name: '山岸 清（見本）', part: '代表者', birthYear: '1953' }
  expect((await officer.post(edit, { ...typed, _version: '1' })).status).toBe(303)
  expect((await officer.post(edit, { ...typed, _version: '1' })).status).toBe(409)
  const followed = await officer.post(at.successions(params), {
    state: '決定・育成中',
    onDay: '2026-11-20',
    knownBy: '訪問での聞き取り',
  })
  expect(followed.status).toBe(303)
  const page = await text(people.officer)
  expect(page).toContain('決定・育成中')
  expect(page).toContain('未定')
  const named = await house.value(
    "select count(*) from platform.audit_details where noted::text like '%見本 花子%'",
  )
  expect(Number(named)).toBe(0)
})
