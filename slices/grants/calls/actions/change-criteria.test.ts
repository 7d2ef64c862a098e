import { expect, test } from 'vitest'
import { pidOf } from '#platform'
import { openHouse, people } from '#test'
import { routes } from '../../routes.ts'
import { beginOwnDraft } from '../../samples/applications.ts'
import { fills } from '../../samples/floors.ts'
import * as at from '../addresses.ts'

const house = await openHouse('grants', routes, fills)
const now = (instant: string) => {
  house.setClock(instant)
  house.town.at(instant)
}
now('2026-11-24T10:00:00+09:00')
const value = async (text: string) => String(await house.value(text))
const callOf = (which: string) =>
  value(`select id from grants.calls where city = 182079 and way = '採択型' and ${which}`)
const callId = await callOf(`closes_at > '2026-12-01'`)
const call = { callId }
const guide = at.guide({ callPid: pidOf(people.head.city, callId) })
const head = house.as(people.head)
const typed = async (more: Record<string, string> = {}, of = callId) => ({
  ...{ criteria: '実現性：30\n市場性：40\n地域への波及：30', memberMin: '', isBlind: 'on' },
  ...{ publicNumberName: 'ナンバーズ4（見本）', reason: '市場性の配点が要綱の目的に合わないため' },
  ...{ closesOn: '2026-12-28', closesTime: '17:00' },
  version: await value(`select version from grants.calls where id = '${of}'`),
  ...more,
})
const change = async (more: Record<string, string> = {}, who = head) => {
  const answer = await who.post(at.criteriaChange(call), await typed(more))
  return `${answer.status} ${await answer.text()}`
}
const page = async (path: string, who = house.asNobody()) => (await who.get(path)).text()
const written = await beginOwnDraft(house.town, people.business, callId)

test('nobody signs in first; an officer, finance and a member may not; another city finds no call', async () => {
  const nobody = await house.asNobody().post(at.criteriaChange(call), await typed())
  expect(nobody.headers.get('location')).toMatch(/^\/sign-in/)
  for (const who of [people.officer, people.chief, people.finance, people.auditor, people.reviewer])
    expect(await change({}, house.as(who))).toMatch(/^403/)
  expect(await change({}, house.as(people.headElsewhere))).toMatch(/^404/)
})

test('rule broken: less than ten days more, other than a hundred points, without a reason: as typed, and nothing kept', async () => {
  const short = await change({ closesOn: '2026-12-27' })
  expect(short).toMatch(/^409/)
  expect(short).toContain('基準を変えるときは、締切を10日以上のばしてください。')
  expect(short).toContain('市場性：40')
  expect(await change({ criteria: '実現性：30\n市場性：40' })).toContain('配点の合計が70です')
  expect(await change({ reason: '' })).toMatch(/^422/)
  expect(
    await value(`select max(version) from grants.criteria_sets where call_id = '${callId}'`),
  ).toBe('1')
})

test('done: the new version is published with its reason, and whoever writes a draft is told', async () => {
  const before = await value(`select hash from grants.criteria_sets where call_id = '${callId}'`)
  expect(await change()).toMatch(/^303/)
  const told = await page(guide)
  for (const words of [
    '第2版',
    '市場性の配点が要綱の目的に合わないため',
    '一致しています',
    '12月28日',
  ])
    expect(told).toContain(words)
  expect(told).not.toContain(`${before.slice(0, 4)} ${before.slice(4, 8)}`)
  expect(
    await value(`select n.sentence || ' ' || n.href from platform.notifications n
      join platform.accounts a on a.id = n.account_id where a.login = 'business'
      order by n.at desc limit 1`),
  ).toBe(
    `「海外見本市出展支援補助金」の審査基準を第2版に改め、締切をのばしました。下書きはそのまま残っています。 ${guide}`,
  )
  expect(await value(`select state from grants.applications where id = '${written}'`)).toBe(
    '下書き',
  )
})

test('once somebody has applied it is too late, and after the closing as well, though nobody applied', async () => {
  await house.value(
    `update grants.applications set received_at = '2026-11-24T01:00:00Z', number = 77 where id = '${written}'`,
  )
  expect(await change({ closesOn: '2027-01-08' })).toContain(
    '申請が届いた後は基準を変えられません。変える必要があるときは公募を中止してやり直します。',
  )
  await house.value(
    `update grants.applications set received_at = null, number = null where id = '${written}'`,
  )
  now('2026-12-28T17:00:01+09:00')
  const late = await house.as(people.head).post(at.criteriaChange(call), {
    ...(await typed({ closesOn: '2027-01-31' })),
  })
  expect([late.status, await late.text()]).toEqual([
    409,
    expect.stringContaining('締切の後は基準を変えられません。'),
  ])
  expect(
    await value(`select max(version) from grants.criteria_sets where call_id = '${callId}'`),
  ).toBe('2')
})
