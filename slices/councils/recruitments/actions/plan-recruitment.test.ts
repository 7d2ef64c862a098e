import { expect, test } from 'vitest'
import type { Town } from '#platform/samples'
import { fill as fillEvidence } from '#slices/evidence'
import { openHouse, people } from '#test'
import { routes } from '../../routes.ts'
import { foundCouncil } from '../../samples/year.ts'
import * as at from '../addresses.ts'

const kept = { bodyId: '' }
async function found(town: Town): Promise<void> {
  kept.bodyId = (await foundCouncil(town)).bodyId
}

const house = await openHouse('councils', routes, [fillEvidence, found])
const officer = house.as(people.officer)
const head = house.as(people.head)
const typed = {
  ...{ seats: '2', who: '市内に住むか働く18歳以上の方', theme: '産地の次の十年' },
  ...{ criteria: '熱意：60\n経験：40', panel: '酒井\n山田\n見本 教授（外部）' },
  ...{ opensOn: '2026-12-01', closesOn: '2026-12-25', tieFirst: '少ない性を先に' },
  tieSeed: '締切日の翌日の最高気温',
}

test('nobody, a member and another city do not meet it; an officer does not open it', async () => {
  const page = at.newRecruitment({ bodyId: kept.bodyId })
  expect((await house.asNobody().get(page)).status).toBe(303)
  expect((await house.as(people.member).get(page)).status).toBe(403)
  expect((await house.as(people.officerElsewhere).get(page)).status).toBe(404)
})

test('too short, too few, and weights that make no hundred are told in their fields', async () => {
  const to = at.recruitments({ bodyId: kept.bodyId })
  for (const [more, sentence] of [
    [{ closesOn: '2026-12-20' }, '募集の期間が19日です。21日以上にしてください。'],
    [{ panel: '酒井\n山田' }, '選考する人は3人以上にしてください。'],
    [{ criteria: '熱意：60' }, '配点の合計が60です。'],
    [{ seats: '3' }, '公募の席は2人までです'],
  ] as const) {
    const answer = await officer.post(to, { ...typed, ...more })
    expect([answer.status, await answer.text()]).toEqual([409, expect.stringContaining(sentence)])
  }
  expect(await house.audited()).toEqual([])
})

test('criteria edited after the opening are refused with the sentence of §9; withdrawn it ends', async () => {
  const made = await officer.post(at.recruitments({ bodyId: kept.bodyId }), typed)
  const to = { recruitmentId: made.headers.get('location')?.split('/').at(-1) ?? '' }
  const better = { ...typed, criteria: '熱意：50\n経験：50' }
  expect((await officer.post(at.recruitment(to), { ...better, _version: '1' })).status).toBe(303)
  expect((await officer.post(at.opening(to), { _version: '2' })).status).toBe(403)
  expect((await head.post(at.opening(to), { _version: '2' })).status).toBe(303)
  const late = await officer.post(at.recruitment(to), { ...typed, _version: '3' })
  expect([late.status, await late.text()]).toEqual([
    409,
    expect.stringContaining(
      '募集を始めた後に選考基準は変えられません。取り消して改めて募集してください。',
    ),
  ])
  const page = await (await officer.get(at.recruitment(to))).text()
  expect(page).toContain('選考基準は変えられません')
  const reason = { reason: '選考する人の変更のため', _version: '3' }
  expect((await head.post(at.withdrawal(to), reason)).status).toBe(303)
  expect(await (await officer.get(at.recruitment(to))).text()).toContain('選考する人の変更のため')
})
