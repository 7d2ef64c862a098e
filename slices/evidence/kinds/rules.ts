import type { StageKey } from '#ui'

/** The thirteen families in the order of the cycle (thread.md §2.1). Lists and walks sort by their number. */
export const families = [
  { number: 1, key: 'evidence', label: '根拠', stage: 'know', glyph: '知' },
  { number: 2, key: 'issue', label: '課題', stage: 'know', glyph: '課' },
  { number: 3, key: 'goal', label: '目標', stage: 'decide', glyph: '標' },
  { number: 4, key: 'opinion', label: '意見', stage: 'decide', glyph: '意' },
  { number: 5, key: 'answer', label: '回答', stage: 'decide', glyph: '答' },
  { number: 6, key: 'measure', label: '事務事業', stage: 'decide', glyph: '決' },
  { number: 7, key: 'indicator', label: '指標', stage: 'decide', glyph: '指' },
  { number: 8, key: 'budget', label: '積算', stage: 'decide', glyph: '積' },
  { number: 9, key: 'fund', label: '財源', stage: 'decide', glyph: '財' },
  { number: 10, key: 'call', label: '公募', stage: 'act', glyph: '公' },
  { number: 11, key: 'selection', label: '選定', stage: 'act', glyph: '選' },
  { number: 12, key: 'result', label: '成果', stage: 'act', glyph: '果' },
  { number: 13, key: 'evaluation', label: '評価', stage: 'review', glyph: '評' },
] as const satisfies readonly {
  number: number
  key: string
  label: string
  stage: StageKey
  glyph: string
}[]

export type FamilyKey = (typeof families)[number]['key']
export type Family = (typeof families)[number]

/** Every kind with its family and how it is called on screen. */
export const kinds = {
  statistic: { family: 'evidence', label: '統計' },
  visit: { family: 'evidence', label: '訪問メモ' },
  survey: { family: 'evidence', label: '調査の回答集' },
  remark: { family: 'evidence', label: '発言' },
  finding: { family: 'evidence', label: '評価所見' },
  document: { family: 'evidence', label: '文書' },
  case: { family: 'evidence', label: '相談記録の要旨' },
  issue: { family: 'issue', label: '課題' },
  pledge: { family: 'goal', label: '公約' },
  plan_node: { family: 'goal', label: '計画の目標・施策' },
  council: { family: 'opinion', label: '会議の意見' },
  public_comment: { family: 'opinion', label: '意見公募の意見' },
  proposal: { family: 'opinion', label: '外部提案' },
  vision: { family: 'opinion', label: '主体提案ビジョン' },
  assembly: { family: 'opinion', label: '議会質問' },
  partner: { family: 'opinion', label: '機関の意見' },
  answer: { family: 'answer', label: '回答' },
  measure: { family: 'measure', label: '事務事業' },
  indicator: { family: 'indicator', label: '指標' },
  observation: { family: 'indicator', label: '観測値' },
  budget_line: { family: 'budget', label: '積算' },
  scheme: { family: 'fund', label: '国県補助' },
  bond: { family: 'fund', label: '地方債' },
  reserve: { family: 'fund', label: '基金' },
  campaign: { family: 'fund', label: 'ガバメントクラウドファンディング' },
  fee: { family: 'fund', label: '受益者負担' },
  general: { family: 'fund', label: '一般財源' },
  call: { family: 'call', label: '公募' },
  selection: { family: 'selection', label: '選定' },
  result: { family: 'result', label: '成果' },
  evaluation: { family: 'evaluation', label: '評価' },
} as const satisfies Readonly<Record<string, { family: FamilyKey; label: string }>>

export type BeadKind = keyof typeof kinds

export const kindKeys = Object.keys(kinds).filter(isKind)

export function isKind(text: string): text is BeadKind {
  return Object.hasOwn(kinds, text)
}

export function familyOf(kind: BeadKind): Family {
  const { family } = kinds[kind]
  return families.find((each) => each.key === family) ?? families[0]
}

/** Label, glyph and stage of a kind, also of one that a later version of the program knew. */
export function shownKind(kind: string): { label: string; glyph: string; stage: StageKey } {
  if (!isKind(kind)) return { label: kind, glyph: '？', stage: 'rec' }
  const { glyph, stage } = familyOf(kind)
  return { label: kinds[kind].label, glyph, stage }
}

/** Decisions whose date settles what came afterwards (thread.md §5.2), by kind. */
const binding: Readonly<Partial<Record<BeadKind, RegExp>>> = {
  pledge: /^(adopted|revised)/,
  plan_node: /^(adopted|revised)/,
  answer: /^approved/,
  measure: /^(adopted|continued)/,
  indicator: /^(fixed|revised)/,
  budget_line: /^requested/,
  call: /^sealed/,
}

/** Whether anything of this kind is ever decided, so that reasons can come too late for it. */
export function isDecidable(kind: string): boolean {
  return isKind(kind) && binding[kind] !== undefined
}

/** Whether reasons linked after this decision are late for it. */
export function isBindingDecision(kind: string, name: string): boolean {
  return isKind(kind) && (binding[kind]?.test(name) ?? false)
}

const decisionNames: readonly (readonly [RegExp, string])[] = [
  [/^requested/, '予算要求'],
  [/^assessed/, '査定'],
  [/^voted/, '議決'],
  [/^settled/, '決算'],
  [/^adopted/, '決定'],
  [/^revised/, '改定'],
  [/^continued/, '継続の決定'],
  [/^abolished/, '廃止の決定'],
  [/^approved/, '回答の決裁'],
  [/^fixed/, '基準値と目標値の確定'],
  [/^secured/, '財源の確保'],
  [/^sealed/, '審査基準の確定'],
  [/^opened/, '公募の開始'],
  [/^decided/, '決定'],
  [/^closed/, '評価の確定'],
  [/^confirmed/, '課題の確定'],
]

/** 「継続の決定（2027）」 */
export function decisionLabel(name: string): string {
  const label = decisionNames.find(([pattern]) => pattern.test(name))?.[1] ?? name
  const detail = name.includes(':') ? name.slice(name.indexOf(':') + 1) : ''
  return detail ? `${label}（${detail}）` : label
}
