import { type Here, pidOf, within } from '#platform'
import { people, type Town } from '#platform/samples'
import { findBeads } from '#slices/evidence'
import { answerItems } from '../comment-answers/actions/answer-items.ts'
import { closeRounds } from '../comment-rounds/actions/close-rounds.ts'
import { publishDraft } from '../comment-rounds/actions/publish-draft.ts'
import { roundsOf } from '../comment-rounds/tables.ts'
import { enterComment } from '../comments/actions/enter-comment.ts'
import { sendComment } from '../comments/actions/send-comment.ts'
import { splitComment } from '../comments/actions/split-comment.ts'
import { commentsOf, itemsOf } from '../comments/tables.ts'
import { addGoal } from '../goals/actions/add-goal.ts'
import { moveGoal } from '../goals/actions/move-goal.ts'
import { removeGoal } from '../goals/actions/remove-goal.ts'
import { reviseGoal } from '../goals/actions/revise-goal.ts'
import { goalSeenBy } from '../goals/tables.ts'
import { nodesOf, type PlanNode } from '../nodes/tables.ts'
import { receiveOutline } from '../outlines/actions/receive-outline.ts'
import { takeOutline } from '../outlines/actions/take-outline.ts'
import { advancePledge } from '../pledges/actions/advance-pledge.ts'
import { linkPledge } from '../pledges/actions/link-pledge.ts'
import { recordPledge } from '../pledges/actions/record-pledge.ts'
import { openTerm } from '../terms/actions/open-term.ts'
import { finishCopying } from '../versions/actions/finish-copying.ts'
import { openRevision } from '../versions/actions/open-revision.ts'
import { settleDraft } from '../versions/actions/settle-draft.ts'
import { versionToWrite } from '../versions/tables.ts'
import { visionOutline } from './vision-text.ts'

const { officer, head } = people

async function seen<T>(town: Town, look: (here: Here) => Promise<T>): Promise<T> {
  const person = await town.person(officer)
  return within(town, { city: person.city, mode: 'read', person: async () => person }, look)
}

const writing = (town: Town, planId: string) => seen(town, (here) => versionToWrite(here, planId))

/** The vision in full, 61 goals and works, as it is copied from its printed book. */
export async function fillVisionTree(town: Town, planId: string): Promise<void> {
  const { params } = await town.do(officer, receiveOutline, {
    ...{ planId, text: visionOutline, first: '基本目標' },
  })
  await town.do(officer, takeOutline, { planId, outlineId: params?.outlineId })
}

const reason = '作り手への調査と、意見の交換の会で出た声による。'

/** Its revision: what was changed, put to the public, heard, and half answered. */
export async function fillVisionRevision(town: Town, planId: string): Promise<void> {
  town.at('2026-08-03T09:00:00+09:00')
  const first = await writing(town, planId)
  const copied = { planId, versionId: first.id, version: String(first.version) }
  await town.do(officer, finishCopying, copied)
  await town.do(head, openRevision, {
    ...{ planId, kind: 'revision' },
    reason: '海外の関税の変更と、引き継ぎの相談の増加を受けて、三つの目標を見直す。',
  })
  town.at('2026-08-20T14:00:00+09:00')
  await rewrite(town, planId)
  town.at('2026-09-14T10:00:00+09:00')
  await published(town, planId)
}

async function rewrite(town: Town, planId: string): Promise<void> {
  const { id } = await writing(town, planId)
  const nodes = await seen(town, (here) => nodesOf(here, id))
  const named = (number: string) => nodes.find((node) => node.number === number)
  for (const goal of nodes.filter(({ depth }) => depth === 0))
    await revise(town, goal, { noIssue: '第1版から続く目標。課題の書き直しは次の改定で行う。' })
  await revise(town, named('1-1-1'), {
    body: '欧州・北米・東南アジアの見本市に、産地の名で一つの枠を取り、作り手が自分で商談する。',
  })
  await revise(town, named('2-2'), { body: '五十五歳になる前に、引き継ぎの相談を始める。' })
  await revise(town, named('3-2-1'), {
    title: '六か月の試し働き',
    body: '三つの工程を二か月ずつ試して、合う仕事を見つける。',
  })
  await town.do(officer, moveGoal, { goalId: named('4-2-2')?.id, parentId: named('5-1')?.id })
  await town.do(officer, removeGoal, {
    ...{ goalId: named('1-3-2')?.id, successorId: named('1-3-1')?.id },
    reason: '庁舎の備品は、調達の規則で地元の品を選べるようになったため。',
  })
  await town.do(officer, addGoal, {
    ...{ planId, parentId: named('1-1')?.id, level: '取組', number: '1-1-4' },
    title: '関税の変更への備え',
    body: '主な輸出先の関税が変わったときの値決めと契約を、一社ずつ相談できるようにする。',
    reason: '令和8年の関税の変更による。',
  })
}

