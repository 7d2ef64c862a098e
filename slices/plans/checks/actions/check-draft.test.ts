import { expect, test } from 'vitest'
import { fill as fillEvidence } from '#slices/evidence'
import { fill as fillObservatory } from '#slices/observatory'
import { openHouse, people } from '#test'
import * as indicatorsAt from '../../indicators/addresses.ts'
import { routes } from '../../routes.ts'
import { fill } from '../../samples.ts'

const house = await openHouse('plans', routes, [fillEvidence, fillObservatory, fill])
const goalId = String(await house.value("select id from plans.goals where number = '2-1'"))
const rate = {
  goalId,
  name: '割合の指標',
  definition: '後継者育成塾を修了した人のうち、事業を継いだ人の割合。',
  numerator: '修了後に事業を継いだ人',
  unit: '％',
  direction: '増',
  kind: '最終成果',
  attribution: 'A',
  period: '年度',
  startsOn: '2026-04-01',
  effectLagMonths: '36',
  releaseLagMonths: '6',
  source: '塾の修了者の追跡',
  collector: '産業振興課',
  baselineValue: '4',
  baselineYear: '2025',
  targetValue: '14',
  targetYear: '2030',
}

test('nobody and the wrong person: a check is only for those who write plans', async () => {
  const asked = await house.asNobody().post(indicatorsAt.indicatorChecks(), rate)
  expect(asked.headers.get('location')).toMatch(/^\/sign-in/)
  expect((await house.as(people.finance).post(indicatorsAt.indicatorChecks(), rate)).status).toBe(
    403,
  )
})

test('28: without a denominator a rate is not fixed; the check says it before, and keeps nothing', async () => {
  const officer = house.as(people.officer)
  const before = await house.audited()
  const checked = await officer.post(indicatorsAt.indicatorChecks(), rate)
  const page = await checked.text()
  expect(checked.status).toBe(422)
  expect(page).toContain('割合の指標には、分母（何のうち）が必要です。')
  expect(page).toContain('割合の指標')
  expect(page).toContain('Q09○')
  expect(page).not.toContain('保存できませんでした')
  expect((await officer.post(indicatorsAt.indicators(), rate)).status).toBe(422)
  expect(await house.audited()).toEqual(before)
  const kept = await officer.post(indicatorsAt.indicators(), {
    ...rate,
    denominator: '修了した人',
    targetYear: '2027',
    'aside.Q08': '中間の確認のため、途中の年を目標にする',
  })
  const path = kept.headers.get('location') ?? ''
  const card = await (await officer.get(path)).text()
  expect(card).toContain('中間の確認のため、途中の年を目標にする')
  const late = await officer.post(`${path}/set-asides`, {
    checkId: 'Q09',
    reason: '公表の早い速報を会議で使う',
  })
  expect(late.status).toBe(303)
  const blocked = await officer.post(`${path}/set-asides`, { checkId: 'Q01', reason: '理由がない' })
  expect(blocked.status).toBe(409)
})
