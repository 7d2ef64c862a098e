import { expect, test } from 'vitest'
import { fill as fillEvidence } from '#slices/evidence'
import { fill as fillObservatory } from '#slices/observatory'
import { openHouse, people } from '#test'
import * as indicatorsAt from '../../indicators/addresses.ts'
import * as filesAt from '../../observation-files/addresses.ts'
import { routes } from '../../routes.ts'
import { fill } from '../../samples.ts'
import * as targetsAt from '../../targets/addresses.ts'
import * as at from '../addresses.ts'

const house = await openHouse('plans', routes, [fillEvidence, fillObservatory, fill])
const goalId = String(await house.value("select id from plans.goals where number = '2-1'"))
const school = {
  goalId,
  name: '後継者育成塾の修了者のうち事業を継いだ人',
  definition: '後継者育成塾を修了した人のうち、3年以内に事業を継いだ人の数。',
  numerator: '修了後に事業を継いだ人',
  unit: '人',
  direction: '増',
  kind: '最終成果',
  attribution: 'A',
  period: '年度',
  startsOn: '2022-04-01',
  effectLagMonths: '36',
  releaseLagMonths: '6',
  source: '塾の修了者の追跡',
  collector: '産業振興課',
  baselineValue: '4',
  baselineYear: '2021',
  targetValue: '14',
  targetYear: '2026',
}
const value = {
  year: '令和6',
  value: '9',
  vintageOn: '2025-09-28',
  certainty: '暫定',
}

async function define(changes: Record<string, string> = {}): Promise<string> {
  house.setClock('2024-11-24T09:00:00+09:00')
  const answer = await house
    .as(people.officer)
    .post(indicatorsAt.indicators(), { ...school, ...changes })
  expect(answer.status).toBe(303)
  return (answer.headers.get('location') ?? '').slice('/indicators/'.length)
}
const on = (day: string) => {
  house.setClock(`${day}T09:00:00+09:00`)
  return house.as(people.officer)
}
const series = async (indicatorId: string) =>
  JSON.parse(await (await house.as(people.officer).get(filesAt.seriesJson({ indicatorId }))).text())
    .series as Record<string, unknown>[]

test('nobody is asked to sign in; finance reads and does not write; another city finds nothing', async () => {
  const indicatorId = await define({ name: 'だれのものか' })
  const paths = [at.newObservation({ indicatorId }), filesAt.seriesCsv({ indicatorId })]
  for (const path of paths) {
    expect((await house.asNobody().get(path)).headers.get('location')).toMatch(/^\/sign-in/)
    expect((await house.as(people.officerElsewhere).get(path)).status).toBe(404)
  }
  expect((await house.as(people.finance).get(filesAt.seriesCsv({ indicatorId }))).status).toBe(200)
  const refused = await house.as(people.finance).post(at.observations({ indicatorId }), value)
  expect(refused.status).toBe(403)
})

test('rule broken: each with its sentence, and the form as it was typed', async () => {
  const indicatorId = await define({ name: '入れられない値' })
  const path = at.observations({ indicatorId })
  const said = async (day: string, changes: Record<string, string>) => {
    const answer = await on(day).post(path, { ...value, ...changes })
    return [answer.status, await answer.text()] as const
  }
  const wrong = [
    ['2025-10-01', { vintageOn: '' }, 422, 'いつ公表された値かを入れてください。'],
    ['2025-10-01', { year: '令和な年' }, 422, '「令和7」または「2025」のように入れてください。'],
    ['2025-10-01', { value: '0', isSuppressed: 'on' }, 409, '公表資料では秘匿（X）です。0ではなく'],
    ['2025-10-01', { value: '' }, 409, '値を入れるか、公表資料で伏せられていれば'],
    ['2024-10-01', {}, 409, '2024年度は2025年3月31日に終わります。'],
    ['2025-10-01', { vintageOn: '2025-12-01' }, 409, '公表日が、まだ来ていない日です。'],
  ] as const
  for (const [day, changes, status, sentence] of wrong) {
    const [got, text] = await said(day, changes)
    expect([got, text.includes(sentence)]).toEqual([status, true])
  }
  expect(
    await house.value('select count(*)::int from plans.observations where indicator_id = $1', [
      indicatorId,
    ]),
  ).toBe(0)
})

test('17, 19: before its time an observed value has no status anywhere, and its day is kept for T06', async () => {
  const indicatorId = await define()
  const officer = on('2024-11-24')
  await officer.post(at.observations({ indicatorId }), {
    ...value,
    year: '2022',
    vintageOn: '2023-09-30',
  })
  expect(
    await house.value('select count(*)::int from plans.verdicts where indicator_id = $1', [
      indicatorId,
    ]),
  ).toBe(0)
  const page = await (await officer.get(indicatorsAt.indicator({ indicatorId }))).text()
  expect(page).toContain('参考')
  expect(page).toContain('最初の判定は2024年度の値、公表は2025年9月ごろ')
  const early = (await series(indicatorId)).find(({ year }) => year === 2022)
  expect(early).toMatchObject({
    value: 9,
    status: null,
    ratio: null,
    reason: '未到来（最初の判定は2024年度の値、公表は2025年9月ごろ）',
  })
  const csv = await (await officer.get(filesAt.seriesCsv({ indicatorId }))).text()
  expect(csv).toMatch(/2022年度,未到来,9,暫定,2023-09-30,,,,未到来/)
  const due = 'select due_on::text from evidence.beads where ref = $1'
  expect(await house.value(due, [indicatorId])).toBe('2025-11-29')
})

