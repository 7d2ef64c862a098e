import { expect, test } from 'vitest'
import { z } from 'zod'
import { localDateOf } from '#packages/japan'
import { openHouse, people } from '#test'
import { within } from '../within.ts'
import * as at from './addresses.ts'
import { settingRoutes } from './routes.ts'
import { setting, settingOn } from './setting.ts'

const years = setting(
  'follow-up-years-in-a-test',
  z.coerce.number('年数を数字で入れてください。').int().min(1, '1年以上にしてください。'),
  5,
  { label: '追跡の年数', source: '運用上の初期値', unit: '年', toBeChecked: true },
)
const house = await openHouse('platform', settingRoutes, async () => undefined)
const path = at.setting({ name: years.name })
const decision = {
  value: '3',
  validFrom: '令和8年12月1日',
  source: '産業振興課運用基準',
  reason: '追跡調査の様式を3年分に改めたため',
}
const on = (day: string) =>
  within(
    house.grounds,
    {
      city: people.head.city,
      mode: 'read',
      person: () => house.town.person(people.head),
    },
    (here) => settingOn(here, years, localDateOf(day)),
  )

test('nobody is asked to sign in, and the wrong person is refused', async () => {
  expect((await house.asNobody().post(path, decision)).headers.get('location')).toBe('/sign-in')
  expect((await house.as(people.officer).get(at.settings())).status).toBe(403)
  expect((await house.as(people.chief).post(path, decision)).status).toBe(403)
})

test('a value that does not fit, a year that is over and a missing reason come back with a sentence', async () => {
  const head = house.as(people.head)
  const zero = await head.post(path, { ...decision, value: '0' })
  expect([zero.status, await zero.text()]).toEqual([422, expect.stringContaining('1年以上')])
  const past = await head.post(path, { ...decision, validFrom: '2026-03-31' })
  expect([past.status, await past.text()]).toEqual([409, expect.stringContaining('終わった年度')])
  const vague = await head.post(path, { ...decision, reason: '変更' })
  expect([vague.status, await vague.text()]).toEqual([422, expect.stringContaining('10字以上')])
  expect(await house.audited()).toEqual([])
})

test('done: the default holds until the day, the city’s value from it on, and history is kept', async () => {
  const head = house.as(people.head)
  expect(await (await head.get(at.settings())).text()).toContain('要確認')
  expect((await head.post(path, decision)).headers.get('location')).toBe(at.settings())
  expect([await on('2026-11-30'), await on('2026-12-01')]).toEqual([5, 3])

  house.setClock('2026-11-24T09:05:00+09:00')
  await head.post(path, { ...decision, value: '4', reason: '3年では足りないと分かったため' })
  expect(await on('2026-12-01')).toBe(4)
  const page = await (await head.get(path)).text()
  expect(page).toContain('3年分に改めた')
  expect(page).toContain('足りないと分かった')
  expect(await house.audited()).toEqual(['platform.decide-setting', 'platform.decide-setting'])
})
