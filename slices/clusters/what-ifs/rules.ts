import type { OutlookInput } from '#packages/process-chain'
import { broken, type Ruling } from '#platform'
import type { Node } from '../chains/tables.ts'

export const changes = ['holder', 'trainee', 'supply', 'outside'] as const
export type Change = (typeof changes)[number]
export const changeWords: Readonly<Record<Change, string>> = {
  holder: '担い手を加える（すぐに一人でできる人）',
  trainee: '人を育てる（何年か後に一人でできる人）',
  supply: '機械・材料を確保する（供給を「安定」にする）',
  outside: '市外の取引先を使えるようにする',
}

export type Asked = {
  readonly change: Change
  readonly people: number
  readonly age: number
  readonly years: number
}

/** Yearly chance that somebody outside the city stops supplying. */
const outsideEnds = 0.01

/** What is asked fits the node: people hold a process, a supply has no people. */
export function theChangeFits(change: Change, node: Node, isHeld: boolean): Ruling {
  if (change === 'supply')
    return (
      node.kind === 'tool' ||
      node.kind === 'material' ||
      broken('供給を変えられるのは、道具と材料です。道具か材料を選んでください。', 'nodeId')
    )
  if (change === 'outside')
    return (
      node.kind !== 'product' ||
      broken('製品ではなく、工程・道具・材料を選んでください。', 'nodeId')
    )
  return (
    isHeld || broken('人を加えられるのは、担い手のいる工程です。工程を選んでください。', 'nodeId')
  )
}

/** The outlook's question with one thing changed; everything else, the seed included, stays. */
export function changed(input: OutlookInput, nodeId: string, asked: Asked): OutlookInput {
  if (asked.change === 'supply')
    return { ...input, supplies: { ...input.supplies, [nodeId]: { annualEnd: 0.01 } } }
  if (asked.change === 'outside') return withOutside(input, nodeId)
  const startsIn = asked.change === 'trainee' ? asked.years : 0
  const newcomer = {
    people: [{ age: asked.age, stopsIn: null, startsIn, part: 'owner' as const, nodes: [nodeId] }],
    passing: { probability: 0, lagYears: 0, successorAge: null },
    capacity: {},
  }
  return {
    ...input,
    workshops: [...input.workshops, ...Array.from({ length: asked.people }, () => newcomer)],
  }
}

/** Wherever the node is needed, somebody outside the city can stand in its place. */
function withOutside(input: OutlookInput, nodeId: string): OutlookInput {
  const outside = `${nodeId} outside`
  return {
    ...input,
    supplies: { ...input.supplies, [outside]: { annualEnd: outsideEnds } },
    products: input.products.map(({ name, needs }) => ({
      name,
      needs: Object.hasOwn(needs, nodeId)
        ? {
            ...Object.fromEntries(
              Object.entries(needs).map(([node, groups]) => [
                node,
                groups.map((group) => (group.includes(nodeId) ? [...group, outside] : group)),
              ]),
            ),
            [outside]: [],
          }
        : needs,
    })),
  }
}

/** 「ロー付けに、30歳の人を2人育てると（3年後から）」 */
export function askedInWords(node: string, { change, people, age, years }: Asked): string {
  if (change === 'holder') return `「${node}」に、${age}歳の担い手を${people}人加えると`
  if (change === 'trainee')
    return `「${node}」で、${years}年後に一人でできる人を${people}人育てると（いま${age}歳）`
  if (change === 'supply') return `「${node}」の供給を安定させると`
  return `「${node}」を、市外の取引先にも頼めるようにすると`
}
