import { broken, type Ruling } from '#platform'
import { inSentences } from '../assumptions/rules.ts'
import { levelWords, type Steps } from '../steps/rules.ts'
import type { ChainOutlook } from '../steps/tables.ts'
import { findingOf, middleInWords, rangeInWords } from '../told/rules.ts'
import { isPersonal } from '../visibility/rules.ts'
import type { FindingContent } from './forms.ts'

const percent = (share: number) => `${Math.round(share * 100)}%`

/** The processes and products of an outlook as rows, with what a reader needs to doubt them. */
export function contentOf(outlook: ChainOutlook, steps: Steps, question: string): FindingContent {
  const { today, version, assumed, outlook: drawn } = outlook
  const rows = [
    ...steps.steps.map(({ node, businesses, able, told, level }) => [
      node.name,
      businesses,
      able,
      middleInWords(told, today),
      rangeInWords(told, today) || '—',
      told.as === 'years' ? percent(told.within10) : '—',
      levelWords[level],
    ]),
    ...steps.products.map(({ node, told, binding }) => [
      `製品：${node.name}`,
      null,
      null,
      middleInWords(told, today),
      rangeInWords(told, today) || '—',
      told.as === 'years' ? percent(told.within10) : '—',
      binding[0] ? `首を絞める工程：${binding[0].node.name}` : '—',
    ]),
  ]
  return {
    question,
    version,
    asOf: today,
    head: [
      '工程・製品',
      '事業所',
      '一人でできる人',
      'いなくなる年（中央）',
      '幅（8割）',
      '10年以内',
      '状態',
    ],
    rows,
    assumptions: inSentences(assumed),
    untold: steps.untold.map(({ name }) => name),
    unknownAges: steps.unknownAges,
    businesses: steps.businesses,
    people: steps.people,
    generator: drawn?.generator ?? '',
    runs: drawn?.runs ?? 0,
    seed: drawn?.seed ?? 0,
  }
}

/** The sentence of the card: short enough for a bead. */
export function statementOf(outlook: ChainOutlook, steps: Steps): string {
  const { strong } = findingOf(steps, outlook.today)
  const said =
    strong === '' ? '切れる見込みの工程はない' : `${strong.replace(/なり$/, 'なる')}（見込み）`
  return `${outlook.chain.cluster}：${said}`.slice(0, 118)
}

/** Whether a year in it belongs to one or two businesses. */
export const holdsPersonalYears = ({ steps }: Steps): boolean =>
  steps.some(({ businesses, told }) => isPersonal(businesses) && told.as === 'years')

export function itMayLeaveTheSection(finding: { readonly isPersonal: boolean }): Ruling {
  return (
    !finding.isPersonal ||
    broken('担い手が1〜2事業所の工程の年が入っているため、課の外には出せません。')
  )
}

export function itIsStillInTheSection(finding: { readonly releasedOn: string | null }): Ruling {
  return finding.releasedOn === null || broken('この根拠カードは、すでに庁内に出しています。')
}
