import { expect, test } from 'vitest'
import { fill as fillEvidence } from '#slices/evidence'
import { fill as fillObservatory } from '#slices/observatory'
import { openHouse, people } from '#test'
import * as indicatorsAt from '../../indicators/addresses.ts'
import * as observationsAt from '../../observations/addresses.ts'
import * as reviewsAt from '../../reviews/addresses.ts'
import { routes } from '../../routes.ts'
import { fill } from '../../samples.ts'
import * as at from '../addresses.ts'

const house = await openHouse('plans', routes, [fillEvidence, fillObservatory, fill])
const perHead = {
  name: '一人当たり付加価値額',
  definition: '市内の製造業の付加価値額を、従業者の数で割った額。',
  numerator: '付加価値額',
  denominator: '従業者の数',
  unit: '万円',
  direction: '増',
  kind: '最終成果',
  attribution: 'B',
  period: '年度',
  startsOn: '2022-04-01',
  effectLagMonths: '24',
  releaseLagMonths: '6',
  source: '市の調査',
  collector: '産業振興課',
  baselineValue: '480',
  baselineYear: '2021',
  targetValue: '560',
  targetYear: '2031',
}
const on = (day: string) => {
  house.setClock(`${day}T09:00:00+09:00`)
  return house.as(people.officer)
}

async function define(name: string): Promise<string> {
  const answer = await on('2024-04-02').post(indicatorsAt.indicators(), { ...perHead, name })
  return (answer.headers.get('location') ?? '').slice('/indicators/'.length)
}

async function measured(name: string, values: Readonly<Record<string, string>>): Promise<string> {
  const indicatorId = await define(name)
  for (const [year, value] of Object.entries(values)) {
    const vintageOn = `${Number(year) + 1}-09-30`
    const answer = await on(`${Number(year) + 1}-10-02`).post(
      observationsAt.observations({ indicatorId }),
      { year, value, vintageOn, certainty: '確定' },
    )
    expect(answer.status).toBe(303)
  }
  return indicatorId
}
const text = async (day: string, path: string) => (await on(day).get(path)).text()
const follows = { ...perHead, name: '一人当たり付加価値額（新）', baselineValue: '470' }

test('nobody and the wrong person', async () => {
  const indicatorId = await define('だれが改めるか')
  for (const path of [
    at.successor({ indicatorId }),
    at.retirement({ indicatorId }),
    at.newBaseline({ indicatorId }),
  ]) {
    expect((await house.asNobody().get(path)).headers.get('location')).toMatch(/^\/sign-in/)
    expect((await house.as(people.finance).get(path)).status).toBe(403)
    expect((await house.as(people.officerElsewhere).get(path)).status).toBe(404)
    expect((await house.as(people.officer).get(path)).status).toBe(200)
  }
})

test('25: another definition makes two series with a dated line between; old verdicts stay', async () => {
  const indicatorId = await measured('一人当たり付加価値額（旧）', { 2024: '505' })
  const path = at.successor({ indicatorId })
  const short = await on('2026-05-11').post(path, {
    ...follows,
    _version: '1',
    closeReason: '変更',
  })
  expect([short.status, await short.text()]).toEqual([
    422,
    expect.stringContaining('定義を改める理由を、10字以上で書いてください。'),
  ])
  const done = await on('2026-05-11').post(path, {
    ...follows,
    _version: '1',
    closeReason: '派遣社員を従業者に含めることにしたため。',
    conversion: '2025年度は旧505、新496（0.98倍）',
  })
  const next = done.headers.get('location') ?? ''
  const page = await text('2026-05-11', next)
  expect(page).toContain('定義の変更 令8.5.11')
  expect(page).toContain('線をつなぎません。2025年度は旧505、新496（0.98倍）')
  const old = await text('2026-05-11', indicatorsAt.indicator({ indicatorId }))
  expect(old).toContain('派遣社員を従業者に含めることにしたため。')
  expect(old).toContain('達成')
  const late = await on('2027-10-02').post(observationsAt.observations({ indicatorId }), {
    year: '2026',
    value: '510',
    vintageOn: '2027-09-30',
    certainty: '確定',
  })
  expect(await late.text()).toContain('廃止した指標には、廃止より後の期間の値を足せません。')
  const waiting = `select count(*)::int from evidence.beads
    where ref like $1 and happened_on is null and state = 'live'`
  expect(await house.value(waiting, [`${indicatorId}:%`])).toBe(0)
})

test('a retired indicator says who looks at what instead, and takes no target', async () => {
  const indicatorId = await define('廃止する指標')
  const done = await on('2026-05-11').post(at.retirement({ indicatorId }), {
    _version: '1',
    reason: '調査そのものがなくなったため。',
    watchInstead: '産業振興課が、成約額で見る',
  })
  expect(done.status).toBe(303)
  expect(await text('2026-05-11', indicatorsAt.indicator({ indicatorId }))).toContain(
    '代わりに見るもの：産業振興課が、成約額で見る',
  )
  const again = await on('2026-05-11').post(at.retirement({ indicatorId }), {
    _version: '2',
    reason: '調査そのものがなくなったため。',
    watchInstead: '産業振興課が、成約額で見る',
  })
  expect([again.status, await again.text()]).toEqual([
    409,
    expect.stringContaining('廃止した指標は直せません。'),
  ])
})

test('a revised baseline stands beside the one of the decision, and both verdicts are printed', async () => {
  // τ(2026) = 520; (512 − 480)/(520 − 480) = 0.80; from 500: (512 − 500)/(520 − 500)… below it.
  const indicatorId = await measured('基準値の改定', { 2026: '512' })
  const done = await on('2027-11-01').post(at.baselines({ indicatorId }), {
    _version: '1',
    value: '500',
    year: '2021',
    vintageOn: '2027-10-20',
    source: '市の調査 確報',
  })
  expect(done.status).toBe(303)
  const verdict = `select status || ' ' || revised_status || ' ' || baseline_value
    from plans.verdicts where indicator_id = $1`
  expect(await house.value(verdict, [indicatorId])).toBe('おおむね順調 遅れ 480')
  const page = await text('2027-11-01', indicatorsAt.indicator({ indicatorId }))
  expect(page).toContain('改定後の基準値では遅れ')
})

test('two periods behind make a task, until somebody says what comes of it', async () => {
  const indicatorId = await measured('続く遅れ', { 2024: '490', 2025: '495' })
  const page = await text('2026-11-24', indicatorsAt.indicator({ indicatorId }))
  expect(page).toContain('2024年度と2025年度が続けて遅れです。')
  const declared = await on('2026-11-24').post(reviewsAt.reviews({ indicatorId }), {
    kind: '関税',
    note: '主な輸出先が関税を上げた',
  })
  expect(declared.status).toBe(303)
  const answered = await on('2026-11-24').post(reviewsAt.reviewAnswers({ indicatorId }), {
    key: 'behind:2025',
    answer: '目標はそのまま。設備の補助を前倒しする。',
  })
  expect(answered.status).toBe(303)
  const after = await text('2026-11-24', indicatorsAt.indicator({ indicatorId }))
  expect(after).toContain('関税：主な輸出先が関税を上げた')
  expect(after).toContain('目標はそのまま。設備の補助を前倒しする。')
  const twice = await on('2026-11-24').post(reviewsAt.reviewAnswers({ indicatorId }), {
    key: 'behind:2025',
    answer: 'もう一度答える。',
  })
  expect(twice.status).toBe(409)
})
