import { within } from '#platform'
import { people, type Town } from '#platform/samples'
import { findBeads, issuesSeenBy } from '#slices/evidence'
import { approveAnswer } from '../answers/actions/approve-answer.ts'
import { completeAnswer } from '../answers/actions/complete-answer.ts'
import { draftAnswer } from '../answers/actions/draft-answer.ts'
import { reflectAnswer } from '../answers/actions/reflect-answer.ts'
import { type Candidate, candidatesOf } from '../candidates/tables.ts'
import { meetingsToSort } from '../opinion-overviews/tables.ts'
import { issueStatus } from '../opinion-status/actions/issue-status.ts'
import { objectToRestatement } from '../opinions/actions/restate-opinion.ts'
import { sortOpinion } from '../opinions/actions/sort-opinion.ts'
import { draftStatement } from '../statements/actions/draft-statement.ts'
import { issueStatement } from '../statements/actions/issue-statement.ts'

const { officer, head, member } = people

/** By what was said: how it was restated, and what the city answered. Invented (見本). */
const sorted = [
  {
    said: '通訳',
    restated: '見本市の通訳を、市と組合が共同で手配する。',
    answer: {
      answerClass: '採用',
      reason:
        '出展した7社のうち5社が同じことに困っており、共同の手配で一社の費用が下がるため（見本）',
      what: '令和9年度から、通訳と商談の設定を共同にする',
      owner: '商工振興係',
      dueOn: '2027-09-30',
    },
    reflected: '海外の市場で自ら値を付けて売る事業者を増やす',
  },
  {
    said: '空き工場',
    restated: '若手が集まれる場として、空き工場を一つ開ける。',
    answer: {
      answerClass: '一部採用',
      reason: '使える空き工場が一棟あり、持ち主が半年の試行に応じたため（見本）',
      what: '空き工場一棟を半年開け、使われ方で続けるかを決める',
      notDone: '改修はしない。試行で使われるかが先であるため',
      owner: '商工振興係',
      dueOn: '2027-03-31',
    },
  },
  {
    said: 'ろう付けの研修',
    restated: 'ろう付けの研修を、数軒が共同で開けるようにする。',
    answer: {
      answerClass: '今後検討',
      reason: '教えられる三人のうち二人の都合が、まだ決まっていないため（見本）',
      decides: '講師3人の承諾',
      nextOn: '2026-11-20',
    },
  },
  {
    said: '工場を見る日',
    restated: '子どもが工場を見る日を、年に何度か設ける。',
    answer: {
      answerClass: '採用',
      reason: '10月の工房開放に学校の参加枠を設ければ、その年に始められるため（見本）',
      what: '10月の工房開放に、小学校の枠を設ける',
      owner: '商工振興係',
      dueOn: '2026-10-31',
    },
    done: { doneOn: '2026-10-24', note: '3校214人が参加した（見本）。' },
  },
] as const

/** What was said in the first two meetings: sorted, answered, carried out, and one table that went out. */
export async function fillOpinions(town: Town): Promise<void> {
  const [first, second] = await candidatesByMeeting(town)
  const bodyId = first?.[0]?.bodyId
  if (!first || !second || !bodyId) return
  await inquire(town, bodyId)
  for (const one of sorted) {
    const said = first.find(({ text }) => text.includes(one.said))
    if (!said) continue
    town.at('2026-07-27T10:00:00+09:00')
    const { opinionId = '', answerId = '' } = await sort(town, said, one.restated)
    if (one.said === '通訳') await object(town, opinionId)
    town.at('2026-08-12T16:00:00+09:00')
    await answered(town, answerId, one.answer)
    if ('reflected' in one) await reflect(town, answerId, one.reflected)
    town.at('2026-10-26T09:00:00+09:00')
    if ('done' in one) await town.do(officer, completeAnswer, { answerId, ...one.done })
  }
  town.at('2026-09-18T15:00:00+09:00')
  await town.do(officer, issueStatus, { bodyId, reader: 'public' })
  town.at('2026-10-13T10:00:00+09:00')
  const tracked = second.find(({ text }) => text.includes('追跡'))
  if (tracked) await sort(town, tracked, '広告の補助より、商談の後の追跡に力を入れる。')
}

async function candidatesByMeeting(town: Town): Promise<Candidate[][]> {
  const person = await town.person(officer)
  return within(
    town,
    { city: person.city, mode: 'read', person: async () => person },
    async (here) => {
      const found: Candidate[][] = []
      for (const { meetingId } of await meetingsToSort(here))
        found.push(await candidatesOf(here, meetingId))
      return found
    },
  )
}

async function sort(town: Town, said: Candidate, restated: string) {
  const issueId = said.text.includes('研修') ? await issueOf(town) : ''
  const typed = { utteranceId: said.id, restated, sameAsId: '', issueId }
  return (await town.do(officer, sortOpinion, typed)).params ?? {}
}

/** The first issue that is open, where the town has one. */
async function issueOf(town: Town): Promise<string> {
  const person = await town.person(officer)
  const [issue] = await within(
    town,
    { city: person.city, mode: 'read', person: async () => person },
    (here) => issuesSeenBy(here, { state: 'open', limit: 1 }),
  )
  return issue?.id ?? ''
}

function object(town: Town, opinionId: string) {
  town.at('2026-07-28T20:00:00+09:00')
  const objection = '通訳だけでなく、商談の場の設定も共同でと言いました（見本）。'
  return town.do(member, objectToRestatement, { opinionId, objection })
}

async function answered(town: Town, answerId: string, text: object): Promise<void> {
  await town.do(officer, draftAnswer, { answerId, version: '1', ...text })
  await town.do(head, approveAnswer, { answerId, version: '2' })
}

/** Into a goal of the plan, where there is one; measures come later than this floor. */
async function reflect(town: Town, answerId: string, words: string): Promise<void> {
  const person = await town.person(officer)
  const [goal] = await within(
    town,
    { city: person.city, mode: 'read', person: async () => person },
    (here) => findBeads(here, { words, kinds: ['plan_node'], limit: 1 }),
  )
  if (goal) await town.do(officer, reflectAnswer, { answerId, beadPid: goal.pid })
}

async function inquire(town: Town, bodyId: string): Promise<void> {
  town.at('2026-06-01T10:00:00+09:00')
  const { about: statementId } = await town.do(officer, draftStatement, {
    bodyId,
    kind: '諮問書',
    title: '次期の産業振興計画について',
    text: '鯖江市産業振興会議条例（見本）第2条により、次期の産業振興計画に盛り込むべき事項について、貴会議の意見を求めます。',
    reasons: '現行の計画の中間の年にあたり、担い手の見通しが策定の時から変わったため（見本）。',
    dueOn: '2027-03-31',
  })
  await town.do(head, issueStatement, { statementId, isPublic: 'on' })
}
