import { expect, test } from 'vitest'
import { fill as fillEvidence } from '#slices/evidence'
import { fill as fillObservatory } from '#slices/observatory'
import { fill as fillPlans } from '#slices/plans'
import { openHouse, people } from '#test'
import * as measuresAt from '../../addresses.ts'
import { interest as interestPage } from '../../interests/addresses.ts'
import { routes } from '../../routes.ts'
import { fill } from '../../samples.ts'
import * as at from '../addresses.ts'

const house = await openHouse('measures', routes, [fillEvidence, fillObservatory, fillPlans, fill])
const idOf = async (code: string) =>
  String(await house.value('select id from measures.measures where code = $1', [code]))
const fair = await idOf('7201')
const board = await idOf('7206')
// A session ends when the clock runs on: everybody signs in again.
const officer = () => house.as(people.officer)
const head = () => house.as(people.head)
const director = () => house.as(people.director)
const text = async (path: string, who = officer()) => (await who.get(path)).text()
const decision = (more: Record<string, string> = {}) => ({
  _form: 'sunset',
  decision: '継続',
  untilYear: '令和11',
  exitAnswer: '直販の割合は目標に届かず、出展をやめる者もいなかった。',
  ...more,
})
const statement = {
  failures: '情報の偏り',
  statement: '海外の商談の作法は、一者では学べないから。',
  whoLoses: '小規模な作り手が、商社の値付けに従うことになる。',
  spillover: '出展しない作り手にも、相場が伝わる。',
  whyCity: '県の制度は大きな会社だけを対象とするから。',
  whyThisMeans: '展示会でしか会えない買い手がいるから。',
  exitIndicator: '自走して出展する者',
  exitValue: '20者',
  exitBy: '令和11年度',
}

test('nobody signs in first; another section may not; another city finds nothing', async () => {
  const nobody = await house.asNobody().get(at.sunsets())
  expect(nobody.headers.get('location')).toMatch(/^\/sign-in/)
  expect((await officer().post(at.sunset({ measureId: fair }), decision())).status).toBe(403)
  const elsewhere = house.as(people.officerElsewhere)
  expect((await elsewhere.get(at.sunset({ measureId: fair }))).status).toBe(404)
})

test('scenario 25: undecided on 1 October it stands on the list of the 部長, and the head may not', async () => {
  house.setClock('2026-09-30T10:00:00+09:00')
  expect(await text(at.sunsets())).toContain('課の判断待ち')
  house.setClock('2026-10-01T09:00:00+09:00')
  const list = await text(at.sunsets(), director())
  expect(list).toContain('工房見学の案内板')
  expect(list).toContain('部長の判断待ち')
  const late = await head().post(
    at.sunset({ measureId: board }),
    decision({ decision: '廃止', untilYear: '' }),
  )
  expect([late.status, await late.text()]).toEqual([
    409,
    expect.stringContaining('9月30日までに判断がなかったため、部長が判断します。'),
  ])
  const bare = await director().post(at.sunset({ measureId: board }), decision())
  expect([bare.status, await bare.text()]).toEqual([
    409,
    expect.stringContaining('続けるには、この年度に公益性と終える条件を書き直してください。'),
  ])
  const far = await director().post(
    at.sunset({ measureId: board }),
    decision({ untilYear: '令和20' }),
  )
  expect([far.status, await far.text()]).toEqual([
    409,
    expect.stringContaining('いつまで行う事業かを入れてください（最長5年）。'),
  ])
  const merged = await director().post(
    at.sunset({ measureId: board }),
    decision({ decision: '統合', untilYear: '' }),
  )
  expect(await merged.text()).toContain('どの事業に統合するかを選んでください。')
  const done = await director().post(
    at.sunset({ measureId: board }),
    decision({ decision: '廃止', untilYear: '' }),
  )
  expect(done.headers.get('location')).toBe(at.sunset({ measureId: board }))
  const twice = await director().post(
    at.sunset({ measureId: board }),
    decision({ decision: '廃止', untilYear: '' }),
  )
  expect(twice.status).toBe(409)
})

test('scenario 26: met in July it says so, and 継続 demands a new statement', async () => {
  await house.value(`update measures.measures set sunset_year = 2027 where id = '${fair}'`)
  house.setClock('2027-07-12T10:00:00+09:00')
  const tested = await officer().post(at.retests({ measureId: fair }), {
    _form: 'retest',
    isMet: 'yes',
    sentence: '直販の割合が目標の3割を超えた。',
  })
  expect(tested.status).toBe(303)
  expect(await text(measuresAt.measure({ measureId: fair }))).toContain('終える条件に達しています')
  const refused = await head().post(
    at.sunset({ measureId: fair }),
    decision({ untilYear: '令和12' }),
  )
  expect([refused.status, await refused.text()]).toEqual([
    409,
    expect.stringContaining(
      '終える条件に達しています。続けるには、公益性と新しい終える条件を書き直してください。',
    ),
  ])
  house.setClock('2027-07-20T10:00:00+09:00')
  expect((await officer().post(interestPage({ measureId: fair }), statement)).status).toBe(303)
  const done = await head().post(at.sunset({ measureId: fair }), decision({ untilYear: '令和12' }))
  expect(done.headers.get('location')).toBe(at.sunset({ measureId: fair }))
  expect(await house.value(`select sunset_year from measures.measures where id = '${fair}'`)).toBe(
    2030,
  )
})
