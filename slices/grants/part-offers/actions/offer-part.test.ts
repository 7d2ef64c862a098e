import { expect, test } from 'vitest'
import { performAs, pidOf, sha256, systemOf } from '#platform'
import { openHouse, people } from '#test'
import { ownGrant, withdrawal } from '../../applications/addresses.ts'
import { arrivalOrder } from '../../arrival-orders/addresses.ts'
import { awardGrant } from '../../awards/actions/award-grant.ts'
import * as awardsAt from '../../awards/addresses.ts'
import * as callsAt from '../../calls/addresses.ts'
import { arrivedCase } from '../../case-examples/tables.ts'
import * as lotteriesAt from '../../lotteries/addresses.ts'
import { lotteryKey } from '../../lotteries/rules.ts'
import { routes } from '../../routes.ts'
import { fills } from '../../samples/floors.ts'
import * as at from '../addresses.ts'
import { lapseOffers } from './lapse-offers.ts'

const house = await openHouse('grants', routes, fills)
const value = async (text: string, values: unknown[] = []) =>
  String(await house.value(text, values))
const { city } = people.officer
const officer = () => house.as(people.officer)
const chief = () => house.as(people.chief)
const head = () => house.as(people.head)
const business = () => house.as(people.business)
const words = async (answer: Response | Promise<Response>) => {
  const { status } = await answer
  // The page without its frame: what failed is then read at once.
  const text = await (await answer).text()
  return `${status} ${text.slice(Math.max(0, text.indexOf('<main')))}`
}

// A call in the order of arrival with 700,000 yen, sealed with its lottery, and open.
house.setClock('2026-11-24T10:00:00+09:00')
const schemeId = await value(`select s.id from grants.schemes s
  join grants.calls k on k.scheme_id = s.id where s.name = '海外見本市出展支援補助金' limit 1`)
const lineId = await value('select line_id from grants.calls where scheme_id = $1 limit 1', [
  schemeId,
])
await house.value(
  `update measures.stage_amounts set amount_yen = amount_yen + 5000000 where line_id = $1 returning 1`,
  [lineId],
)
const made = await officer().post(callsAt.schemeCalls({ schemeId }), {
  ...{ way: '先着型', opensOn: '2026-11-25', opensTime: '9:00', closesOn: '2026-12-18' },
  ...{ closesTime: '17:00', lineId, allotmentYen: '700000', hasWaitlist: 'on', guide: '' },
})
const callId = (made.headers.get('location') ?? '').split('/').at(-1) ?? ''
const call = { callId }
const version = () => value('select version from grants.calls where id = $1', [callId])
const step = async (path: string, who: ReturnType<typeof head>, more = {}) =>
  who.post(path, { _version: await version(), ...more })
await step(callsAt.callCriteria(call), officer(), {
  ...{ criteria: '要件：100', memberMin: '', publicNumberName: 'ナンバーズ4（見本）' },
})
await step(callsAt.seal(call), head())
await step(callsAt.opening(call), officer())
const secretHex = await value('select secret_hex from grants.criteria_sets where call_id = $1', [
  callId,
])
const arrive = (number: number, completeAt: string, askedYen: number) =>
  arrivedCase(house.value, callId, { number, completeAt: `${completeAt}+09:00`, askedYen })
const first = await arrive(901, '2026-11-26T10:00:00', 400_000)
const twins = [
  await arrive(902, '2026-11-26T10:05:07', 300_000),
  await arrive(903, '2026-11-26T10:05:07.900', 300_000),
] as const
house.setClock('2026-12-01T10:00:00+09:00')

const draft = (applicationId: string, amountYen: number) =>
  officer().post(awardsAt.awardDraft({ applicationId }), {
    ...{ amountYen: String(amountYen), multiplier: '1/1', multiplierNote: '' },
    conditions: '補助事業の帳簿を5年間保存すること。',
    reason: '要綱の要件を満たし、先着の順に当たるため。',
  })
async function award(applicationId: string, amountYen: number): Promise<string> {
  const drafted = await draft(applicationId, amountYen)
  if (drafted.status !== 303) return words(drafted)
  const decisionId = await value(
    'select id from grants.decisions where application_id = $1 and decided_at is null and returned_at is null',
    [applicationId],
  )
  return words(head().post(awardsAt.awarding({ decisionId }), { _version: '1', _form: 'decide' }))
}
const together = '2026-11-26 10:05:07'
const draw = (more: Record<string, string> = {}, who = chief()) =>
  who.post(lotteriesAt.drawing(call), {
    ...{ together, publicNumber: '４０８１', numberOn: '令8.11.27' },
    ...{ numberSource: 'ナンバーズ4 第6789回（見本）', ...more },
  })
