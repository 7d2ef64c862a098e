import { expect, test } from 'vitest'
import { fill as fillEvidence } from '#slices/evidence'
import { fill as fillObservatory } from '#slices/observatory'
import { fill as fillPlans } from '#slices/plans'
import { openHouse, people } from '#test'
import * as measuresAt from '../../addresses.ts'
import { assessments } from '../../assessments/addresses.ts'
import * as linesAt from '../../budget-lines/addresses.ts'
import { executions } from '../../executions/addresses.ts'
import * as fundsAt from '../../funds/addresses.ts'
import { interest } from '../../interests/addresses.ts'
import { answers, questions } from '../../questions/addresses.ts'
import * as reasonsAt from '../../reasons/addresses.ts'
import * as requestsAt from '../../requests/addresses.ts'
import * as roundsAt from '../../rounds/addresses.ts'
import { routes } from '../../routes.ts'
import { fill } from '../../samples.ts'
import * as at from '../addresses.ts'

const house = await openHouse('measures', routes, [fillEvidence, fillObservatory, fillPlans, fill])
const value = async (text: string) => String(await house.value(text))
const measureId = await value("select id from measures.measures where code = '7201'")
const schoolId = await value("select id from measures.measures where code = '7203'")
const roundId = await value("select id from measures.rounds where kind = '当初'")
const requestId = await value(
  `select id from measures.requests where measure_id = '${measureId}' and round_id = '${roundId}'`,
)
const lineId = await value(
  `select id from measures.budget_lines where request_id = '${requestId}' and setsu = 18`,
)
const otherLine = await value(
  `select id from measures.budget_lines where request_id = '${requestId}' and setsu = 12`,
)
const schemeId = await value("select id from measures.schemes where kind = 'national'")
const questionId = await value(
  "select id from measures.finance_questions where text like '成約額の根拠%'",
)
const school = { measureId: schoolId, roundId }
const work = at.work({ requestId })
const assessed = '1,500'
const assessment = {
  _form: 'assessment',
  stage: 'head',
  'lines.0.lineId': otherLine,
  'lines.0.amountYen': '1400',
  'lines.1.lineId': lineId,
  'lines.1.amountYen': '4200',
  reasonCode: '単価',
  comment: '小間の単価を見直し、委託料を更に減らす。',
}

test('nobody is asked to sign in', async () => {
  for (const path of [measuresAt.measures(), measuresAt.measure({ measureId }), work]) {
    const answer = await house.asNobody().get(path)
    expect(answer.headers.get('location')).toMatch(/^\/sign-in/)
  }
})

test('every page stands, for the section and for finance', async () => {
  const params = { measureId }
  const request = { measureId, roundId }
  const forSection = [
    measuresAt.measures(),
    `${measuresAt.measures()}?q=見本市&sort=amount&dir=desc`,
    measuresAt.measuresCsv(),
    measuresAt.measure(params),
    measuresAt.measureEdit(params),
    measuresAt.budget(params),
    measuresAt.dialogue(params),
    measuresAt.log(params),
    interest(params),
    reasonsAt.reasons(params),
    reasonsAt.indicators(params),
    requestsAt.request(request),
    requestsAt.notes(request),
    linesAt.lines(request),
    linesAt.line({ lineId }),
    fundsAt.funds(request),
    fundsAt.schemes(),
    fundsAt.scheme({ schemeId }),
    executions(params),
    roundsAt.rounds(),
    roundsAt.round({ roundId }),
    measuresAt.newMeasure(),
    fundsAt.newScheme(),
  ]
  for (const path of forSection) {
    const { status } = await house.as(people.officer).get(path)
    expect([path, status]).toEqual([path, 200])
  }
  const forFinance = [at.latest(), at.desk({ roundId }), at.deskCsv({ roundId }), work]
  for (const path of [...forFinance, roundsAt.round({ roundId }), roundsAt.newRound()]) {
    const { status } = await house.as(people.finance).get(path)
    expect([path, status]).toEqual([path, 200])
  }
})

test('wrong person: another city finds nothing, finance may not edit, the section sees no desk', async () => {
  const elsewhere = house.as(people.officerElsewhere)
  for (const path of [
    measuresAt.measure({ measureId }),
    requestsAt.request({ measureId, roundId }),
    linesAt.line({ lineId }),
    roundsAt.round({ roundId }),
    fundsAt.scheme({ schemeId }),
  ]) {
    expect([path, (await elsewhere.get(path)).status]).toEqual([path, 404])
  }
  expect((await house.as(people.financeElsewhere).get(work)).status).toBe(404)
  const rows = { 'rows.0.setsu': '7', 'rows.0.content': '謝金' }
  expect((await house.as(people.finance).post(linesAt.lines(school), rows)).status).toBe(403)
  expect((await house.as(people.officer).get(work)).status).toBe(403)
  expect((await house.as(people.officer).post(assessments({ requestId }), assessment)).status).toBe(
    403,
  )
  expect((await house.as(people.officer).post(requestsAt.submission(school), {})).status).toBe(403)
  expect(
    (
      await house
        .as(people.financeHead)
        .post(assessments({ requestId }), { ...assessment, stage: 'mayor' })
    ).status,
  ).toBe(403)
  expect(await house.audited()).toEqual([])
})

