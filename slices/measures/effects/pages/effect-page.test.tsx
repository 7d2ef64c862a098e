import { expect, test } from 'vitest'
import { fill as fillEvidence } from '#slices/evidence'
import { fill as fillObservatory } from '#slices/observatory'
import { fill as fillPlans } from '#slices/plans'
import { openHouse, people } from '#test'
import { work } from '../../desk/addresses.ts'
import { routes } from '../../routes.ts'
import { fill } from '../../samples.ts'
import * as at from '../addresses.ts'

const house = await openHouse('measures', routes, [fillEvidence, fillObservatory, fillPlans, fill])
const value = async (text: string) => String(await house.value(text))
const roundId = await value("select id from measures.rounds where kind = '当初'")
const measureId = await value("select id from measures.measures where code = '7204'")
const requestId = await value(
  `select id from measures.requests where measure_id = '${measureId}' and round_id = '${roundId}'`,
)
const page = at.effect({ measureId, roundId })

test('nobody, who is outside, and another city see no effect', async () => {
  expect((await house.asNobody().get(page)).headers.get('location')).toMatch(/^\/sign-in/)
  expect((await house.as(people.chamber).get(page)).status).toBe(403)
  expect((await house.as(people.officerElsewhere).get(page)).status).toBe(404)
})

test('scenario 15: both ends with source and caveat, the place of the supplier per row, and no ratio', async () => {
  const told = await (await house.as(people.finance).get(page)).text()
  for (const said of [
    '市内生産 およそ',
    '〜',
    'ほかから移った分は引いていません',
    '出典：',
    '市内',
  ])
    expect(told).toContain(said)
  expect(told).not.toContain('倍')
  expect(await (await house.as(people.finance).get(work({ requestId }))).text()).toContain(page)
})
