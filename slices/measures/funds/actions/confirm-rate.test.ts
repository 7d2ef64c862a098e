import { expect, test } from 'vitest'
import { fill as fillEvidence } from '#slices/evidence'
import { fill as fillObservatory } from '#slices/observatory'
import { fill as fillPlans } from '#slices/plans'
import { openHouse, people } from '#test'
import { routes } from '../../routes.ts'
import { fill } from '../../samples.ts'
import * as at from '../addresses.ts'

const house = await openHouse('measures', routes, [fillEvidence, fillObservatory, fillPlans, fill])
const officer = house.as(people.officer)
const entered = await officer.post(at.schemes(), {
  ...{ name: '率の分からない補助金', kind: 'national', rate: '', page: '', capYen: '5000000' },
  ...{ allottedYen: '', unitYen: '1000', sameCost: 'unknown', clause: '', deadlineOn: '' },
})
const page = entered.headers.get('location') ?? ''
const [, schemeId = ''] = /schemes\/([0-9a-f-]{36})/.exec(page) ?? []
const rate = at.schemeRate({ schemeId })
const read = { rate: '２/３', page: '公募要領8ページ', capYen: '4000000' }

test('nobody is asked to sign in; who may not confirm is refused; another city finds none', async () => {
  expect((await house.asNobody().post(rate, read)).headers.get('location')).toMatch(/^\/sign-in/)
  for (const who of [people.auditor, people.bank, people.business])
    expect((await house.as(who).post(rate, read)).status).toBe(403)
  expect((await house.as(people.officerElsewhere).post(rate, read)).status).toBe(404)
  expect(await (await house.as(people.auditor).get(page)).text()).not.toContain('率を確かめる')
})

test('rule broken: a rate above one, and no page', async () => {
  const answer = await officer.post(rate, { ...read, rate: '3/2', page: '' })
  const text = await answer.text()
  expect(answer.status).toBe(422)
  for (const said of ['率を、分数で入れてください', 'ページを入れてください', 'value="3/2"'])
    expect(text).toContain(said)
})

test('done once: the rate stands with who read it, and is not read anew', async () => {
  expect((await officer.post(rate, read)).headers.get('location')).toBe(page)
  const text = await (await officer.get(page)).text()
  for (const said of ['>2/3<', '公募要領8ページ', '4,000千円']) expect(text).toContain(said)
  expect(text).not.toContain('率を確かめる')
  const again = await officer.post(rate, { ...read, rate: '1/2' })
  expect([again.status, await again.text()]).toEqual([
    409,
    expect.stringContaining('もう確かめられているか'),
  ])
})
