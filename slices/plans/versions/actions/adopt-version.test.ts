import { expect, test } from 'vitest'
import { fill as fillEvidence } from '#slices/evidence'
import { openHouse, people } from '#test'
import * as plansAt from '../../addresses.ts'
import * as goalsAt from '../../goals/addresses.ts'
import { routes } from '../../routes.ts'
import * as at from '../addresses.ts'

const house = await openHouse('plans', routes, [fillEvidence])
const officer = house.as(people.officer)
const head = house.as(people.head)
const mayor = house.as(people.executive)

const plan = {
  name: '実施計画（見本）',
  kind: '実施計画',
  firstYear: '令和9',
  lastYear: '令和11',
  policy: '三年ごとに見直し、毎年度の予算と合わせる。',
}
const node = { level: '施策', title: '研磨の後継者を育てる', body: '研磨の技を三年で教える。' }
const reason = '議会の指摘を受けて、文をはっきりさせるため。'

const text = async (answer: Response) => answer.text()
const versionOf = (planId: string, number: number) =>
  house.value(
    `select id::text from plans.versions where plan_id = '${planId}' and number = ${number}`,
  )
const rowVersion = (id: unknown) =>
  house.value(`select version::text from plans.versions where id = '${id}'`).then(String)
const stateOf = (id: unknown) => house.value(`select state from plans.versions where id = '${id}'`)

async function conceived(name: string): Promise<{ planId: string; versionId: string }> {
  const answer = await head.post(plansAt.conception(), { ...plan, name })
  const planId = (answer.headers.get('location') ?? '').split('/').at(-1) ?? ''
  return { planId, versionId: String(await versionOf(planId, 1)) }
}

async function addedTo(planId: string, number: string, parentId = '', more = {}): Promise<string> {
  const answer = await officer.post(goalsAt.goals({ planId }), {
    ...node,
    number,
    parentId,
    ...more,
  })
  return (answer.headers.get('location') ?? '').split('/').at(-1) ?? ''
}

test('nobody is asked to sign in; an officer may not conceive, a head may not adopt', async () => {
  const { planId, versionId } = await conceived('だれにもできない計画')
  const to = { planId, versionId }
  const nobody = await house.asNobody().get(at.version(to))
  expect(nobody.headers.get('location')).toMatch(/^\/sign-in/)
  expect((await officer.post(plansAt.conception(), plan)).status).toBe(403)
  expect((await officer.post(at.draft(to), { _version: '1' })).status).toBe(403)
  expect(
    (await head.post(at.adoption(to), { _version: '1', decidedOn: '2026-11-24' })).status,
  ).toBe(403)
})

test('wrong person: a draft is not there for a council member, nor for another city', async () => {
  const { planId, versionId } = await conceived('まだ構想の計画')
  const goalId = await addedTo(planId, '1')
  for (const path of [
    plansAt.plan({ planId }),
    at.version({ planId, versionId }),
    goalsAt.goal({ goalId }),
  ]) {
    expect((await officer.get(path)).status).toBe(200)
    expect((await house.as(people.member).get(path)).status).toBe(404)
    expect((await house.as(people.officerElsewhere).get(path)).status).toBe(404)
  }
  const list = await text(await house.as(people.member).get(plansAt.plans()))
  expect(list).not.toContain('まだ構想の計画')
})

test('rule broken: no step is skipped, and a goal says from which issue it comes', async () => {
  const { planId, versionId } = await conceived('飛ばせない計画')
  const to = { planId, versionId }
  const empty = await head.post(at.draft(to), { _version: '1' })
  expect([empty.status, await text(empty)]).toEqual([
    409,
    expect.stringContaining('目標が一つもありません'),
  ])
  await addedTo(planId, '1')
  const without = await head.post(at.draft(to), { _version: '1' })
  expect(await text(without)).toContain(
    '元になる課題も、課題のない理由もない目標が1件あります（1）',
  )
  const early = await mayor.post(at.adoption(to), { _version: '1', decidedOn: '2026-11-24' })
  expect(await text(early)).toContain('いまは「構想」のため')
  const twice = await officer.post(goalsAt.goals({ planId }), { ...node, number: '1' })
  expect(await text(twice)).toContain('番号「1」は、同じ上位の目標の下で使われています。')
})

