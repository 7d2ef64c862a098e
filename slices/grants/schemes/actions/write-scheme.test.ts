import { expect, test } from 'vitest'
import { openHouse, people } from '#test'
import { routes } from '../../routes.ts'
import { fills } from '../../samples/floors.ts'
import * as at from '../addresses.ts'

const house = await openHouse('grants', routes, fills)
house.setClock('2026-11-24T10:00:00+09:00')
const schemeId = String(
  await house.value(`select s.id from grants.schemes s
    where s.name = '海外見本市出展支援補助金' limit 1`),
)
const path = at.editions({ schemeId })
const editions = () =>
  house.value(
    'select string_agg(rate_num || $2 || rate_den, $3 order by edition) from grants.scheme_editions where scheme_id = $1',
    [schemeId, '/', ' '],
  )
const typed = (rate: string) => ({
  ...{ legalNature: '要綱に基づく贈与契約', taxBasis: '税抜', otherMode: '併給不可', rate },
  ...{
    publicInterest: '市内の作り手が販路を広げ、産地の雇用を守るため。',
    outline: '（目的）第1条',
  },
  ...{ capYen: '５００，０００', floorYen: '0', categories: '小間料', reAward: '1/1、3/4、1/2' },
  ...{ approvalBands: '1000000=head', _version: '1' },
})

test('nobody signs in first; who may not is refused; another city finds no scheme', async () => {
  const nobody = await house.asNobody().post(path, typed('2/3'))
  expect(nobody.headers.get('location')).toBe('/sign-in')
  expect((await house.as(people.finance).post(path, typed('2/3'))).status).toBe(403)
  expect((await house.as(people.headElsewhere).post(path, typed('2/3'))).status).toBe(404)
})

test('scenario 3: a rate typed as a decimal is told why it is not taken, beside what was typed, and nothing is kept', async () => {
  const before = await editions()
  for (const rate of ['0.66', '０．６６']) {
    const answer = await house.as(people.officer).post(path, typed(rate))
    const page = await answer.text()
    expect(answer.status).toBe(422)
    expect(page).toContain(
      '補助率は「2/3」のように分数で入れてください。0.66では申請額が変わります。',
    )
    expect(page).toContain(`value="${rate}"`)
  }
  expect(await editions()).toBe(before)
})

test('a rate of penalties that is none comes back with its sentence', async () => {
  const answer = await house
    .as(people.officer)
    .post(path, { ...typed('1/2'), penaltyPercent: '10.955' })
  expect([answer.status, await answer.text()]).toEqual([
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
  const answer = await house.as(people.officer).post(path, {
    ...typed('1/2'),
    _version: String(
      await house.value('select version from grants.schemes where id = $1', [schemeId]),
    ),
    ...{ penaltyPercent: '14.6', penaltyUnitYen: '100', penaltyFirstDay: '受領日を含めない' },
    ...{ lateRule: '税法の特例による', returnDays: '20', relatedMode: '対象外', advance: '1/2' },
  })
  expect([answer.status, await answer.text()]).toEqual([303, ''])
  expect(
    await house.value(
      `select row_to_json(e)::text from (select penalty_bp, penalty_unit_yen,
         penalty_counts_both_days, late_special, return_days, related_mode, advance_den, reminder_days,
         re_award, block_years from grants.scheme_editions
       where scheme_id = $1 order by edition desc limit 1) e`,
      [schemeId],
    ),
  ).toBe(
    '{"penalty_bp":1460,"penalty_unit_yen":100,"penalty_counts_both_days":false,"late_special":true,"return_days":20,"related_mode":"対象外","advance_den":2,"reminder_days":20,"re_award":[[1, 1], [1, 2]],"block_years":4}',
  )
  const page = await (await house.as(people.officer).get(at.scheme({ schemeId }))).text()
  expect(page).toContain('年14.60％（受領日を含めない）、100円未満を切り捨て')
  expect(page).toContain('税法の特例による')
})