const guide = () => words(house.asNobody().get(callsAt.guide({ callPid: pidOf(city, callId) })))
const line = () => words(officer().get(arrivalOrder(call)))

test('nobody signs in first; the applicant and another city find no line; an officer does not draw', async () => {
  const nobody = await house.asNobody().get(arrivalOrder(call))
  expect(nobody.headers.get('location')).toMatch(/^\/sign-in/)
  expect((await business().get(arrivalOrder(call))).status).toBe(403)
  expect((await house.as(people.headElsewhere).get(arrivalOrder(call))).status).toBe(404)
  expect((await draw({}, officer())).status).toBe(403)
  expect(
    (await house.as(people.headElsewhere).post(at.offering({ callId, applicationId: first }), {}))
      .status,
  ).toBe(403)
  expect((await business().get(at.offer({ applicationId: first }))).status).toBe(404)
})

test('rule broken: nobody is decided before the turn, and no lot is drawn with a number they could know', async () => {
  expect(await words(draft(twins[0], 300_000))).toContain('先に公開の抽選で順を決めてください')
  expect(await words(draw({ numberOn: '2026-11-26' }))).toContain(
    'より後に決まったものを使ってください',
  )
  expect(await words(draw({ numberOn: '2026-12-02' }))).toContain('今日より後です')
  expect(await words(draw({ together: '2026-11-26 10:00:00' }))).toContain(
    '抽選で順を決める申請がありません',
  )
  const offered = officer().post(at.offering({ callId, applicationId: twins[0] }), {})
  expect(await words(offered)).toContain('打診する順ではありません')
})

test('the seal holds the order of arrival: whoever changes it afterwards is found out', async () => {
  expect(await guide()).toContain('書類がそろった日時の早い順')
  expect(await guide()).toContain('一致しています')
  await house.value(`update grants.calls set arrival = '受付' where id = $1 returning id`, [callId])
  expect(await guide()).toContain('不一致')
  await house.value(`update grants.calls set arrival = '形式適合' where id = $1 returning id`, [
    callId,
  ])
})

test('what is left stands in public after each decision, in steps of 100,000 yen', async () => {
  expect(await guide()).toContain('約700,000円')
  expect(await award(first, 400_000)).toMatch(/^303/)
  expect(await guide()).toContain('約300,000円')
})

test('scenario 29: two complete at the same second for the last 300,000: the lot is public, and anybody draws the same', async () => {
  expect(await words(chief().get(arrivalOrder(call)))).toContain('抽選する')
  expect((await draw()).status).toBe(303)
  expect(await words(draw())).toContain('抽選で順を決める申請がありません')
  const key = (no: string) => lotteryKey(callId, `${secretHex}.4081`, no)
  const order = ['A-902', 'A-903'].toSorted((a, b) => (key(a) < key(b) ? -1 : 1))
  const path = lotteriesAt.published({ callPid: pidOf(city, callId) })
  for (const language of ['', '?lang=en']) {
    const page = await words(house.asNobody().get(`${path}${language}`))
    for (const told of [secretHex, sha256(secretHex), '4081', key('A-902'), key('A-903')])
      expect(page).toContain(told)
    expect(page.indexOf(`>${order[0]}<`)).toBeLessThan(page.indexOf(`>${order[1]}<`))
    expect(page).not.toContain('見本眼鏡90')
  }
  expect(await words(house.asNobody().get(`${path}?lang=en`))).toContain('Record of lotteries')
  const [won, lost] = order[0] === 'A-902' ? twins : [twins[1], twins[0]]
  expect(await award(won, 300_000)).toMatch(/^303/)
  expect(await words(draft(lost, 300_000))).toContain('交付の下限に届きません')
  expect(await line()).toContain('補欠1番')
  expect(await guide()).toContain('約0円')
  // Nobody asks why an application is taken back before the decision; the line closes up.
  await business().post(withdrawal({ applicationId: lost }), { reason: '' })
  expect(await line()).not.toContain('補欠1番')
})

