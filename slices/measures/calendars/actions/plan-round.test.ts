import { expect, test } from 'vitest'
import { fill as fillEvidence } from '#slices/evidence'
import { fill as fillObservatory } from '#slices/observatory'
import { fill as fillPlans } from '#slices/plans'
import { openHouse, people } from '#test'
import * as measuresAt from '../../addresses.ts'
import * as deskAt from '../../desk/addresses.ts'
import { executions } from '../../executions/addresses.ts'
import * as papersAt from '../../papers/addresses.ts'
import * as requestsAt from '../../requests/addresses.ts'
import * as roundsAt from '../../rounds/addresses.ts'
import { routes } from '../../routes.ts'
import { fill } from '../../samples.ts'
import { settlements } from '../../settlements/addresses.ts'
import { transfers } from '../../transfers/addresses.ts'
import * as at from '../addresses.ts'

const house = await openHouse('measures', routes, [fillEvidence, fillObservatory, fillPlans, fill])
const value = async (text: string) => String(await house.value(text))
const measureId = await value("select id from measures.measures where code = '7201'")
const roundId = await value("select id from measures.rounds where kind = '当初'")
const finance = house.as(people.finance)
const officer = house.as(people.officer)
const text = async (path: string, who = officer) => (await who.get(path)).text()

test('nobody signs in first; an officer reads and does not plan; another city finds nothing', async () => {
  const path = at.calendar({ roundId })
  expect((await house.asNobody().get(path)).headers.get('location')).toMatch(/^\/sign-in/)
  expect((await officer.post(path, { _version: '0' })).status).toBe(403)
  expect((await house.as(people.financeElsewhere).get(path)).status).toBe(404)
})

test('the day of the law stands before finance only, as a reminder: 12 March', async () => {
  for (const path of [roundsAt.round({ roundId }), at.calendar({ roundId })]) {
    const page = await text(path, finance)
    for (const said of ['令和9年3月12日', '令和10年5月31日', '令和10年8月31日']) {
      expect(page).toContain(said)
    }
    expect(await text(path)).not.toContain('令和9年3月12日')
  }
  expect(await text(deskAt.desk({ roundId }), finance)).toContain('令和9年3月12日')
})

test('rule broken: after the day of the law, or out of order; stale: both versions are shown', async () => {
  const plan = (typed: Record<string, string>, version = '0') =>
    finance.post(at.calendar({ roundId }), { _form: 'calendar', _version: version, ...typed })
  const late = await plan({ 'steps.submission': '2027-03-13' })
  expect([late.status, await late.text()]).toEqual([
    409,
    expect.stringContaining('議会への提出は、令和9年3月12日までの日を入れてください'),
  ])
  const turned = await plan({ 'steps.head': '2027-01-20', 'steps.director': '2027-01-10' })
  expect([turned.status, await turned.text()]).toEqual([
    409,
    expect.stringContaining('部長査定の日が、課長査定（令和9年1月20日）より前になっています。'),
  ])
  expect((await plan({ 'steps.submission': '2027-02-26' })).status).toBe(303)
  const stale = await plan({ 'steps.submission': '2027-02-25' })
  const page = await stale.text()
  expect(stale.status).toBe(409)
  for (const day of ['2027-02-26', '2027-02-25']) expect(page).toContain(day)
})

test('scenario 23: no page, list, CSV, paper, log or day tells a section of a stage before its release', async () => {
  // Assessed at 5,700 千円 with a reason, and not released.
  await house.value(`update measures.executions set expected_yen = 5610000
    where measure_id = '${measureId}' and fiscal_year = 2026`)
  const hidden = ['5,700', '5700000', '300千円減', '課長査定を記録']
  const request = { measureId, roundId }
  const paths = [
    measuresAt.measures(),
    measuresAt.measuresCsv(),
    measuresAt.measure({ measureId }),
    measuresAt.budget({ measureId }),
    measuresAt.dialogue({ measureId }),
    measuresAt.log({ measureId }),
    requestsAt.request(request),
    requestsAt.notes(request),
    papersAt.papers({ measureId }),
    `${papersAt.paper({ measureId, paperName: 'budget-request' })}?draft=yes`,
    roundsAt.rounds(),
    roundsAt.round({ roundId }),
    at.calendar({ roundId }),
    executions({ measureId }),
    settlements(),
    transfers(),
  ]
  for (const person of [people.officer, people.head, people.colleague]) {
    for (const path of paths) {
      const page = await text(path, house.as(person))
      for (const secret of hidden) expect([path, page.includes(secret)]).toEqual([path, false])
    }
    expect((await house.as(person).get(deskAt.deskCsv({ roundId }))).status).toBe(403)
  }
  // When it was assessed would tell that it was: the day is finance's too.
  expect(await text(at.calendar({ roundId }), finance)).toContain('令和8年11月20日')
  expect(await text(at.calendar({ roundId }))).not.toContain('令和8年11月20日')
  // Expected and recorded figures of the year before are no stage; the thread tells none either.
  const titles = await value("select string_agg(title || fact, ' ') from evidence.beads")
  for (const secret of hidden) expect(titles).not.toContain(secret)
})