test('the section does not meet a stage before its release: page, list, CSV and log', async () => {
  expect(await (await house.as(people.finance).get(work)).text()).toContain('300千円減')
  for (const path of [
    measuresAt.budget({ measureId }),
    measuresAt.dialogue({ measureId }),
    measuresAt.log({ measureId }),
    measuresAt.measures(),
    measuresAt.measuresCsv(),
    roundsAt.round({ roundId }),
    requestsAt.notes({ measureId, roundId }),
  ]) {
    for (const who of [people.officer, people.head]) {
      const page = await (await house.as(who).get(path)).text()
      expect(page).not.toContain('300千円減')
      expect(page).not.toContain('5,700')
      expect(page).not.toContain(assessed)
    }
  }
})

test('rule broken: reasons, answers and submissions say what is missing', async () => {
  const finance = house.as(people.financeHead)
  const vague = await finance.post(assessments({ requestId }), { ...assessment, comment: '高い' })
  expect([vague.status, await vague.text()]).toEqual([
    409,
    expect.stringContaining('減額の理由を10文字以上で書いてください。'),
  ])
  const short = await finance.post(questions({ requestId }), { _form: 'question', text: '何' })
  expect([short.status, await short.text()]).toEqual([
    422,
    expect.stringContaining('5字以上で書いてください'),
  ])
  const none = await house.as(people.officer).post(answers({ questionId }), { text: '' })
  expect(none.status).toBe(422)
  const late = await house.as(people.officer).post(linesAt.lines({ measureId, roundId }), {
    _version: '9',
    'rows.0.setsu': '7',
    'rows.0.content': '謝金',
    'rows.0.unitPriceYen': '100',
    'rows.0.quantity': '1',
    'rows.0.priceSource': '見積',
  })
  const crossed = await late.text()
  expect(late.status).toBe(409)
  expect(crossed).toContain('提出した要求書は直せません。')
  // What went out stands beside what was typed, field by field.
  const besides = (field: string, saved: string, mine: string) =>
    expect(crossed).toMatch(new RegExp(`>${field}</th><td[^>]*>${saved}</td><td[^>]*>${mine}</td>`))
  besides('1行目の内容', '共同ブースの設営・運営', '謝金')
  besides('1行目の単価（円）', '1,400,000', '100')
  besides('2行目', '現地の交流会（単独）', '（この行なし）')
  expect(crossed).not.toContain('1行目の回数</th>')
  const early = await house.as(people.head).post(requestsAt.submission(school), {})
  expect([early.status, await early.text()]).toEqual([
    409,
    expect.stringContaining('財源の合計（0千円）が事業費（720千円）と720千円合いません。'),
  ])
  expect(await house.audited()).toEqual([])
})

test('done: asked, answered, assessed, released; then the section sees amount and reason', async () => {
  const asked = await house.as(people.finance).post(questions({ requestId }), {
    _form: 'question',
    text: '小間料の単価の根拠は何ですか。',
    dueOn: '2026-11-30',
  })
  expect(asked.headers.get('location')).toBe(work)
  const answered = await house.as(people.officer).post(answers({ questionId }), {
    text: '採択34者と不採択19者を比べています。まだ判断できません。',
  })
  expect(answered.headers.get('location')).toBe(measuresAt.dialogue({ measureId }))
  const again = await house.as(people.financeHead).post(assessments({ requestId }), assessment)
  expect(again.headers.get('location')).toBe(work)
  const secret = {
    ...assessment,
    stage: 'director',
    isInternal: 'on',
    comment: '内々の申し送り事項である。',
  }
  expect((await house.as(people.director).post(assessments({ requestId }), secret)).status).toBe(
    303,
  )
  // The auditor reads every entry of the record, and meets no stage amount there before the vote.
  const noted = await value(`select string_agg(d.noted::text, ' ') from platform.audit a
    join platform.audit_details d on (d.city, d.seq) = (a.city, a.seq)
    where a.verb = 'measures.assess-request'`)
  expect(noted).toContain(requestId)
  expect(noted).not.toMatch(/1400|4200|内々/)
  for (const stage of ['head', 'director']) {
    const released = await house.as(people.financeHead).post(roundsAt.release({ roundId }), {
      _form: 'release',
      stage,
    })
    expect(released.headers.get('location')).toBe(roundsAt.round({ roundId }))
  }
  const page = await (await house.as(people.officer).get(measuresAt.budget({ measureId }))).text()
  expect(page).toContain('5,600')
  expect(page).toContain('小間の単価を見直し')
  expect(page).not.toContain('内々の申し送り')
  const closed = await house.as(people.financeHead).post(assessments({ requestId }), assessment)
  expect(closed.status).toBe(409)
  house.setClock('2027-03-20T10:00:00+09:00')
  const voted = await house.as(people.financeHead).post(roundsAt.vote({ roundId }), {
    _form: 'vote',
    votedOn: '2027-03-19',
  })
  expect(voted.headers.get('location')).toBe(roundsAt.round({ roundId }))
  expect(
    await value('select count(*) from measures.v_budget_lines where voted_yen = 1400000'),
  ).toBe('1')
  expect(await house.audited()).toEqual([
    'measures.ask-question',
    'measures.answer-question',
    'measures.assess-request',
    'measures.assess-request',
    'measures.release-stage',
    'measures.release-stage',
    'measures.record-vote',
  ])
})
