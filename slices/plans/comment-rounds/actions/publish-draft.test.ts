import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { pidOf } from '#platform'
import type { Town } from '#platform/samples'
import { fill as fillEvidence } from '#slices/evidence'
import { openHouse, people } from '#test'
import { conceivePlan } from '../../actions/conceive-plan.ts'
import * as answersAt from '../../comment-answers/addresses.ts'
import * as commentsAt from '../../comments/addresses.ts'
import { addGoal } from '../../goals/actions/add-goal.ts'
import { routes } from '../../routes.ts'
import { settleDraft } from '../../versions/actions/settle-draft.ts'
import * as versionsAt from '../../versions/addresses.ts'
import * as at from '../addresses.ts'
import { closeRounds } from './close-rounds.ts'

const city = people.officer.city
const plans = { first: '', second: '' }

/** Two drafts of one goal each, ready to be published. */
async function twoDrafts(town: Town): Promise<void> {
  for (const key of ['first', 'second'] as const) {
    const { params } = await town.do(people.chief, conceivePlan, {
      ...{ name: `公表する計画 ${key}`, kind: '産業振興ビジョン' },
      ...{
        firstYear: '令和9',
        lastYear: '令和13',
        policy: '作り手の声を聞いて、五年の目標を決める。',
      },
    })
    plans[key] = params?.planId ?? ''
    await town.do(people.officer, addGoal, {
      ...{ planId: plans[key], parentId: '', level: '施策', number: '1-1', title: '海外で売る' },
      ...{ body: '見本市に出る事業者を支える。', noIssue: '国の戦略の改定による。' },
    })
    const version = await town.engine.asOwner(
      `select id::text from plans.versions where plan_id = '${plans[key]}'`,
      [],
    )
    const versionId = String(version.rows[0]?.id)
    await town.do(people.head, settleDraft, { planId: plans[key], versionId, version: '1' })
  }
}

const house = await openHouse('plans', routes, [fillEvidence, twoDrafts])
// Sessions end within the day: whoever comes back after the clock has moved signs in again.
let head = house.as(people.head)
let officer = house.as(people.officer)
function onThe(instant: string): void {
  house.setClock(instant)
  head = house.as(people.head)
  officer = house.as(people.officer)
}
const nobody = house.asNobody()
const text = (answer: Response) => answer.text()
const one = (sql: string) => house.value(sql).then(String)
const to = async (planId: string) => ({
  planId,
  versionId: await one(`select id::text from plans.versions where plan_id = '${planId}'`),
})
const fresh = async (planId: string) => ({
  _version: await one(`select version::text from plans.versions where plan_id = '${planId}'`),
})
const publication = {
  closesOn: '2027-01-04',
  who: '市内に住む人、働く人',
  channels: ['フォーム', '郵送'],
  papers: '素案、概要版',
  basis: '経済センサス（2021）、産業振興会議の議事録',
}
const comment = {
  text: '見本市のほかに、海外の店での販売も支えてください。',
  senderKind: '市内の事業者',
  name: '見本 花子',
  hasRead: 'on',
}

async function published(planId: string): Promise<{ roundId: string; roundPid: string }> {
  onThe('2026-12-01T09:00:00+09:00')
  await head.post(at.newRound(await to(planId)), { ...publication, ...(await fresh(planId)) })
  const roundId = await one(
    `select r.id::text from plans.comment_rounds r join plans.versions v on (v.city, v.id) = (r.city, r.version_id) where v.plan_id = '${planId}'`,
  )
  return { roundId, roundPid: pidOf(city, roundId) }
}

test('nobody finds a draft that is not published; an officer may not publish it', async () => {
  const list = await nobody.get(at.town(at.part.of(city)))
  expect([list.status, await text(list)]).toEqual([
    200,
    expect.stringContaining('いま意見を募っている素案はありません'),
  ])
  expect((await nobody.get(at.town({ townPid: `${city}-others` }))).status).toBe(404)
  const path = at.newRound(await to(plans.first))
  expect((await officer.post(path, publication)).status).toBe(403)
})

test('scenario 10 and rule broken: 12-25 without a reason is refused, with the sentence beside its field', async () => {
  onThe('2026-12-01T09:00:00+09:00')
  const path = at.newRound(await to(plans.first))
  const form = await text(await head.get(path))
  expect(form).toContain('締切はいちばん早くて令和9年1月4日です')
  const short = await head.post(path, {
    ...publication,
    closesOn: '2026-12-21',
    ...(await fresh(plans.first)),
  })
  expect([short.status, await text(short)]).toEqual([
    409,
    expect.stringContaining(
      '意見を募る期間が30日に足りません（20日）。短くする理由は公表されます。',
    ),
  ])
  const basis = await head.post(path, { ...publication, basis: '', ...(await fresh(plans.first)) })
  expect(await text(basis)).toContain('根拠一覧を付けてください')
})

