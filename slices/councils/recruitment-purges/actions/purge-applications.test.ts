import { expect, test } from 'vitest'
import { deskRoutes } from '#platform/desk'
import type { Town } from '#platform/samples'
import { fill as fillEvidence } from '#slices/evidence'
import { openHouse, people } from '#test'
import { decision } from '../../recruitment-results/addresses.ts'
import * as recruitmentsAt from '../../recruitments/addresses.ts'
import { routes } from '../../routes.ts'
import { foundBody, recruitAndJudge } from '../../samples/recruitments.ts'
import { purgeApplications } from './purge-applications.ts'

// Closed on 30 September 2026, judged, and never decided.
let recruitmentId = ''
async function leaveUndecided(town: Town): Promise<void> {
  town.at('2026-06-01T10:00:00+09:00')
  recruitmentId = await recruitAndJudge(town, await foundBody(town))
}
const house = await openHouse(
  'councils',
  [...deskRoutes(() => routes), ...routes],
  [fillEvidence, leaveUndecided],
)
const { town } = house

const kept = () =>
  house.value(
    `select count(*)::int from councils.recruitment_applications
      where recruitment_id = $1 and (name <> '' or essay <> '' or postal_address <> '')`,
    [recruitmentId],
  )

test('six months after the closing day the secretariat is asked, and told what happens else', async () => {
  const asked = async (instant: string) => {
    house.setClock(instant)
    return (await house.as(people.officer).get('/')).text()
  }
  const sentence = '産地みらい会議（見本）の公募の結果を決めるか、取り消す'
  expect(await asked('2027-03-29T10:00:00+09:00')).not.toContain(sentence)
  const page = await asked('2027-03-30T10:00:00+09:00')
  expect(page).toContain(sentence)
  expect(page).toContain('令和9年9月30日に応募書類を廃棄して終わります')
})

test('a year after the closing day it ends without a result: nothing of the applicants is left', async () => {
  town.at('2027-09-29T03:00:00+09:00')
  await town.do('system', purgeApplications, {})
  expect(await kept()).toBe(2)
  town.at('2027-09-30T03:00:00+09:00')
  await town.do('system', purgeApplications, {})
  expect(await kept()).toBe(0)
  const told = await house.value(
    `select string_agg(n.sentence, ' ') from platform.notifications n where n.href = $1`,
    [recruitmentsAt.recruitment({ recruitmentId })],
  )
  expect(told).toContain('産地みらい会議（見本）の公募は、締切から1年の間に')
  expect(await house.audited()).toContain('councils.purge-applications')
  house.setClock('2027-09-30T10:00:00+09:00')
  const head = house.as(people.head)
  const page = await (await head.get(recruitmentsAt.recruitment({ recruitmentId }))).text()
  expect(page).toContain('締切から1年の間に選考の結果が決まらなかったため')
  const version = await house.value('select version from councils.recruitments where id = $1', [
    recruitmentId,
  ])
  const late = await head.post(decision({ recruitmentId }), {
    ...{ decision: '令和9年9月30日決裁', reserves: '1', publicNote: '' },
    ...{ termFrom: '2027-12-01', termTo: '2029-11-30', _version: String(version) },
  })
  expect(late.status).toBe(409)
  expect(
    await house.value('select decided_on from councils.recruitments where id = $1', [
      recruitmentId,
    ]),
  ).toBeNull()
})
