import { expect, test } from 'vitest'
import { openHouse, people } from '#test'
import { routes } from '../../routes.ts'
import { fills } from '../../samples/floors.ts'
import * as at from '../addresses.ts'

const house = await openHouse('grants', routes, fills)
const value = async (text: string, values: unknown[] = []) =>
  String(await house.value(text, values))
const schemeId = await value(
  `select id from grants.schemes where name = '海外見本市出展支援補助金' and city = 182079`,
)
const officer = () => house.as(people.officer)
const version = () => value('select version from grants.schemes where id = $1', [schemeId])
const terms = async (changed: Record<string, string> = {}) => ({
  ...{ legalNature: '要綱に基づく贈与契約', taxBasis: '税抜', rate: '1/2', otherMode: '併給不可' },
  ...{ capYen: '500000', categories: '小間料\n輸送', _version: await version() },
  ...changed,
})

test('nobody, finance and another city do not write an edition', async () => {
  const typed = await terms()
  expect(
    (await house.asNobody().post(at.editions({ schemeId }), typed)).headers.get('location'),
  ).toBe('/sign-in')
  expect((await house.as(people.finance).post(at.editions({ schemeId }), typed)).status).toBe(403)
  expect((await house.as(people.headElsewhere).post(at.editions({ schemeId }), typed)).status).toBe(
    404,
  )
})

test('scenario 3: a rate as a decimal, and a rate of penalties that is none, come back with their sentence', async () => {
  const decimal = await officer().post(at.editions({ schemeId }), await terms({ rate: '0.66' }))
  expect([decimal.status, await decimal.text()]).toEqual([
    422,
    expect.stringContaining('0.66では申請額が変わります'),
  ])
  const penalty = await officer().post(
    at.editions({ schemeId }),
    await terms({ penaltyPercent: '10.955' }),
  )
  expect([penalty.status, await penalty.text()]).toEqual([
    422,
    expect.stringContaining('％で小数2桁まで'),
  ])
})

test('what a city says of returns and penalties is an edition’s; what no form asks goes on as it was', async () => {
  await house.value(
    `update grants.scheme_editions set re_award = '[[1,1],[1,2]]', block_years = 4
      where scheme_id = $1 returning edition`,
    [schemeId],
  )
  const answer = await officer().post(
    at.editions({ schemeId }),
    await terms({
      ...{ penaltyPercent: '14.6', penaltyUnitYen: '100', penaltyFirstDay: '受領日を含めない' },
      ...{ lateRule: '税法の特例による', returnDays: '20', relatedMode: '対象外', advance: '1/2' },
    }),
  )
  expect([answer.status, await answer.text()]).toEqual([303, ''])
  expect(
    await value(
      `select row_to_json(e)::text from (select penalty_bp, penalty_unit_yen,
         penalty_counts_both_days, late_special, return_days, related_mode, advance_den, reminder_days,
         re_award, block_years from grants.scheme_editions
       where scheme_id = $1 order by edition desc limit 1) e`,
      [schemeId],
    ),
  ).toBe(
    '{"penalty_bp":1460,"penalty_unit_yen":100,"penalty_counts_both_days":false,"late_special":true,"return_days":20,"related_mode":"対象外","advance_den":2,"reminder_days":20,"re_award":[[1, 1], [1, 2]],"block_years":4}',
  )
  const page = await (await officer().get(at.scheme({ schemeId }))).text()
  expect(page).toContain('年14.60％（受領日を含めない）、100円未満を切り捨て')
  expect(page).toContain('税法の特例による')
})