async function revise(
  town: Town,
  node: PlanNode | undefined,
  changes: { readonly title?: string; readonly body?: string; readonly noIssue?: string },
): Promise<void> {
  if (!node) return
  const { level, number, title, body, partners, noIssue, stance, targetGroup } = node
  const goal = await seen(town, (here) => goalSeenBy(here, node.id))
  const saved = { level, number, title, body, partners, noIssue, stance, targetGroup }
  await town.do(officer, reviseGoal, {
    ...saved,
    ...changes,
    goalId: node.id,
    version: goal.version,
    reason,
  })
}

const letters = [
  {
    text: '見本市に出た後の半年が一番大事です。追跡の回数を増やしてください。若い作り手の通訳も支えてください。',
    senderKind: '市内の事業者',
    points: [
      { number: '1-1-2', summary: '見本市の後の追跡の回数を増やしてほしい。' },
      { number: '1-1-1', summary: '若い作り手に、商談の通訳を付けてほしい。' },
    ],
  },
  {
    text: '追跡をもっとしてほしい。出展したあと連絡がないと続きません。',
    senderKind: '市内で働く人・学ぶ人',
    points: [{ number: '1-1-2', summary: '出展の後の追跡を手厚くしてほしい。' }],
  },
  {
    text: '給食の椀は洗うのが大変だと聞きます。学校の人手も考えてください。',
    senderKind: '市内に住む人',
    points: [{ number: '1-3-1', summary: '学校で椀を洗う人手を考えてほしい。' }],
  },
] as const

async function published(town: Town, planId: string): Promise<void> {
  const draft = await writing(town, planId)
  const to = { planId, versionId: draft.id }
  await town.do(head, settleDraft, { ...to, version: String(draft.version) })
  await town.do(head, publishDraft, {
    ...{ ...to, version: String(draft.version + 1), closesOn: '2026-10-14' },
    who: '市内に住む人、働く人、学ぶ人、市内に事業所がある事業者',
    channels: ['フォーム', '郵送', '窓口'],
    papers: '素案、新旧対照表、意見用紙（見本）',
    basis: '作り手の調査（令和8年6月、見本）、見直しの会議の記録（見本）',
  })
  const nodes = await seen(town, (here) => nodesOf(here, draft.id))
  const nodeId = (number: string) => nodes.find((node) => node.number === number)?.id ?? ''
  const [round] = await seen(town, (here) => roundsOf(here, draft.id))
  if (!round) return
  const [web, ...papers] = letters
  town.at('2026-09-28T20:10:00+09:00')
  await town.do(people.member, sendComment, {
    ...{ roundPid: pidOf(officer.city, round.id), text: web.text, hasRead: 'on' },
    senderKind: web.senderKind,
  })
  town.at('2026-10-06T15:00:00+09:00')
  for (const [i, letter] of papers.entries())
    await town.do(officer, enterComment, {
      ...{ planId, roundId: round.id, text: letter.text, senderKind: letter.senderKind },
      ...{ channel: '郵送', receivedOn: '2026-10-06', name: i === 0 ? '見本 花子' : '見本 一郎' },
    })
  town.at('2026-10-15T01:00:00+09:00')
  await town.do('system', closeRounds, {})
  const ids = await seen(town, (here) => commentsOf(here, round.id, 1))
  for (const [i, { points }] of letters.entries())
    for (const { number, summary } of points)
      await town.do(officer, splitComment, {
        ...{ planId, commentId: ids[i]?.id, nodeId: nodeId(number), summary },
      })
  const items = await seen(town, (here) => itemsOf(here, draft.id))
  const same = items.filter(({ summary }) => summary.includes('追跡')).map(({ id }) => id)
  town.at('2026-10-20T11:00:00+09:00')
  await town.do(officer, answerItems, {
    ...{ ...to, items: same, answerClass: '趣旨は含む' },
    answerText:
      '出展の後の追跡は、三か月・六か月・一年・二年の四回行うことを、素案に書いています。',
  })
}

/** A mayor's pledges (見本) in the words of an invented leaflet. */
export async function fillPledges(town: Town): Promise<void> {
  town.at('2026-10-20T13:00:00+09:00')
  const { params: term } = await town.do(people.chief, openTerm, {
    ...{ holder: '市長（見本）', startsOn: '2024-10-12', endsOn: '2028-10-11' },
  })
  const common = {
    ...{ termId: term?.termId, source: '政策集（見本）3頁', publishedOn: '2024-09-29' },
    isSample: 'on',
  }
  const { params: pledge } = await town.do(officer, recordPledge, {
    ...common,
    words: '海外で自ら値を付けて売る事業者を、四年で倍にします。',
  })
  await town.do(officer, recordPledge, {
    ...common,
    words: '継ぐ人のいない工房を、一つも黙って閉めさせません。',
  })
  const pledgeId = pledge?.pledgeId
  const [goal] = await seen(town, (here) =>
    findBeads(here, { words: '自ら値を付けて売る事業者', kinds: ['plan_node'], limit: 1 }),
  )
  if (!goal) return
  await town.do(officer, linkPledge, { pledgeId, target: goal.pid })
  await town.do(officer, advancePledge, {
    ...{ pledgeId, state: '着手', groundPid: goal.pid },
    sentence: '産業振興ビジョンに、共同出展と商談の後の追跡を入れた。',
  })
}