const later: string[] = []
const allot = (yen: number) =>
  house.value('update grants.calls set allotment_yen = $2 where id = $1 returning id', [
    callId,
    yen,
  ])

test('G12: 700,000 left, 500,000 and 400,000 pressed together: one commits, nothing is half-written, no number is burnt', async () => {
  later.push(await arrive(904, '2026-11-27T09:00:00', 500_000))
  later.push(await arrive(905, '2026-11-27T09:30:00', 400_000))
  await allot(1_600_000)
  for (const [at, yen] of [500_000, 400_000].entries())
    expect((await draft(later[at] ?? '', yen)).status).toBe(303)
  await allot(1_400_000)
  const numbers = () => value('select coalesce(max(value), 0) from grants.order_numbers')
  const before = Number(await numbers())
  const person = await house.town.person(people.head)
  const ended = await Promise.allSettled(
    later.map(async (applicationId) =>
      performAs(house.grounds, person, awardGrant, {
        version: 1,
        decisionId: await value(
          'select id from grants.decisions where application_id = $1 and decided_at is null and returned_at is null',
          [applicationId],
        ),
      }),
    ),
  )
  expect(ended.map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
  expect(Number(await numbers())).toBe(before + 1)
  expect(await guide()).toContain('約200,000円')
})

test('less is left than asked: offered in writing, agreed by the applicant alone, and then decided for that amount', async () => {
  const applicationId = later[1] ?? ''
  await house.value(
    `update grants.decisions set returned_at = now(), returned_name = '課長', return_reason = '残額'
     where application_id = $1 returning id`,
    [applicationId],
  )
  const offering = at.offering({ callId, applicationId })
  expect(await words(draft(applicationId, 200_000))).toContain('先に一部の交付を打診してください')
  expect((await officer().post(offering, {})).status).toBe(303)
  expect(await words(officer().post(offering, {}))).toContain('打診する順ではありません')
  expect(await line()).toContain('一部を打診中')
  const page = at.offer({ applicationId })
  expect(await words(business().get(ownGrant({ applicationId })))).toContain('期限までに返事をする')
  expect(await words(business().get(page))).toContain('200,000円')
  expect((await house.as(people.proxy).get(page)).status).toBe(404)
  expect(await words(officer().post(page, { answer: '承諾', agrees: 'on' }))).toMatch(/^409/)
  expect(await words(business().post(page, { answer: '承諾' }))).toContain('印を付けてください')
  expect((await business().post(page, { answer: '承諾', agrees: 'on' })).status).toBe(303)
  expect(await words(business().post(page, { answer: '辞退' }))).toContain('すでに「承諾」')
  expect(await words(draft(applicationId, 200_001))).toContain('200,000円までです')
  expect(await award(applicationId, 200_000)).toMatch(/^303/)
  expect(await value('select document_label from grants.part_offers')).toMatch(/第\d+号$/)
})

test('no answer in five working days: the offer ends once, the hall is told, and the next in line is decided', async () => {
  const silent = await arrive(906, '2026-11-28T09:00:00', 300_000)
  const next = await arrive(907, '2026-11-28T10:00:00', 100_000)
  await allot(1_600_000)
  await officer().post(at.offering({ callId, applicationId: silent }), {})
  expect(
    await value('select due_on::text from grants.part_offers where application_id = $1', [silent]),
  ).toBe('2026-12-08')
  const lapse = () => performAs(house.grounds, systemOf(city), lapseOffers, {})
  house.setClock('2026-12-08T23:59:00+09:00')
  await lapse()
  expect(await words(draft(next, 100_000))).toContain('先に届いた申請が決まっていません')
  house.setClock('2026-12-09T00:10:00+09:00')
  await lapse()
  await lapse()
  const told = `select count(*)::int from platform.notifications where sentence like '%26-906%返事がありません%'`
  expect(Number(await value(told))).toBeGreaterThan(0)
  expect(
    await words(business().post(at.offer({ applicationId: silent }), { answer: '辞退' })),
  ).toContain('が過ぎたため、次の順の方に進みました')
  expect(await award(next, 100_000)).toMatch(/^303/)
  const steps = await value(
    `select string_agg(verb, '・' order by seq) from grants.application_steps where application_id = $1`,
    [silent],
  )
  expect(steps).toBe('一部の交付を打診・一部の交付の打診が期限を過ぎる')
})
