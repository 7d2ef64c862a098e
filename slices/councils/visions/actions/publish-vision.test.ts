import { expect, test } from 'vitest'
import { performAs, pidOf, systemOf } from '#platform'
import { openHouse, people } from '#test'
import { approval, draft, reflection } from '../../answers/addresses.ts'
import { routes as answerRoutes } from '../../answers/routes.ts'
import * as at from '../addresses.ts'
import { routes } from '../routes.ts'
import { askSilentLeaders } from './ask-silent-leaders.ts'

async function nothing(): Promise<void> {}

const house = await openHouse('councils', [...routes, ...answerRoutes], nothing)
const city = people.officer.city
const business = house.as(people.business)
const nobody = house.asNobody()
const typed = {
  leaderKind: '事業者',
  leaderName: '見本眼鏡製作所',
  title: '自分の名で売る枠を半分に',
  titleEn: 'Half under our own name',
  horizonYear: '令和12',
  picture: '令和12年度には、自分の名で売る枠を売上の半分にする。',
  firstThing: '毎年二つ出す',
  secondThing: '直しを始める',
  thirdThing: '若い職人を迎える',
  asked: '通訳',
}
const column = async (name: string) =>
  String(await house.value(`select ${name}::text from councils.visions limit 1`))

test('nobody leads; a horizon too near and a picture too long come back as typed; others do not see a draft', async () => {
  expect((await nobody.get(at.writing())).headers.get('location')).toMatch(/^\/sign-in/)
  expect((await house.as(people.finance).post(at.writing(), typed)).status).toBe(403)
  const near = await business.post(at.writing(), { ...typed, horizonYear: '令和10' })
  expect([near.status, await near.text()]).toEqual([
    409,
    expect.stringContaining('令和11年度より先'),
  ])
  const long = await business.post(at.writing(), { ...typed, picture: '長'.repeat(401) })
  expect([long.status, await long.text()]).toEqual([422, expect.stringContaining('400字まで')])
  expect((await business.post(at.writing(), typed)).status).toBe(303)

  const visionId = await column('id')
  const other = house.as(people.bank)
  expect((await other.get(at.ownVision({ visionId }))).status).toBe(404)
  expect((await house.as(people.chief).get(at.vision({ visionId }))).status).toBe(404)
  const pid = pidOf(city, visionId)
  const hidden = await nobody.get(at.shown({ visionPid: pid }))
  const unknown = await nobody.get(
    at.shown({ visionPid: pidOf(city, '00000000-0000-4000-8000-000000000000') }),
  )
  expect([hidden.status, unknown.status]).toEqual([404, 404])
})

test('submitted with consent, sent back only for personal data or defamation, published as it was written', async () => {
  const visionId = await column('id')
  const unsure = await business.post(at.submission({ visionId }), {})
  expect([unsure.status, await unsure.text()]).toEqual([
    422,
    expect.stringContaining('公開してよいことを確かめて'),
  ])
  expect((await business.post(at.submission({ visionId }), { consents: 'on' })).status).toBe(303)
  const locked = await business.post(at.text({ visionId }), {
    ...typed,
    _version: await column('version'),
  })
  expect(locked.status).toBe(409)
  const chief = house.as(people.chief)
  const merit = await chief.post(at.sendingBack({ visionId }), { why: '内容が弱い', where: '全体' })
  expect([merit.status, await merit.text()]).toEqual([
    422,
    expect.stringContaining('個人情報か中傷にあたるときだけ'),
  ])
  const asOfficer = await house.as(people.officer).post(at.publication({ visionId }), {})
  expect(asOfficer.status).toBe(403)
  expect((await chief.post(at.publication({ visionId }), {})).status).toBe(303)
  const page = await (await nobody.get(at.shown({ visionPid: pidOf(city, visionId) }))).text()
  for (const said of [
    typed.title,
    typed.picture,
    '推薦したり、支援を約束したりするものではありません',
  ])
    expect(page).toContain(said)
  const english = `${at.town(at.part.of(city))}?lang=en`
  expect(await (await nobody.get(english)).text()).toContain(typed.titleEn)
})

test('§10-26: a backer who wishes no name is 「ほか1者」, and the name is in no export and no thread', async () => {
  const visionId = await column('id')
  const backingPid = pidOf(city, await column('backing_key'))
  const own = await business.post(at.backing({ backingPid }), { name: '自分', named: 'named' })
  expect([own.status, await own.text()]).toEqual([
    409,
    expect.stringContaining('自分のビジョンには賛同できません'),
  ])
  const chamber = house.as(people.chamber)
  const named = { name: '商工会議所（見本）', named: 'named' }
  expect((await chamber.post(at.backing({ backingPid }), named)).status).toBe(303)
  expect((await chamber.post(at.backing({ backingPid }), named)).status).toBe(409)
  const hidden = { name: '名を出さない工房', named: 'unnamed' }
  expect((await house.as(people.bank).post(at.backing({ backingPid }), hidden)).status).toBe(303)

  const shown = at.shown({ visionPid: pidOf(city, visionId) })
  const csv = at.townCsv(at.part.of(city))
  for (const who of [nobody, house.as(people.officer), house.as(people.business)]) {
    const page = await (await who.get(shown)).text()
    expect(page).toContain('ほか1者')
    expect(page).not.toContain(hidden.name)
    const file = await (await who.get(csv)).text()
    expect(file).toContain('商工会議所（見本）、ほか1者')
    expect(file).not.toContain(hidden.name)
  }
  const heads = await house.value(
    `select string_agg(content::text, '') from evidence.bead_versions`,
  )
  expect(String(heads)).not.toContain(hidden.name)
  const parties = await house.value(
    `select count(*)::int from councils.v_vision_parties where vision_id = '${visionId}'`,
  )
  expect(parties).toBe(3)
})

test('the city answers and links it; the leader writes one line a year; silence is asked about and then ends it', async () => {
  const visionId = await column('id')
  const answerId = await column('answer_id')
  const text = {
    answerClass: '趣旨は含む',
    reason: '計画の施策1-1と同じ方向であるため',
    passage: '産業振興ビジョン2026　施策1-1',
  }
  const officer = house.as(people.officer)
  expect((await officer.post(draft({ answerId }), { ...text, _version: '1' })).status).toBe(303)
  expect((await house.as(people.head).post(approval({ answerId }), { _version: '2' })).status).toBe(
    303,
  )
  const shown = at.shown({ visionPid: pidOf(city, visionId) })
  expect(await (await nobody.get(shown)).text()).toContain(text.passage)
  const unseen = await officer.post(reflection({ answerId }), { beadPid: pidOf(city, visionId) })
  expect(unseen.status).toBe(404)
  const line = '一つ出して、売上の一割になった。'
  expect((await business.post(at.yearLine({ visionId }), { line })).status).toBe(303)
  expect(await (await nobody.get(shown)).text()).toContain(line)

  const tidy = (instant: string) => {
    house.setClock(instant)
    return performAs(house.grounds, systemOf(city), askSilentLeaders, {})
  }
  await tidy('2028-10-23T03:00:00+09:00')
  expect(await column('sign_asked_on')).toBe('null')
  await tidy('2028-10-24T03:00:00+09:00')
  expect(await column('sign_asked_on')).toBe('2028-10-24')
  await tidy('2028-11-22T03:00:00+09:00')
  expect(await column('ended_on')).toBe('null')
  await tidy('2028-11-24T03:00:00+09:00')
  expect(await column('ended_on')).toBe('2028-11-24')
  expect(await (await nobody.get(shown)).text()).toContain('24か月のあいだ')
})
