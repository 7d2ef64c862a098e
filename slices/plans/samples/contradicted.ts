import { type Here, within } from '#platform'
import { people, type Town } from '#platform/samples'
import { addLink, beadOf, findBeads } from '#slices/evidence'
import { openPlan } from '../actions/open-plan.ts'
import { closeRounds } from '../comment-rounds/actions/close-rounds.ts'
import { publishDraft } from '../comment-rounds/actions/publish-draft.ts'
import { checkContradictions } from '../contradictions/actions/check-contradictions.ts'
import { addGoal } from '../goals/actions/add-goal.ts'
import { removeGoal } from '../goals/actions/remove-goal.ts'
import { setParts } from '../indicator-parts/actions/set-parts.ts'
import { defineIndicator } from '../indicators/actions/define-indicator.ts'
import { copyAmount } from '../planned-amounts/actions/copy-amount.ts'
import { sectionsOf } from '../sections/tables.ts'
import { adoptVersion } from '../versions/actions/adopt-version.ts'
import { finaliseDraft } from '../versions/actions/finalise-draft.ts'
import { finishCopying } from '../versions/actions/finish-copying.ts'
import { openRevision } from '../versions/actions/open-revision.ts'
import { settleDraft } from '../versions/actions/settle-draft.ts'
import { versionToWrite } from '../versions/tables.ts'
import {
  newer,
  newerGoals,
  newerIndicators,
  older,
  olderGoals,
  olderIndicators,
} from './contradicted-text.ts'

const { officer, head, executive } = people

/** Measures are made above this floor; whoever makes them hands down how. @returns the id of the measure */
export type Proposing = (
  town: Town,
  typed: { readonly goalId: string; readonly code: string; readonly name: string },
) => Promise<string>

async function seen<T>(town: Town, look: (here: Here) => Promise<T>): Promise<T> {
  const person = await town.person(officer)
  return within(town, { city: person.city, mode: 'read', person: async () => person }, look)
}

/**
 * Two plans (見本) that contradict each other once in each way, C01 to C13, and are checked as on a night.
 * Runs after the measures of the town, for one of which an amount was voted.
 */
export async function fillContradicted(town: Town, propose: Proposing): Promise<void> {
  town.at('2026-07-01T09:00:00+09:00')
  const first = await planOf(town, { ...older }, olderGoals)
  const found = await defineEach(town, olderIndicators, first.goals)
  const [wholeId = '', ...parts] = found
  const partIds = parts.slice(0, 2)
  await town.do(officer, setParts, { planId: first.planId, wholeId, partIds })
  const fundId = await propose(town, {
    ...{ goalId: first.goals.get('2-3') ?? '', code: '7281', name: '小口設備資金の利子補給' },
  })
  const courseId = await propose(town, {
    ...{ goalId: first.goals.get('2-1') ?? '', code: '7282', name: '計算機の出張講座' },
  })
  await revised(town, first)

  town.at('2026-11-02T09:00:00+09:00')
  const sections = await seen(town, sectionsOf)
  const second = await planOf(town, { ...newer, parentId: first.planId }, newerGoals, {
    '2-1': sections.find(({ name }) => name === people.systems.section)?.id ?? '',
  })
  await defineEach(town, newerIndicators, second.goals)
  await serve(town, second.goals.get('1-1') ?? '', fundId)
  await serve(town, second.goals.get('2-1') ?? '', courseId)
  await printAmount(town, second.planId)
  town.at('2026-11-21T02:00:00+09:00')
  await town.do('system', checkContradictions, {})
}

type Made = { readonly planId: string; readonly goals: ReadonlyMap<string, string> }

async function planOf(
  town: Town,
  plan: Readonly<Record<string, string>>,
  texts: typeof olderGoals,
  sections: Readonly<Record<string, string>> = {},
): Promise<Made> {
  const { params } = await town.do(officer, openPlan, plan)
  const planId = params?.planId ?? ''
  const goals = new Map<string, string>()
  for (const { under, ...text } of texts) {
    const { params: made } = await town.do(officer, addGoal, {
      ...{ ...text, planId, parentId: goals.get(under ?? '') ?? '' },
      sectionId: sections[text.number] ?? '',
    })
    goals.set(text.number, made?.goalId ?? '')
  }
  return { planId, goals }
}

async function defineEach(
  town: Town,
  texts: typeof olderIndicators,
  goals: ReadonlyMap<string, string>,
): Promise<string[]> {
  const made: string[] = []
  for (const { goal, ...text } of texts) {
    const typed = { ...text, goalId: goals.get(goal) ?? '' }
    const { params } = await town.do(officer, defineIndicator, typed)
    made.push(params?.indicatorId ?? '')
  }
  return made
}

/** The second version of the older plan drops a goal that its text goes on to name, and that a measure served. */
async function revised(town: Town, { planId, goals }: Made): Promise<void> {
  const now = () => seen(town, (here) => versionToWrite(here, planId))
  const step = async () => {
    const { id: versionId, version } = await now()
    return { planId, versionId, version: String(version) }
  }
  await town.do(officer, finishCopying, await step())
  await town.do(head, openRevision, {
    ...{ planId, kind: 'revision', reason: '県の資金が新しくできたため、市の資金を見直す。' },
  })
  await town.do(officer, removeGoal, {
    ...{ goalId: goals.get('2-3'), successorId: '' },
    reason: '県の小口設備資金ができ、市の利子の補いと重なるため。',
  })
  await town.do(head, settleDraft, await step())
  await town.do(head, publishDraft, {
    ...(await step()),
    ...{ closesOn: '2026-08-03', who: '市内に住む人、働く人、学ぶ人', channels: ['郵送', '窓口'] },
    ...{ papers: '実施計画の素案、新旧対照表（見本）', basis: '県の資金の要綱（見本）' },
  })
  town.at('2026-08-04T01:00:00+09:00')
  await town.do('system', closeRounds, {})
  town.at('2026-08-20T09:00:00+09:00')
  await town.do(head, finaliseDraft, await step())
  await town.do(executive, adoptVersion, { ...(await step()), decidedOn: '2026-08-20' })
}

const pidOf = async (town: Town, slice: string, ref: string) =>
  (await seen(town, (here) => beadOf(here, { slice, ref }))).pid

async function serve(town: Town, goalId: string, measureId: string): Promise<void> {
  await town.do(officer, addLink, {
    beadPid: await pidOf(town, 'plans', goalId),
    otherPid: await pidOf(town, 'measures', measureId),
    ...{ side: 'down', type: 'serves', note: '実施計画の事業の一覧による' },
  })
}

/** The fair was voted 520 千円 in June; the plan prints 2,000 千円 more. */
async function printAmount(town: Town, planId: string): Promise<void> {
  const words = '海外見本市 出展支援事業'
  const [fair] = await seen(town, (here) =>
    findBeads(here, { words, kinds: ['measure'], limit: 1 }),
  )
  if (!fair) return
  await town.do(officer, copyAmount, {
    ...{ planId, measurePid: fair.pid, fiscalYear: '令和8', amountYen: '2520000' },
  })
}
