import { addMonths, formatWareki, type LocalDate, partsOf } from '#packages/japan'
import {
  type AblePerson,
  type ExitBand,
  type Outlook,
  type OutlookInput,
  type Supply,
  simulateOutlook,
  type Workshop,
} from '#packages/process-chain'
import { head, type PaperContent, side, words } from '#platform/typesetting'
import { type Assumptions, chanceOf, method } from '../assumptions/rules.ts'
import { needsOf, productsIn } from '../chains/rules.ts'
import type { Graph, Node } from '../chains/tables.ts'
import type { FindingContent } from '../findings/forms.ts'
import type { Able, Holder } from './tables.ts'

/** What the register knows of the people of a chain on one day. */
export type Known = {
  readonly able: readonly Able[]
  readonly holders: readonly Holder[]
  readonly successions: ReadonlyMap<string, string>
}

/** A process that the register ties to people; a node may stand for the same process as another. */
export const heldNodes = ({ nodes }: Graph): readonly Node[] =>
  nodes.filter(({ kind, processId }) => (kind === 'process' || kind === 'service') && processId)

/** Nodes of which nothing is known, so that the outlook takes them as lasting: each is named. */
export function untold(graph: Graph, { holders, able }: Known): readonly Node[] {
  const known = new Set([...holders, ...able].map(({ processId }) => processId))
  return graph.nodes.filter(({ kind, processId, supply }) => {
    if (kind === 'product') return false
    if (processId !== null && known.has(processId)) return false
    return supply === null
  })
}

const exitBands = ({ exit }: Assumptions): ExitBand[] =>
  exit.map(({ key, chance }, at) => ({
    fromAge: Number(key),
    toAge: Number(exit[at + 1]?.key ?? 200),
    p: chance,
  }))

const partOf = (part: string): AblePerson['part'] => {
  if (part === '代表者') return 'owner'
  return part === '後継者' ? 'successor' : 'employee'
}

/** Years from today until a day has passed: 0 where it has. */
export function yearsUntil(day: LocalDate, today: LocalDate): number {
  let years = 0
  while (years < method.years + 1 && addMonths(today, 12 * years) <= day) years += 1
  return years
}

function supplyOf(
  { supply, supplyEndsOn }: Node,
  assumed: Assumptions,
  today: LocalDate,
): Supply | null {
  if (supplyEndsOn !== null) return { endsIn: yearsUntil(supplyEndsOn, today) }
  return supply === null ? null : { annualEnd: chanceOf(assumed.supply, supply) }
}

/**
 * The workshops of a chain. A business that does a process, and of which nobody is recorded who can do
 * it alone, stands for one person of unknown age: there is somebody, and nobody has asked.
 */
function workshopsOf(
  graph: Graph,
  known: Known,
  assumed: Assumptions,
  today: LocalDate,
): Workshop[] {
  const year = partsOf(today).year
  const nodesOf = Map.groupBy(heldNodes(graph), ({ processId }) => processId ?? '')
  const idsOf = (processIds: readonly string[]) =>
    processIds.flatMap((id) => (nodesOf.get(id) ?? []).map((node) => node.id))
  const ableOf = Map.groupBy(known.able, ({ businessId }) => businessId)
  const holdingsOf = Map.groupBy(known.holders, ({ businessId }) => businessId)
  const businesses = [...new Set([...ableOf.keys(), ...holdingsOf.keys()])].sort()
  return businesses.map((businessId) => {
    const skills = ableOf.get(businessId) ?? []
    const held = holdingsOf.get(businessId) ?? []
    const people = [...Map.groupBy(skills, ({ personId }) => personId).values()].map(
      (one): AblePerson => {
        const age = one[0]?.birthYear ? year - one[0].birthYear : null
        const until = one[0]?.intendsTo ?? null
        return {
          age,
          stopsIn: age === null || until === null ? null : until - age,
          part: partOf(one[0]?.part ?? ''),
          nodes: idsOf(one.map(({ processId }) => processId)),
        }
      },
    )
    const unstaffed = held
      .map(({ processId }) => processId)
      .filter((id) => !skills.some(({ processId }) => processId === id))
    if (unstaffed.length > 0)
      people.push({ age: null, stopsIn: null, part: 'owner', nodes: idsOf(unstaffed) })
    const state = known.successions.get(businessId) ?? '不明'
    return {
      people,
      passing: {
        probability: chanceOf(assumed.passing, state),
        lagYears: state === '決定・育成済' ? 0 : assumed.untilAble,
        successorAge: null,
      },
      capacity: Object.fromEntries(
        held.flatMap(({ processId, capacity }) =>
          capacity === null ? [] : idsOf([processId]).map((id) => [id, capacity]),
        ),
      ),
    }
  })
}

