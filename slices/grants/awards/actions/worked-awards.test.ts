import { expect, test } from 'vitest'
import { openHouse, people } from '#test'
import { awardRequest } from '../../award-requests/addresses.ts'
import { caseDesk, fresh } from '../../case-desks/tables.ts'
import { adoptedCase, lastingAccounts, settledCase } from '../../case-examples/tables.ts'
import { grantCase } from '../../cases/addresses.ts'
import { routes } from '../../routes.ts'
import { fills } from '../../samples/floors.ts'
import * as at from '../addresses.ts'

// The worked examples of grants.md §4, from the outline and the plan of costs to the decided yen.
const house = await openHouse('grants', routes, fills)
house.setClock('2026-06-26T10:00:00+09:00')
const { value, posted, refused, openOf, paperOf } = caseDesk(house)
await lastingAccounts(house.value)
await house.value(
  `update measures.stage_amounts set amount_yen = amount_yen + 9000000 where line_id =
    (select line_id from grants.calls order by opens_at limit 1) returning 1`,
)
const business = () => house.as(people.business)
const officer = () => house.as(people.officer)

type Example = {
  readonly number: number
  readonly rate: readonly [number, number]
  readonly capYen: number | null
  readonly costs: readonly (readonly [string, number])[]
  readonly more?: string
  readonly othersYen?: number
  /** Whose award came before. */
  readonly representative?: string
}

/** An adopted case whose outline and plan are those of an example. */
async function planned(one: Example): Promise<{ applicationId: string }> {
  await value(
    `update grants.scheme_editions set rate_num = $1, rate_den = $2, cap_yen = $3, tax_basis = '税抜',
       floor_yen = 0, other_mode = '控除型', ceiling_num = 1, ceiling_den = 1 returning edition`,
    [...one.rate, one.capYen],
  )
  if (one.more) await value(`update grants.scheme_editions set ${one.more} returning edition`)
  const applicationId = await adoptedCase(house.value, one.number)
  await value('update grants.applications set representative = $2 where id = $1 returning id', [
    applicationId,
    one.representative ?? `代表${one.number}`,
  ])
  await value('delete from grants.cost_plans where application_id = $1 returning place', [
    applicationId,
  ])
  for (const [place, [code, yen]] of one.costs.entries())
    await value(
      `insert into grants.cost_plans (city, application_id, place, category_code, item, gross_yen, net_yen)
       values (182079, $1, $2, $3, '見積のとおり', $4, $4) returning place`,
      [applicationId, place + 1, code, yen],
    )
  if (one.othersYen !== undefined)
    await value(
      `insert into grants.fund_plans (city, application_id, place, kind, name, amount_yen, same_costs)
       values (182079, $1, 1, '他の補助', '県の販路開拓補助金', $2, true) returning place`,
      [applicationId, one.othersYen],
    )
  return { applicationId }
}
const draft = (yen: number, multiplier = '1/1') => ({
  ...{ amountYen: String(yen), multiplier, conditions: '帳簿を保存すること' },
  reason: '要綱の要件を満たすため',
})

/** A yen more is refused to the applicant with the amount; that amount is asked for, drafted, decided and printed. */
async function decidedAt(one: Example, yen: number): Promise<string> {
  const own = await planned(one)
  const shown = yen.toLocaleString('en-US')
  await refused(
    await business().post(awardRequest(own), { amountYen: String(yen + 1) }),
    `${shown}円`,
  )
  await posted(await business().post(awardRequest(own), { amountYen: String(yen) }))
  await refused(await officer().post(at.awardDraft(own), draft(yen + 1)), `${shown}円`)
  await posted(await officer().post(at.awardDraft(own), draft(yen)))
  const params = await openOf(own.applicationId)
  await posted(await house.as(people.director).post(at.awarding(params), fresh))
  expect(
    await value('select amount_yen from measures.commitments where ref = $1', [
      `award:${own.applicationId}`,
    ]),
  ).toBe(String(yen))
  expect(await paperOf(own.applicationId, '交付決定通知書')).toContain(`${shown}円`)
  return (await business().get(grantCase(own))).text()
}

test('G1, scenario 1: 800,500 of cost, 400,250 by the rate, 400,000 decided, each step on the page of the applicant', async () => {
  const costs = [
    ['C1', 360_000],
    ['C2', 375_000],
    ['C4', 80_500],
    ['C3', 60_000],
  ] as const
  const page = await decidedAt({ number: 971, rate: [1, 2], capYen: 500_000, costs }, 400_000)
  for (const step of ['800,500', '400,250', '端数を切り捨てる', '400,000'])
    expect(page).toContain(step)
})

test('G2, scenario 2: two thirds of 1,500,000 are 1,000,000', async () => {
  const costs = [['C1', 1_500_000]] as const
  const page = await decidedAt({ number: 972, rate: [2, 3], capYen: null, costs }, 1_000_000)
  expect(page).toContain('1,500,000 × 2/3')
})

test('G3: the second award of a group takes three quarters of two thirds, 617,000', async () => {
  const first = await settledCase(house.value, 973, { state: '支払済', settledYen: 400_000 })
  await value(
    `update grants.applications set representative = '二度目　代表' where id = $1 returning id`,
    [first],
  )
  const own = await planned({
    ...{ number: 974, rate: [2, 3], capYen: 1_000_000, costs: [['C1', 1_234_567]] },
    representative: '二度目 代表',
  })
  await posted(await business().post(awardRequest(own), { amountYen: '823000' }))
  await refused(await officer().post(at.awardDraft(own), draft(617_001, '3/4')), '617,000円です')
  await posted(await officer().post(at.awardDraft(own), draft(617_000, '3/4')))
})

test('G4: the prefecture’s 600,000 is taken off the cost, or the sum stays under three quarters of it', async () => {
  const costs = [['C1', 2_000_000]] as const
  const given = { rate: [1, 2], capYen: null, costs, othersYen: 600_000 } as const
  await decidedAt({ ...given, number: 975 }, 700_000)
  const more = `other_mode = '総額上限型', ceiling_num = 3, ceiling_den = 4`
  await decidedAt({ ...given, number: 976, more }, 900_000)
})

test('G6: 95,000 is below the floor of 100,000, and nothing is granted', async () => {
  const own = await planned({
    ...{ number: 977, rate: [1, 2], capYen: null, costs: [['C1', 190_000]] },
    more: 'floor_yen = 100000',
  })
  await refused(await business().post(awardRequest(own), { amountYen: '1000' }), '円')
  expect(
    await value('select state from grants.applications where id = $1', [own.applicationId]),
  ).toBe('採択')
})
