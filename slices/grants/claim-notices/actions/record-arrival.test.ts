import { expect, test } from 'vitest'
import { openHouse, people } from '#test'
import { caseDesk, recalledCase } from '../../case-desks/tables.ts'
import { lastingAccounts } from '../../case-examples/tables.ts'
import { grantCase } from '../../cases/addresses.ts'
import { claims, claimsCsv } from '../../claim-ledgers/addresses.ts'
import { routes } from '../../routes.ts'
import { fills } from '../../samples/floors.ts'
import * as at from '../addresses.ts'

const house = await openHouse('grants', routes, fills)
const { value, on, posted, refused, said } = caseDesk(house)
await lastingAccounts(house.value)
const officer = () => house.as(people.officer)
const head = () => house.as(people.head)
const claim = await recalledCase(house, 971)
on('2027-05-20')
await posted(await head().post(at.demand(claim), {}))
const label = (kind: string) =>
  value(`select label from grants.papers where application_id = $1 and kind = $2`, [
    claim.applicationId,
    kind,
  ])
const documentLabel = await label('督促状')
const arrived = (servedOn: string) => ({ documentLabel, servedOn })

test('nobody, who may not, another city, a paper of nobody; a day before it was sent or to come', async () => {
  const to = at.arrival(claim)
  const one = arrived('2027-05-22')
  expect((await house.asNobody().post(to, one)).headers.get('location')).toBe('/sign-in')
  expect((await house.as(people.business).post(to, one)).status).toBe(403)
  expect((await head().post(to, one)).status).toBe(403)
  expect((await house.as(people.officerElsewhere).post(to, one)).status).toBe(404)
  expect((await officer().post(to, { ...one, documentLabel: '第0号' })).status).toBe(404)
  for (const day of ['2027-05-19', '2027-05-21'])
    await refused(await officer().post(to, arrived(day)), '通知の日から今日までの間')
  await refused(await officer().post(to, arrived('')), '届いた日を', 422)
})

test('the prescription is counted from the arrival; without one the page says which day stands for it', async () => {
  const shown = async (who = officer()) => said(who.get(grantCase(claim)))
  const csv = async () => (await officer().get(claimsCsv())).text()
  expect(await shown()).toContain('督促の到達の記録がないため、発送した令9.5.20に届いたもの')
  expect(await said(officer().get(claims()))).toContain('到達の記録がない')
  expect(await csv()).toMatch(/2032-05-20,督促の到達の記録がない/)
  on('2027-06-15')
  await posted(await officer().post(at.arrival(claim), arrived('2027-05-22')))
  const page = await shown()
  expect(page).toContain('令14.5.22')
  expect(page).toContain('督促が届いた令9.5.22から計算')
  expect(await csv()).toMatch(/2032-05-22,督促が届いた令9\.5\.22から計算/)
  expect(await shown(house.as(people.business))).not.toContain('から計算')
})

test('督促状 says what its arrival does, and 催告書 when it arrived', async () => {
  const content = (kind: string) =>
    value(`select content::text from grants.papers where application_id = $1 and kind = $2`, [
      claim.applicationId,
      kind,
    ])
  expect(await content('督促状')).toContain('届いた日に、時効が更新されます')
  await posted(await head().post(at.urging(claim), { payBy: '2027-06-29' }))
  expect(await content('催告書')).toContain('令和9年5月22日到達')
})