test('done: copied, closed, corrected by 正誤, revised lightly; a node keeps its id and each version its text', async () => {
  const opened = await officer.post(plansAt.plans(), {
    ...plan,
    name: '転記する計画',
    adoptedOn: '2026-03-27',
  })
  const planId = (opened.headers.get('location') ?? '').split('/').at(-1) ?? ''
  const first = String(await versionOf(planId, 1))
  const goalId = await addedTo(planId, '1')
  const childId = await addedTo(planId, '1-1', goalId, { title: '講習を開く' })
  const to = { planId, versionId: first }
  const revision = { kind: 'erratum', reason }
  expect(await text(await head.post(at.versions({ planId }), revision))).toContain(
    '転記が終わっていません',
  )
  await officer.post(at.copying(to), { _version: await rowVersion(first) })

  const edit = { ...node, number: '1', title: '研磨の後継者を育てて残す', reason }
  const locked = await officer.post(goalsAt.goalEdit({ goalId }), { ...edit, _version: '1' })
  expect([locked.status, await text(locked)]).toEqual([
    409,
    expect.stringContaining(
      '策定した計画は直せません。「改定」を始めるか、誤字は「正誤」で直してください。',
    ),
  ])

  await head.post(at.versions({ planId }), revision)
  const second = String(await versionOf(planId, 2))
  const goalVersion = String(
    await house.value(`select version::text from plans.goals where id = '${goalId}'`),
  )
  await officer.post(goalsAt.goalEdit({ goalId }), { ...edit, _version: goalVersion })
  const extra = await addedTo(planId, '2', '', { title: '増やした目標' })
  const refused = await head.post(at.correction({ planId, versionId: second }), {
    _version: await rowVersion(second),
  })
  expect(await text(refused)).toContain('「正誤」では目標を増やすこと')
  await officer.post(goalsAt.goalRemoval({ goalId: extra }), {})
  const corrected = await head.post(at.correction({ planId, versionId: second }), {
    _version: await rowVersion(second),
  })
  expect(corrected.status).toBe(303)
  expect([await stateOf(first), await stateOf(second)]).toEqual(['旧版', '策定'])
  expect(await house.value(`select title from plans.goals where id = '${goalId}'`)).toBe(
    '研磨の後継者を育てて残す',
  )
  const old = await text(await officer.get(at.version(to)))
  expect(old).toContain('研磨の後継者を育てる')
  const decisions = `select string_agg(d.name, ',' order by d.recorded_at) from evidence.decisions d
    join evidence.beads b on (b.city, b.bead) = (d.city, d.bead) where b.ref = `
  expect(await house.value(`${decisions}'${goalId}'`)).toBe('adopted,revised:2026-11-24')
  expect(await house.value(`${decisions}'${childId}'`)).toBe('adopted')

  await head.post(at.versions({ planId }), { kind: 'minor', reason })
  const third = String(await versionOf(planId, 3))
  const step = async (path: string, who = head, more = {}) =>
    who.post(path, { _version: await rowVersion(third), ...more })
  await officer.post(goalsAt.goalMove({ goalId: childId }), { parentId: '' })
  expect((await step(at.draft({ planId, versionId: third }))).status).toBe(303)
  expect((await step(at.proposal({ planId, versionId: third }))).status).toBe(303)
  const ahead = await step(at.adoption({ planId, versionId: third }), mayor, {
    decidedOn: '2026-12-24',
  })
  expect(await text(ahead)).toContain('今日より後')
  const adopted = await step(at.adoption({ planId, versionId: third }), mayor, {
    decidedOn: '2026-11-24',
  })
  expect(adopted.headers.get('location')).toBe(plansAt.plan({ planId }))
  const page = await text(await house.as(people.member).get(plansAt.plan({ planId })))
  expect(page).toContain('第3版')
  expect(page).toContain('講習を開く')
  expect(await text(await officer.get(goalsAt.goal({ goalId: childId })))).toContain('第1版')
})
