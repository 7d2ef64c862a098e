import { expect, test } from 'vitest'
import { openHouse, people } from '#test'
import { draftedCase } from '../../case-examples/tables.ts'
import { grantCase } from '../../cases/addresses.ts'
import { routes } from '../../routes.ts'
import { fills } from '../../samples/floors.ts'
import * as at from '../addresses.ts'

const house = await openHouse('grants', routes, fills)
house.setClock('2026-06-26T10:00:00+09:00')
const { applicationId, decisionId } = await draftedCase(house.value, 930, 100_000)
const to = at.returning({ decisionId })
const why = { _version: '1', _form: 'return', reason: '理由を書き直すため' }
const head = () => house.as(people.head)

test('差戻し: nobody, an officer and another city do not return a draft; not without a reason', async () => {
  expect((await house.asNobody().post(to, why)).headers.get('location')).toBe('/sign-in')
  expect((await house.as(people.officer).post(to, why)).status).toBe(403)
  expect((await house.as(people.headElsewhere).post(to, why)).status).toBe(404)
  const bare = await head().post(to, { ...why, reason: '' })
  expect([bare.status, await bare.text()]).toEqual([422, expect.stringContaining('5字以上')])
})

test('差戻し: once; the section drafts anew', async () => {
  expect((await head().post(to, why)).status).toBe(303)
  const again = await head().post(to, why)
  expect([again.status, await again.text()]).toEqual([
    409,
    expect.stringContaining('決裁または差戻しが済んでいます'),
  ])
  expect(await (await head().get(at.decisions())).text()).not.toContain('26-930')
  const page = await (await house.as(people.officer).get(grantCase({ applicationId }))).text()
  expect(page).toContain('交付決定を起案する')
})