test('scenario 11: no comment came, and 「0人 0件」 is published', async () => {
  const { roundPid } = await published(plans.second)
  const page = await text(await nobody.get(at.published({ roundPid })))
  expect(page).toContain('見本市に出る事業者を支える。')
  expect(page).toContain('アカウントは要りません')
  house.town.at('2027-01-04T23:00:00+09:00')
  await house.town.do('system', closeRounds, {})
  expect(await one(`select state from plans.versions where plan_id = '${plans.second}'`)).toBe(
    '意見公募中',
  )
  house.town.at('2027-01-05T01:00:00+09:00')
  await house.town.do('system', closeRounds, {})
  expect(await one(`select state from plans.versions where plan_id = '${plans.second}'`)).toBe(
    '意見整理',
  )
  onThe('2027-01-05T09:00:00+09:00')
  expect(await text(await nobody.get(at.published({ roundPid })))).toContain('0人 0件')
  const late = await nobody.post(at.sending({ roundPid }), comment)
  expect([late.status, await text(late)]).toEqual([409, expect.stringContaining('に終わりました')])
  const path = await to(plans.second)
  const final = await head.post(versionsAt.proposal(path), await fresh(plans.second))
  expect(final.status).toBe(303)
  expect(await text(await nobody.get(at.results({ roundPid })))).toContain(
    '意見はありませんでした。',
  )
})

test('scenarios 12 and 13: one letter of four points is 1人 4件; 案 waits for the one without an answer', async () => {
  const { roundId, roundPid } = await published(plans.first)
  const locked = await officer.post(
    `/goals/${await one(`select id::text from plans.goals where plan_id = '${plans.first}'`)}/removal`,
    {},
  )
  expect(await text(locked)).toContain('意見を募っている間は、本文を直せません')
  const number = await nobody.post(at.sending({ roundPid }), {
    ...comment,
    text: '番号は123456789018です',
  })
  expect(await text(number)).toContain('12けたの個人番号らしい数字があります')
  const sent = await nobody.post(at.sending({ roundPid }), comment)
  expect(sent.headers.get('location')).toBe(at.published({ roundPid }))
  const commentId = await one(`select id::text from plans.comments where round_id = '${roundId}'`)
  const letter = { planId: plans.first, commentId }
  for (const who of [people.finance, people.member, people.executive])
    expect((await house.as(who).get(commentsAt.comment(letter))).status).toBe(403)
  expect((await house.as(people.officerElsewhere).get(commentsAt.comment(letter))).status).toBe(404)
  expect(await text(await officer.get(commentsAt.comment(letter)))).toContain('見本 花子')
  for (const summary of [
    '店での販売も支えてほしい',
    '研修を増やしてほしい',
    '補助を広げてほしい',
    '数字を入れてほしい',
  ])
    expect((await officer.post(commentsAt.items(letter), { summary })).status).toBe(303)
  const named = await officer.post(commentsAt.items(letter), {
    summary: '見本花子さんは店での販売を求めている',
  })
  expect([named.status, await text(named)]).toEqual([
    409,
    expect.stringContaining('意見を出した人の名前か連絡先（見本 花子）が残っています'),
  ])
  expect(await text(await officer.get(at.round({ planId: plans.first, roundId })))).toMatch(
    /1<small>人[\s\S]*4<small>件/,
  )

  house.town.at('2027-01-05T01:00:00+09:00')
  await house.town.do('system', closeRounds, {})
  onThe('2027-01-06T09:00:00+09:00')
  const path = await to(plans.first)
  const ids = (
    await one("select string_agg(id::text, ',' order by number) from plans.comment_items")
  ).split(',')
  const [first = '', second = '', third = '', fourth = ''] = ids
  const answer = {
    answerClass: '不採用',
    answerText: '国の制度で行っているため、市では行いません。',
  }
  expect(
    (await officer.post(answersAt.newAnswer(path), { ...answer, items: [second, third, fourth] }))
      .status,
  ).toBe(303)
  const early = await head.post(versionsAt.proposal(path), await fresh(plans.first))
  expect([early.status, await text(early)]).toEqual([
    409,
    expect.stringContaining('回答していない意見が1件あります（1番）。'),
  ])
  expect((await nobody.get(at.results({ roundPid }))).status).toBe(404)
  const goalId = await one(`select id::text from plans.goals where plan_id = '${plans.first}'`)
  const taken = { ...answer, answerClass: '採用', items: [first] }
  expect(await text(await officer.post(answersAt.newAnswer(path), taken))).toContain(
    '修正した箇所を選んでください',
  )
  const done = { ...taken, changedNodeId: goalId, changeText: '海外の店での販売を加えた。' }
  expect((await officer.post(answersAt.newAnswer(path), done)).status).toBe(303)
  expect((await head.post(versionsAt.proposal(path), await fresh(plans.first))).status).toBe(303)

  const results = await text(await nobody.get(at.results({ roundPid })))
  expect(results).toContain('1人 4件')
  expect(results).toContain('海外の店での販売を加えた。')
  for (const page of [results, await text(await nobody.get(at.published({ roundPid })))])
    expect(page).not.toMatch(/見本 花子|支えてください/)
  const word = unzipSync(
    new Uint8Array(await (await officer.get(answersAt.docx(path))).arrayBuffer()),
  )
  const paper = strFromU8(word['word/document.xml'] ?? new Uint8Array())
  expect(paper).toContain('意見の概要と市の考え方')
  expect(paper).not.toContain('見本 花子')
  expect((await nobody.get(at.resultsPdf({ roundPid }))).headers.get('content-type')).toContain(
    'pdf',
  )
  expect(
    await one(
      "select count(*) from evidence.v_links where up_kind = 'public_comment' and down_kind = 'answer'",
    ),
  ).toBe('4')
  expect(
    await one(
      "select count(*) from evidence.v_links where up_kind = 'answer' and down_kind = 'plan_node'",
    ),
  ).toBe('1')
  const kept = await one(
    "select string_agg(a::text, '') from platform.audit a where verb = 'plans.send-comment'",
  )
  expect(kept).not.toContain('花子')
})