test('20, 27: 暫定 達成 and then 確定 遅れ: both stand in the log, and the thread has the value', async () => {
  const indicatorId = await define({ name: '暫定と確定' })
  const path = at.observations({ indicatorId })
  await on('2025-10-10').post(path, { ...value, value: '10' })
  await on('2026-02-01').post(path, {
    ...value,
    value: '8',
    certainty: '確定',
    vintageOn: '2026-01-31',
  })
  const log = await house.value(
    `select string_agg(certainty || status || coalesce(ratio_hundredths::text, ''), ' ' order by judged_at)
      from plans.verdicts where indicator_id = $1`,
    [indicatorId],
  )
  // τ(2024) = 4 + 10·3/5 = 10; (8 − 4)/(10 − 4) = 0.666…
  expect(log).toBe('暫定達成100 確定遅れ67')
  const bead = `select happened_on::text || fact from evidence.beads where ref = $1`
  expect(await house.value(bead, [`${indicatorId}:2024`])).toMatch(/8人　確定　遅れ/)
  const next = 'select due_on::text from evidence.beads where ref = $1'
  expect(await house.value(next, [`${indicatorId}:2025`])).toBe('2026-11-29')
  const point = (await series(indicatorId)).find(({ year }) => year === 2024)
  expect(point).toMatchObject({ value: 8, status: '遅れ', ratio: 0.67, pathValue: 10 })
})

test('24: a suppressed value is 秘匿, has no verdict and is never 0', async () => {
  const indicatorId = await define({ name: '伏せられた値' })
  const officer = on('2025-10-10')
  const answer = await officer.post(at.observations({ indicatorId }), { ...value, value: 'X' })
  expect(answer.status).toBe(303)
  const stored =
    'select value is null and is_suppressed from plans.observations where indicator_id = $1'
  expect(await house.value(stored, [indicatorId])).toBe(true)
  const point = (await series(indicatorId)).find(({ year }) => year === 2024)
  expect(point).toMatchObject({ state: '秘匿', value: null, status: null })
  expect(await (await officer.get(indicatorsAt.indicator({ indicatorId }))).text()).toContain(
    'X（秘匿）',
  )
})

test('26: a target changed after the value came out is marked, and the verdict stays', async () => {
  const indicatorId = await define({ name: '下げられた目標' })
  await on('2025-10-10').post(at.observations({ indicatorId }), value)
  const officer = on('2025-12-10')
  const answer = await officer.post(targetsAt.targets({ indicatorId }), {
    _version: '1',
    value: '8',
    dueYear: '2026',
    reason: '塾の定員を減らしたため。',
  })
  expect(answer.status).toBe(303)
  const page = await (await officer.get(indicatorsAt.indicator({ indicatorId }))).text()
  for (const words of ['結果判明後の目標変更', '当初目標', '現目標', 'おおむね順調'])
    expect(page).toContain(words)
  await on('2026-02-01').post(at.observations({ indicatorId }), {
    ...value,
    certainty: '確定',
    vintageOn: '2026-01-31',
  })
  const log =
    'select string_agg(status || target_number, $2 order by judged_at) from plans.verdicts where indicator_id = $1'
  // (9 − 4)/(10 − 4) = 0.83: the period goes on being judged by the target of its first verdict.
  expect(await house.value(log, [indicatorId, ' '])).toBe('おおむね順調1 おおむね順調1')
})

test('a value is taken back with its reason, and another may take its place', async () => {
  const indicatorId = await define({ name: '取り下げる値' })
  const officer = on('2025-10-10')
  await officer.post(at.observations({ indicatorId }), { ...value, value: '90' })
  const observationId = String(
    await house.value('select id from plans.observations where indicator_id = $1', [indicatorId]),
  )
  const again = await officer.post(at.observations({ indicatorId }), value)
  expect(await again.text()).toContain('この公表日の値は、もう入っています。')
  const taken = await officer.post(at.withdrawals({ indicatorId, observationId }), {
    reason: '桁を間違えて入れた',
  })
  expect(taken.status).toBe(303)
  expect((await officer.post(at.observations({ indicatorId }), value)).status).toBe(303)
  const page = await (await officer.get(indicatorsAt.indicator({ indicatorId }))).text()
  expect(page).toContain('取下げ（桁を間違えて入れた）')
})

test('a file is taken whole or not at all, with the line of what is wrong', async () => {
  const indicatorId = await define({ name: 'ファイルで入れる指標' })
  const head = '指標,期間,値,公表日,確定・暫定・推計'
  const file = (...lines: string[]) =>
    new File([[head, ...lines].join('\r\n')], '値.csv', { type: 'text/csv' })
  const good = 'ファイルで入れる指標,令和6,9,2025-09-28,確定'
  const wrong = await on('2025-10-10').post(filesAt.observationImports(), {
    file: file(good, 'ない指標,2024,1,2025-09-28,確定', `${indicatorId},2024,多め,2025-09-28,確定`),
  })
  expect([wrong.status, await wrong.text()]).toEqual([
    422,
    expect.stringContaining('4行目：値は数字'),
  ])
  const unknown = await on('2025-10-10').post(filesAt.observationImports(), {
    file: file(good, 'ない指標,2024,1,2025-09-28,確定'),
  })
  expect(await unknown.text()).toContain('3行目：「ない指標」という指標がありません。')
  const count = 'select count(*)::int from plans.observations where indicator_id = $1'
  expect(await house.value(count, [indicatorId])).toBe(0)
  const done = await on('2025-10-10').post(filesAt.observationImports(), {
    file: file(good, `${indicatorId},令和5,X,2024-09-28,確定`),
  })
  expect(done.status).toBe(303)
  expect(await house.value(count, [indicatorId])).toBe(2)
})
