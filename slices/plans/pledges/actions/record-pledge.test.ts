import { expect, test } from 'vitest'
import { fill as fillEvidence } from '#slices/evidence'
import { openHouse, people } from '#test'
import { openPlan } from '../../actions/open-plan.ts'
import { addGoal } from '../../goals/actions/add-goal.ts'
import { routes } from '../../routes.ts'
import * as termsAt from '../../terms/addresses.ts'
import * as at from '../addresses.ts'

const house = await openHouse('plans', routes, [fillEvidence])
const city = people.officer.city
const { townPid } = at.part.of(city)
let officer = house.as(people.officer)
let chief = house.as(people.chief)
let mayor = house.as(people.executive)
function onThe(day: string): void {
  house.setClock(`${day}T09:00:00+09:00`)
  officer = house.as(people.officer)
  chief = house.as(people.chief)
  mayor = house.as(people.executive)
}
const text = (answer: Response) => answer.text()
const last = (answer: Response) => (answer.headers.get('location') ?? '').split('/').at(-1) ?? ''
const words = '海外で自ら値を付けて売る事業者を倍にします。'
const typed = { words, source: '選挙公報 2頁', publishedOn: '2024-09-29', promisedBy: '' }
const pidOf = (ref: string) =>
  house.value(`select city || '-' || pid from evidence.beads where ref = '${ref}'`).then(String)

const first = last(
  await chief.post(termsAt.terms(), { holder: '前の市長', startsOn: '2024-10-12' }),
)
const pledgeId = last(await officer.post(at.pledges(), { ...typed, termId: first }))
const plan = await house.town.do(people.officer, openPlan, {
  ...{ name: '公約の計画', kind: '総合計画', firstYear: '令和8', lastYear: '令和12' },
  adoptedOn: '2026-03-27',
})
const goal = await house.town.do(people.officer, addGoal, {
  ...{ planId: plan.params?.planId, parentId: '', level: '施策', number: '1', title: '海外で売る' },
})
const goalPid = await pidOf(goal.params?.goalId ?? '')

test('nobody reads the public page and nothing else; an officer opens no term, a head decides no pledge', async () => {
  const nobody = house.asNobody()
  expect(await text(await nobody.get(at.town({ townPid })))).toContain(words)
  expect((await nobody.get(at.town({ townPid: `${city}-others` }))).status).toBe(404)
  expect((await nobody.get(at.pledge({ pledgeId }))).headers.get('location')).toMatch(/^\/sign-in/)
  expect((await house.as(people.officerElsewhere).get(at.pledge({ pledgeId }))).status).toBe(404)
  expect(
    (await officer.post(termsAt.terms(), { holder: '次の人', startsOn: '2028-10-12' })).status,
  ).toBe(403)
  const review = termsAt.review({ termId: first, pledgeId })
  expect(
    (await house.as(people.head).post(review, { choice: '継続', reason: '続けることにした。' }))
      .status,
  ).toBe(403)
})

test('rule broken: words stay as published, a state needs a ground, and follows from the one before', async () => {
  const other = await officer.post(at.note({ pledgeId }), {
    words: '倍増をめざします。',
    note: '目標値の注記です。',
  })
  expect([other.status, await text(other)]).toEqual([
    409,
    expect.stringContaining(
      '公約は公表された文のまま載せます。説明は「市の注記」に書いてください。',
    ),
  ])
  const bare = await officer.post(at.entries({ pledgeId }), {
    state: '着手',
    sentence: '共同出展を始めました。',
  })
  expect(await text(bare)).toContain('根拠にする記録を選んでください')
})

test('scenario 32: a new mayor decides once; 継続 and 終了 break no link, and what lost its promise is listed', async () => {
  expect((await officer.post(at.links({ pledgeId }), { target: goalPid })).status).toBe(303)
  const measure = await house.value(
    `insert into evidence.beads (city, bead, pid, family, kind, slice, ref, title, recorded_at, aud, address, hash)
     select city, 4242, gen_random_uuid(), 6, 'measure', 'measures', 'm-1', '出展を支える事業', now(), aud, '/measures/x', 'x'
     from evidence.beads where ref = '${goal.params?.goalId}' returning bead`,
  )
  await house.value(
    `insert into evidence.links (city, up, down, type, note, is_primary, recorded_at, recorded_by, recorded_name)
     select city, bead, ${measure}, 9, '', true, now(), 'test', '' from evidence.beads where ref = '${goal.params?.goalId}' returning id`,
  )
  const second = last(
    await chief.post(termsAt.terms(), { holder: '新しい市長', startsOn: '2026-10-12' }),
  )
  expect(await text(await mayor.get(termsAt.term({ termId: second })))).toContain(words)
  const review = termsAt.review({ termId: second, pledgeId })
  const ended = { choice: '終了', reason: '方針を改め、直販に力を入れるため。' }
  expect((await mayor.post(review, ended)).status).toBe(303)
  expect(await text(await mayor.post(review, ended))).toContain('すでに決めています')
  const links = await house.value(
    'select count(*)::int from evidence.links where type = 8 and ended_at is null',
  )
  expect(links).toBe(1)
  const orphans = await text(await officer.get(at.orphans()))
  expect(orphans).toContain('出展を支える事業')
  expect(orphans).toContain('方針を改め')
})

test('scenario 33: from 告示日 to 投票日 the public page is dated and takes nothing new; staff go on', async () => {
  const termId = first
  await chief
    .post(termsAt.election({ termId }), { _version: '1', noticeOn: '2028-10-01', voteOn: '' })
    .then(text)
  onThe('2028-09-20')
  await chief.post(termsAt.election({ termId }), {
    _version: '1',
    noticeOn: '2028-10-01',
    voteOn: '2028-10-08',
  })
  onThe('2028-10-03')
  const done = { state: '着手', sentence: '選挙の間に書いた経過の文です。', groundPid: goalPid }
  expect((await officer.post(at.entries({ pledgeId }), done)).status).toBe(303)
  expect(await text(await officer.get(at.pledge({ pledgeId })))).toContain('選挙の間に書いた')
  const still = await text(await house.asNobody().get(at.town({ townPid })))
  expect(still).toContain('令和10年10月1日')
  expect(still).toContain(words)
  expect(still).not.toContain('選挙の間に書いた')
  onThe('2028-10-09')
  expect(await text(await house.asNobody().get(at.town({ townPid })))).toContain('選挙の間に書いた')
})
