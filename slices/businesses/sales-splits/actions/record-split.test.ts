import { expect, test } from 'vitest'
import { openHouse, people } from '#test'
import * as channelsAt from '../../channels/addresses.ts'
import { routes } from '../../routes.ts'
import { fill } from '../../samples.ts'
import * as at from '../addresses.ts'

const house = await openHouse('businesses', routes, fill)
const params = {
  businessId: String(
    await house.value("select id from businesses.businesses where name = '有限会社山岸眼鏡工房'"),
  ),
}
const ground = { fiscalYear: '令和6', source: '聞き取り', confirmedOn: '2026-11-20' }
const rows = (...shares: [string, string, string, string][]) =>
  Object.fromEntries(
    shares.flatMap(([channel, local, japan, world], at) => [
      [`rows.${at}.channel`, channel],
      [`rows.${at}.local`, local],
      [`rows.${at}.japan`, japan],
      [`rows.${at}.world`, world],
    ]),
  )
const open = (who = people.officer as (typeof people)[keyof typeof people]) =>
  house.as(who).post(at.opening(params), { reason: '販路の相談の準備のため。' })

test('nobody signs in; finance and outside bodies do not enter; without a purpose no share is shown', async () => {
  const nobody = await house.asNobody().get(at.splits(params))
  expect(nobody.headers.get('location')).toMatch(/^\/sign-in/)
  for (const who of [people.finance, people.executive, people.bank])
    expect((await house.as(who).get(at.splits(params))).status).toBe(403)
  expect((await house.as(people.officerElsewhere).get(at.splits(params))).status).toBe(404)
  const closed = await (await house.as(people.officer).get(at.splits(params))).text()
  expect(closed).toContain('目的を残して開く')
  expect(closed).not.toContain('産地問屋')
  expect((await house.as(people.officer).get(at.splitsCsv(params))).status).toBe(403)
})

test('rule broken: what does not make a hundred comes back with its sum, every box as typed', async () => {
  const officer = house.as(people.officer)
  const short = { ...ground, ...rows(['産地問屋', '60', '', ''], ['自社EC', '', '38', '']) }
  const refused = await officer.post(at.splits(params), short)
  const page = await refused.text()
  expect(refused.status).toBe(409)
  expect(page).toContain('販路の割合の合計が98%です。100%になるように直してください。')
  expect(page).toContain('name="rows.0.local" value="60"')
  const words = await officer.post(at.splits(params), {
    ...ground,
    ...rows(['産地問屋', '半分', '', '']),
  })
  expect([words.status, await words.text()]).toEqual([
    422,
    expect.stringContaining('「半分」は割合になりません'),
  ])
  const strange = { ...ground, ...rows(['闇市', '100', '', '']) }
  expect(await (await officer.post(at.splits(params), strange)).text()).toContain(
    '「闇市」という販路',
  )
  expect(await house.audited()).toEqual([])
})

test('done: a split within half a per cent stands, with its money; put right, the former stays', async () => {
  const officer = house.as(people.officer)
  const typed = { ...ground, ...rows(['産地問屋', '33.3', '', ''], ['自社EC', '', '33.3', '33.3']) }
  expect((await officer.post(at.splits(params), typed)).status).toBe(303)
  await open()
  const page = await (await officer.get(at.splits(params))).text()
  expect(page).toContain('99.9')
  expect(page).toMatch(/12,876,777/)
  const seal = (level: string) =>
    house.engine.asOwner(
      'update businesses.fiscal_figures set level = $2 where business_id = $1 and fiscal_year = 2024',
      [params.businessId, level],
    )
  await seal('係長以上')
  for (const path of [at.splits(params), at.splitsCsv(params)]) {
    const sealed = await (await officer.get(path)).text()
    expect(sealed).toContain('係長以上に限る')
    expect(sealed).not.toMatch(/12,?876,?777/)
  }
  await seal('課内')
  const splitId = String(
    await house.value(
      'select id from businesses.sales_splits where business_id = $1 and fiscal_year = 2024',
      [params.businessId],
    ),
  )
  const one = { ...params, splitId }
  const revised = { ...ground, ...rows(['自社EC', '', '100', '']), reason: '聞き直して確かめた' }
  expect((await officer.post(at.split(one), { ...revised, _version: '1' })).status).toBe(303)
  expect((await officer.post(at.split(one), { ...revised, _version: '1' })).status).toBe(409)
  expect(await (await officer.get(at.splits(params))).text()).toContain(
    '産地問屋・地元の商圏 33.3%',
  )
  const reason = '年度を取り違えていた'
  expect((await officer.post(at.withdrawal(one), { _version: '2', reason })).status).toBe(303)
  const withdrawn = await (await officer.get(at.splits(params))).text()
  expect(withdrawn).toContain(`action="${at.reinstatement(one)}"`)
  expect((await officer.post(at.reinstatement(one), { _version: '3' })).status).toBe(303)
})

test('a chief adds a channel of the city; an officer does not, and a name stands once', async () => {
  const typed = { name: '工場見学の即売' }
  expect((await house.as(people.officer).post(channelsAt.channels(), typed)).status).toBe(403)
  const chief = house.as(people.chief)
  expect((await chief.post(channelsAt.channels(), typed)).status).toBe(303)
  const twice = await chief.post(channelsAt.channels(), { name: '自社ＥＣ' })
  expect([twice.status, await twice.text()]).toEqual([
    409,
    expect.stringContaining('「自社EC」がもうあります'),
  ])
  const form = () => house.as(people.officer).get(at.newSplit(params))
  expect(await (await form()).text()).toContain('工場見学の即売')
  const channelId = String(
    await house.value("select id from businesses.channels where name = '工場見学の即売'"),
  )
  expect((await chief.post(channelsAt.stop({ channelId }), {})).status).toBe(303)
  expect(await (await form()).text()).not.toContain('工場見学の即売')
  expect((await chief.post(channelsAt.resumption({ channelId }), {})).status).toBe(303)
})
