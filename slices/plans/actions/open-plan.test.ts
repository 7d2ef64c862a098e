import { expect, test } from 'vitest'
import { fill as fillEvidence } from '#slices/evidence'
import { fill as fillObservatory } from '#slices/observatory'
import { openHouse, people } from '#test'
import * as at from '../addresses.ts'
import * as goalsAt from '../goals/addresses.ts'
import * as indicatorsAt from '../indicators/addresses.ts'
import { routes } from '../routes.ts'
import { fill } from '../samples.ts'

const house = await openHouse('plans', routes, [fillEvidence, fillObservatory, fill])
const planId = String(await house.value('select id from plans.plans limit 1'))
const goalId = String(await house.value("select id from plans.goals where number = '1-1'"))
const indicatorId = String(
  await house.value("select id from plans.indicators where name like '海外売上%'"),
)
const plan = {
  name: '総合戦略（見本）',
  kind: '総合戦略',
  firstYear: '令和8',
  lastYear: '令和12',
  adoptedOn: '令和8年3月1日',
}
const indicator = {
  goalId,
  name: '直販の売上高',
  definition: '産地の名を付けた直販の、一年の売上高の合計。',
  numerator: '直販の売上高',
  unit: '百万円',
  direction: '増',
  kind: '中間成果',
  attribution: 'B',
  period: '年度',
  startsOn: '2026-05-01',
  effectLagMonths: '36',
  releaseLagMonths: '6',
  source: '商工会議所の調査',
  collector: '産業振興課',
  baselineValue: '30',
  baselineYear: '2025',
  targetValue: '60',
  targetYear: '2030',
}

test('a baseline is copied from the statistic, with its edition, and rests on it', async () => {
  const text = 'select baseline_vintage from plans.indicators where baseline_pid is not null'
  expect(await house.value(text)).toMatch(/./)
  const grounds = `select count(*) from evidence.links l join evidence.beads b
    on (b.city, b.bead) = (l.city, l.down) where b.kind = 'indicator' and l.type = 1`
  expect(Number(await house.value(grounds))).toBe(1)
})

test('nobody is asked to sign in', async () => {
  for (const path of [
    at.plans(),
    goalsAt.goal({ goalId }),
    indicatorsAt.indicator({ indicatorId }),
  ]) {
    const answer = await house.asNobody().get(path)
    expect(answer.headers.get('location')).toMatch(/^\/sign-in/)
  }
})

test('wrong person: finance reads but may not write, another city finds nothing', async () => {
  expect((await house.as(people.finance).get(at.plan({ planId }))).status).toBe(200)
  expect((await house.as(people.member).get(goalsAt.goal({ goalId }))).status).toBe(200)
  expect((await house.as(people.finance).post(at.plans(), plan)).status).toBe(403)
  expect((await house.as(people.finance).post(indicatorsAt.indicators(), indicator)).status).toBe(
    403,
  )
  for (const path of [
    at.plan({ planId }),
    goalsAt.goal({ goalId }),
    indicatorsAt.indicator({ indicatorId }),
  ]) {
    expect((await house.as(people.officerElsewhere).get(path)).status).toBe(404)
  }
  const goal = { level: '施策', number: '9', title: '別の市から' }
  const answer = await house.as(people.officerElsewhere).post(goalsAt.goals({ planId }), goal)
  expect(answer.status).toBe(404)
})

test('rule broken: the sentence stands beside its field, and what was typed is kept', async () => {
  const officer = house.as(people.officer)
  const early = await officer.post(at.plans(), { ...plan, lastYear: '令和7' })
  expect([early.status, await early.text()]).toEqual([
    422,
    expect.stringContaining('始まりの年度より前です'),
  ])
  const wrong = await officer.post(indicatorsAt.indicators(), {
    ...indicator,
    unit: '％',
    direction: '減',
    collector: '',
  })
  const page = await wrong.text()
  expect(wrong.status).toBe(422)
  expect(page).toContain('割合の指標には、分母（何のうち）が必要です。')
  expect(page).toContain('「減らす」指標なのに、目標が基準値より大きくなっています。')
  expect(page).toContain('だれが、どの資料から値を取るかを決めてください。')
  expect(page).toContain('直販の売上高')
  expect(await house.audited()).toEqual([])
})

test('done: a plan, its goal, an indicator that is 未到来 with its date, and a kept old target', async () => {
  const officer = house.as(people.officer)
  const opened = await officer.post(at.plans(), plan)
  expect(opened.headers.get('location')).toMatch(/^\/plans\/[0-9a-f-]{36}$/)
  const defined = await officer.post(indicatorsAt.indicators(), indicator)
  const path = defined.headers.get('location') ?? ''
  expect(await (await officer.get(path)).text()).toContain(
    '最初の判定は2029年度の値、公表は2030年9月ごろ',
  )
  const revised = await officer.post(`${path}/targets`, {
    _version: '1',
    value: '80',
    dueYear: '令和12',
    reason: '上方に改める。直販の店が二つ増えたため。',
  })
  expect(revised.status).toBe(303)
  const page = await (await officer.get(path)).text()
  expect(page).toContain('第1回')
  expect(page).toContain('第2回')
  const stale = await officer.post(`${path}/targets`, {
    _version: '1',
    value: '90',
    dueYear: '令和12',
    reason: '同じ画面から、もう一度送る。',
  })
  expect(stale.status).toBe(409)
  expect(await house.audited()).toEqual([
    'plans.open-plan',
    'plans.define-indicator',
    'plans.revise-target',
  ])
  expect((await officer.get(indicatorsAt.indicatorsCsv())).status).toBe(200)
  expect((await officer.get(indicatorsAt.newIndicator())).status).toBe(200)
})
