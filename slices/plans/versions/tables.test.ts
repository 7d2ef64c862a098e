import { expect, test } from 'vitest'
import { settingRoutes } from '#platform/settings'
import { fill as fillEvidence } from '#slices/evidence'
import { openHouse, people } from '#test'
import * as plansAt from '../addresses.ts'
import { routes } from '../routes.ts'
import { lapsePlans } from './actions/lapse-plans.ts'
import * as at from './addresses.ts'

const house = await openHouse('plans', [...routes, ...settingRoutes], [fillEvidence])
const text = (answer: Response) => answer.text()

async function versionPage(name: string, more: Record<string, string>): Promise<string> {
  const typed = { name, kind: '総合戦略', firstYear: '令和7', lastYear: '令和11', ...more }
  const who = more.policy ? house.as(people.head) : house.as(people.officer)
  const answer = await who.post(more.policy ? plansAt.conception() : plansAt.plans(), typed)
  const planId = (answer.headers.get('location') ?? '').split('/').at(-1) ?? ''
  const versionId = String(
    await house.value(`select id from plans.versions where plan_id = '${planId}'`),
  )
  return at.version({ planId, versionId })
}

test('scenario 34: the national strategy is renamed; what was decided before keeps the old name', async () => {
  const old = await versionPage('前からの総合戦略', { adoptedOn: '2026-03-27' })
  const renamed = await house.as(people.head).post('/settings/plans.national-strategy', {
    value: '新しい国の総合戦略',
    validFrom: '2026-11-24',
    reason: '閣議決定で名称が変わったため。',
  })
  expect(renamed.status).toBe(303)
  const draft = await versionPage('これからの総合戦略', {
    policy: '国の戦略の改定を受けて作り直す。',
  })
  const officer = house.as(people.officer)
  expect(await text(await officer.get(old))).toContain('地方創生に関する総合戦略')
  expect(await text(await officer.get(old))).not.toContain('新しい国の総合戦略')
  expect(await text(await officer.get(draft))).toContain('新しい国の総合戦略')
})

test('失効: the day after the plan’s last, by the system; its goals stay readable', async () => {
  const path = await versionPage('終わる総合戦略', {
    ...{ firstYear: '令和3', lastYear: '令和7', adoptedOn: '2021-03-26' },
  })
  house.town.at('2026-04-01T01:00:00+09:00')
  await house.town.do('system', lapsePlans, {})
  const page = await house.as(people.officer).get(path)
  expect([page.status, await text(page)]).toEqual([200, expect.stringContaining('失効')])
  expect(
    await house.value("select in_force_to::text from plans.versions where state = '失効'"),
  ).toBe('2026-03-31')
})
