import { expect, test } from 'vitest'
import { fill as fillEvidence } from '#slices/evidence'
import { fill as fillObservatory } from '#slices/observatory'
import { fill as fillPlans } from '#slices/plans'
import { openHouse, people } from '#test'
import * as at from '../addresses.ts'
import { executions } from '../executions/addresses.ts'
import { schemes } from '../funds/addresses.ts'
import { interest } from '../interests/addresses.ts'
import { rounds } from '../rounds/addresses.ts'
import { routes } from '../routes.ts'
import { fill } from '../samples.ts'

const house = await openHouse('measures', routes, [fillEvidence, fillObservatory, fillPlans, fill])
const goalId = String(await house.value("select id from plans.goals where number = '1-1'"))
const measureId = String(await house.value("select id from measures.measures where code = '7202'"))
const typed = {
  goalId,
  code: '7301',
  name: '共同の英文見積の窓口（見本）',
  newness: '新規',
  costNature: '政策的',
  startedYear: '令和9',
  sunsetYear: '令和11',
  means: '相談',
  intent: '小規模な作り手が、小口の注文を断らずにすむ。',
  content: '見積と通関書類を共同で引き受ける窓口を置く。',
  delivery: '委託',
  proposer: '会議',
}
const revised = {
  ...typed,
  code: '7202',
  name: '直販サイトの共同運営（見本）',
  reason: '名を改める',
}
const officer = house.as(people.officer)

test('nobody and the wrong person propose nothing', async () => {
  const nobody = await house.asNobody().post(at.measures(), typed)
  expect(nobody.headers.get('location')).toBe('/sign-in')
  expect((await house.as(people.finance).post(at.measures(), typed)).status).toBe(403)
  const elsewhere = house.as(people.officerElsewhere)
  expect((await elsewhere.post(at.measures(), typed)).status).toBe(404)
  const edit = { ...revised, _version: '1' }
  expect((await elsewhere.post(at.measureEdit({ measureId }), edit)).status).toBe(404)
  expect((await house.as(people.auditor).post(at.measureEdit({ measureId }), edit)).status).toBe(
    403,
  )
  expect(await house.audited()).toEqual([])
})

test('rule broken: no end, an end too far, a code that is taken', async () => {
  for (const sunsetYear of ['', '令和20']) {
    const answer = await officer.post(at.measures(), { ...typed, sunsetYear })
    expect([answer.status, await answer.text()]).toEqual([
      409,
      expect.stringContaining('いつまで行う事業かを入れてください（最長5年）。'),
    ])
  }
  const taken = await officer.post(at.measures(), { ...typed, code: '7201' })
  expect(await taken.text()).toContain('この事業コードは、ほかの事業で使われています。')
  const scheme = { name: '制度（見本）', kind: 'national', rate: '1/2' }
  const unread = await house.as(people.finance).post(schemes(), scheme)
  expect([unread.status, await unread.text()]).toEqual([
    422,
    expect.stringContaining('率を確かめた公募要領・要綱のページを入れてください。'),
  ])
  const round = { fiscalYear: '令和9', kind: '当初', dueOn: '2026-11-30' }
  const twice = await house.as(people.finance).post(rounds(), round)
  expect(twice.status).toBe(409)
  expect(await house.audited()).toEqual([])
})

test('done: proposed under its goal, stated, revised once, and a stale form loses nothing', async () => {
  const proposed = await officer.post(at.measures(), typed)
  expect(proposed.headers.get('location')).toMatch(/^\/measures\/[0-9a-f-]{36}$/)
  const serves = `select count(*) from evidence.links l
    join evidence.beads d on (d.city, d.bead) = (l.city, l.down)
    where d.title = '${typed.name}' and l.type = 9 and l.is_primary`
  expect(Number(await house.value(serves))).toBe(1)
  const stated = await officer.post(interest({ measureId }), {
    failures: '規模の不利',
    statement: '一者では負えない固定費を束ねるため。',
    whoLoses: '小規模な作り手とその外注先。',
    spillover: '部品と加工の事業者にも回る。',
    whyCity: '県の制度は対象が違うため。',
    whyThisMeans: '融資では届かないため。',
    exitIndicator: '自走した事業者の割合',
    exitValue: '5割',
    exitBy: '令和11年度',
  })
  expect(stated.headers.get('location')).toBe(at.measure({ measureId }))
  const edit = { ...revised, _version: '1' }
  expect((await officer.post(at.measureEdit({ measureId }), edit)).status).toBe(303)
  const stale = await officer.post(at.measureEdit({ measureId }), {
    ...edit,
    intent: '別の人がその間に書いていた意図',
  })
  expect(stale.status).toBe(409)
  expect(await stale.text()).toContain('別の人がその間に書いていた意図')
  const year = { fiscalYear: '令和8', initialYen: '1,150千円', spentYen: '' }
  expect((await house.as(people.finance).post(executions({ measureId }), year)).status).toBe(303)
  expect(await (await officer.get(at.log({ measureId }))).text()).toContain('名を改める')
  expect(await house.audited()).toEqual([
    'measures.propose-measure',
    'measures.state-public-interest',
    'measures.revise-measure',
    'measures.record-execution',
  ])
})
