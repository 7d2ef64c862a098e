import { expect, test } from 'vitest'
import { localDateOf } from '#packages/japan'
import { readPdf } from '#platform/typesetting'
import { fill as fillEvidence } from '#slices/evidence'
import { fill as fillObservatory } from '#slices/observatory'
import { openHouse, people } from '#test'
import { firstDue } from '../../indicators/rules.ts'
import { recordObservation } from '../../observations/actions/record-observation.ts'
import { routes } from '../../routes.ts'
import { fill } from '../../samples.ts'
import * as at from '../addresses.ts'

const house = await openHouse('plans', routes, [fillEvidence, fillObservatory, fill])
const idOf = async (name: string) =>
  String(await house.value(`select id from plans.indicators where name like '${name}%'`))
const officer = house.as(people.officer)
const text = async (path: string) => (await officer.get(path)).text()

test('nobody, and another city', async () => {
  const indicatorId = await idOf('一人当たり')
  for (const path of [at.listPaper(), at.progress(), at.progressCsv(), at.card({ indicatorId })])
    expect((await house.asNobody().get(path)).headers.get('location')).toMatch(/^\/sign-in/)
  const elsewhere = house.as(people.officerElsewhere)
  expect((await elsewhere.get(at.card({ indicatorId }))).status).toBe(404)
  expect(await (await elsewhere.get(at.progress())).text()).not.toContain('一人当たり')
  expect((await house.as(people.finance).post(at.cardVersions({ indicatorId }), {})).status).toBe(
    403,
  )
})

test('17, 18, 24, 26: the progress report counts states and gives no rate before its time', async () => {
  const page = await text(at.progress())
  for (const words of [
    '判定できる4件のうち',
    '達成1件・おおむね順調2件・判定できない1件',
    '未到来（最初の判定は2028年度の値、公表は2029年9月ごろ）',
    'おおむね順調（暫定）',
    '結果判明後の目標変更',
    'X（秘匿）',
    '観測遅れ',
  ])
    expect(page).toContain(words)
  const csv = await text(at.progressCsv())
  const notDue = csv.split('\r\n').find((line) => line.includes('海外売上')) ?? ''
  expect(notDue).toMatch(/2028年度,未到来,,,,,,未到来（最初の判定は2028年度の値/)
  const hidden = csv.split('\r\n').find((line) => line.includes('金箔')) ?? ''
  expect(hidden).toMatch(/2024年度,秘匿,,,,,,秘匿/)
  expect(csv).not.toMatch(/達成率/)
  const data = JSON.parse(await text(at.progressJson()))
  expect(data.counts.judged).toBe(4)
  expect(
    data.indicators.find(({ name }: { name: string }) => name.startsWith('海外売上')),
  ).toMatchObject({
    status: null,
    ratio: null,
    value: null,
    reason: '未到来（最初の判定は2028年度の値、公表は2029年9月ごろ）',
  })
})

test('the papers are also PDF', async () => {
  const indicatorId = await idOf('一人当たり')
  for (const [path, words] of [
    [at.listPdf(), '指標一覧'],
    [at.progressPdf(), '進捗状況報告'],
    [at.cardPdf({ indicatorId }), '指標カード'],
  ] as const) {
    const answer = await officer.get(path)
    expect(answer.headers.get('content-type')).toBe('application/pdf')
    const { pages } = readPdf(new Uint8Array(await answer.arrayBuffer()))
    expect(pages.length).toBeGreaterThan(0)
    expect(
      pages
        .flatMap((page) => page.runs)
        .join('')
        .replace(/\s/g, ''),
    ).toContain(words)
  }
})

test('the published view knows the first period as the rule does', async () => {
  const rows = await house.engine.asOwner(
    `select i.period, i.survey_year, i.starts_on::text, i.effect_lag_months, v.first_due
      from plans.v_indicators v
      join plans.indicators i on (i.city, i.id) = (v.city, v.indicator_id)`,
    [],
  )
  expect(rows.rows.length).toBeGreaterThan(8)
  for (const row of rows.rows) {
    const timing = {
      period: String(row.period),
      surveyYear: row.survey_year === null ? null : Number(row.survey_year),
      startsOn: localDateOf(String(row.starts_on)),
      effectLagMonths: Number(row.effect_lag_months),
      releaseLagMonths: 0,
      releaseMonth: null,
      graceMonths: 0,
      baselineYear: null,
    }
    expect(row.first_due).toBe(firstDue(timing))
  }
})

test('27: a card that was kept stays as it was when the settled value comes', async () => {
  const indicatorId = await idOf('一人当たり')
  const kept = await officer.post(at.cardVersions({ indicatorId }), {})
  expect(kept.status).toBe(303)
  const frozen = "select html from evidence.snapshots where paper = 'indicator-card'"
  const before = String(await house.value(frozen))
  expect(before).toContain('暫定：おおむね順調')
  house.town.at('2026-11-25T09:00:00+09:00')
  await house.town.do(people.officer, recordObservation, {
    indicatorId,
    year: '2025',
    value: '500',
    vintageOn: '2026-11-20',
    certainty: '確定',
  })
  expect(String(await house.value(frozen))).toBe(before)
  const now = await text(at.card({ indicatorId }))
  expect(now).toContain('暫定：おおむね順調 → 確定：遅れ')
  expect(await text(at.progress())).toContain('遅れ1件')
})