/** Everything that the outlook of a chain is drawn from; nodes are named by their ids. */
export function inputOf(
  graph: Graph,
  known: Known,
  assumed: Assumptions,
  { today, seed }: { readonly today: LocalDate; readonly seed: number },
): OutlookInput {
  const held = new Set(known.able.concat().map(({ processId }) => processId))
  for (const { processId } of known.holders) held.add(processId)
  const supplied = graph.nodes.flatMap((node) => {
    if (node.kind === 'product' || (node.processId !== null && held.has(node.processId))) return []
    const supply = supplyOf(node, assumed, today)
    return supply === null ? [] : [[node.id, supply] as const]
  })
  return {
    workshops: workshopsOf(graph, known, assumed, today),
    supplies: Object.fromEntries(supplied),
    products: productsIn(graph).map(({ id }) => ({ name: id, needs: needsOf(graph, id) })),
    demand: Object.fromEntries(
      graph.nodes.flatMap(({ id, demand }) => (demand === null ? [] : [[id, demand] as const])),
    ),
    years: method.years,
    exitBands: exitBands(assumed),
    stayProbability: method.stay,
    ageOfSuccessor: method.successorAge,
    sharedShock: assumed.sharedShock ? method.shock : null,
    runs: method.runs,
    seed,
  }
}

/** Whether at least one age is known: without any there is nothing to draw from. */
export const canBeTold = ({ workshops }: OutlookInput): boolean =>
  workshops.every(({ people }) => people.length === 0) ||
  workshops.some(({ people }) => people.some(({ age }) => age !== null))

/** The same question has the same answer for ever, so the last answers are kept in memory. */
const answered = new Map<string, Outlook>()
const mostAnswers = 40

/** 判断できません is null. */
export function outlookOf(input: OutlookInput): Outlook | null {
  if (!canBeTold(input)) return null
  const key = JSON.stringify(input)
  const known = answered.get(key)
  if (known) return known
  const outlook = simulateOutlook(input)
  if (answered.size >= mostAnswers) answered.delete(answered.keys().next().value ?? '')
  answered.set(key, outlook)
  return outlook
}

/** 枯渇見通し as a ruled paper: the sentence, the table, what is not known, and every assumption. */
export function outlookPaper(
  chain: { readonly cluster: string; readonly name: string },
  content: FindingContent,
  sentence: string,
): PaperContent {
  const [first = '', ...others] = content.head
  const lines = (texts: readonly string[]) => texts.map((text) => [words(text)])
  const resting = `事業者台帳 ${content.businesses}事業所・${content.people}人（${formatWareki(content.asOf)}現在、年齢不明${content.unknownAges}人）、連鎖「${chain.name}」${content.version}、${content.runs}回試行（${content.generator}、種${content.seed}）`
  return {
    paper: 'chain-outlook',
    title: '枯渇見通し',
    spaced: true,
    landscape: false,
    sizePoints: 10,
    top: [chain.cluster, content.question, sentence].filter((line) => line !== ''),
    right: [],
    seals: [],
    sheets: [
      [
        {
          title: '工程・製品ごとの見通し',
          note: '仮定による見通しであり、予言ではありません。幅で読みます。',
          columns: [46, 16, 20, 26, 34, 18, 22],
          head: [[head(first), ...others.map((text) => head(text))]],
          body: content.rows.map(([name, ...values]) => [
            side(String(name ?? '')),
            ...values.map((value) => words(value === null ? null : String(value))),
          ]),
        },
        {
          title: '計算の仮定',
          note: '',
          columns: [182],
          head: [],
          body: lines(content.assumptions),
        },
        {
          title: '記録がないため、続くものとして計算したもの',
          note: '',
          columns: [182],
          head: [],
          body: lines([content.untold.length === 0 ? 'ありません' : content.untold.join('、')]),
        },
      ],
    ],
    rests: resting,
  }
}
