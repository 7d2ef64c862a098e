import { type LocalDate, lastDayOf, toFiscalYear } from '#packages/japan'
import { broken, type Ruling } from '#platform'

export const steps = ['applicant', 'plan', 'costs', 'papers', 'check'] as const
export type StepName = (typeof steps)[number]
export const stepLabels: Readonly<Record<StepName, string>> = {
  applicant: '申請者',
  plan: '計画',
  costs: '費用',
  papers: '書類',
  check: '確かめる',
}

export type Question = {
  readonly name: string
  readonly label: string
  readonly isRequired: boolean
  readonly hint?: string
}

/** What a kind of scheme asks beyond the plan (grants.md §2). */
const specials: Readonly<Record<string, readonly Question[]>> = {
  出展支援: [
    { name: 'fairName', label: '出る展示会の名前', isRequired: true },
    { name: 'boothNumber', label: '小間番号', isRequired: false, hint: '決まっていれば' },
  ],
  コンサルティング委託料補助: [
    { name: 'consultantName', label: '頼む専門家の名前', isRequired: true },
    { name: 'deliverable', label: '受け取る成果物', isRequired: true },
  ],
  後継者育成: [
    {
      name: 'traineeName',
      label: '教わる方の名前',
      isRequired: true,
      hint: 'ご本人の同意を得てから書いてください。',
    },
    { name: 'masterName', label: '教える方の名前', isRequired: true },
    { name: 'months', label: '教わる月数', isRequired: true },
  ],
  普及啓発: [
    { name: 'audience', label: 'だれに向けて', isRequired: true },
    { name: 'reach', label: '見込みの人数', isRequired: true },
  ],
  展示会: [{ name: 'fairName', label: '開く展示会の名前', isRequired: true }],
  新商品開発: [
    { name: 'productName', label: '作る商品の名前', isRequired: true },
    { name: 'rightsHolder', label: '権利を持つ方', isRequired: false },
  ],
}

export function specialsOf(schemeKind: string): readonly Question[] {
  return specials[schemeKind] ?? []
}

/** What stands under its own name in each step; lists are one answer. */
const answersOfStep: Readonly<Record<StepName, readonly string[]>> = {
  applicant: [
    'confirmsFacts',
    'representative',
    'phone',
    'preparedBy',
    'preparerName',
    'preparerNumber',
  ],
  plan: ['title', 'summary', 'startsOn', 'endsOn', 'plan'],
  costs: ['costs', 'quotes', 'funds', 'related', 'askedYen'],
  papers: [],
  check: [],
}

export const labels: Readonly<Record<string, string>> = {
  confirmsFacts: '登録の内容の確認',
  representative: '代表者の氏名',
  phone: '連絡の取れる電話',
  preparedBy: 'この書類を作った人',
  preparerName: '作った人の名前',
  preparerNumber: '行政書士の登録番号',
  title: '事業の名前',
  summary: 'ひとことで',
  startsOn: '始める日',
  endsOn: '終わる日',
  plan: '事業の計画',
  costs: '費用の内訳',
  quotes: '見積',
  funds: 'お金の用意',
  related: '近い関係の取引先',
  askedYen: '申し込む額',
}

export function labelOf(field: string, schemeKind: string): string {
  return labels[field] ?? specialsOf(schemeKind).find(({ name }) => name === field)?.label ?? field
}

export function fieldsOfStep(step: StepName, schemeKind: string): readonly string[] {
  const own = answersOfStep[step]
  return step === 'plan' ? [...own, ...specialsOf(schemeKind).map(({ name }) => name)] : own
}

/** What an officer may ask to have put right: every answer, and every kind of paper. */
export function targetsOf(
  schemeKind: string,
  slots: readonly string[],
): readonly { readonly target: string; readonly label: string }[] {
  const fields = [...fieldsOfStep('applicant', schemeKind), ...fieldsOfStep('plan', schemeKind)]
  const asked = fields.filter((field) => field !== 'confirmsFacts')
  return [
    ...[...asked, 'costs', 'quotes', 'funds', 'related'].map((field) => ({
      target: field,
      label: labelOf(field, schemeKind),
    })),
    ...slots.map((slot) => ({ target: `slot:${slot}`, label: `添付：${slot}` })),
  ]
}

/** An answer as it was last saved, and with which save. */
export type Saved = { readonly value: string; readonly seq: number }
export type Answers = ReadonlyMap<string, Saved>

/** What a form of a step was drawn from: the last save of any of its fields; 0 before the first. */
export function versionOf(answers: Answers, fields: readonly string[]): number {
  return Math.max(0, ...fields.map((field) => answers.get(field)?.seq ?? 0))
}

/** What a save changes: a blank that was never filled in is no change. */
export function changedAnswers(
  answers: Answers,
  typed: Readonly<Record<string, string>>,
): readonly { readonly field: string; readonly value: string }[] {
  return Object.entries(typed)
    .filter(([field, value]) => (answers.get(field)?.value ?? '') !== value)
    .map(([field, value]) => ({ field, value }))
}

/** What another tab or person saved after this form was drawn, where it says something else. */
export function savedMeanwhile(
  answers: Answers,
  typed: Readonly<Record<string, string>>,
  drawnFrom: number,
): readonly string[] {
  return Object.entries(typed)
    .filter(([field, value]) => {
      const saved = answers.get(field)
      return saved !== undefined && saved.seq > drawnFrom && saved.value !== value
    })
    .map(([field]) => field)
}

/** 会計年度独立: without a carry-over a project ends within the fiscal year of its call. */
export function itEndsWithinTheYear(endsOn: LocalDate | null, fiscalYear: number): Ruling {
  return (
    endsOn === null ||
    endsOn <= lastDayOf(toFiscalYear(fiscalYear)) ||
    broken(
      '完了日が年度を越えています。繰越の手続がない場合は3月31日までにしてください。',
      'endsOn',
    )
  )
}

export function itEndsAfterItStarts(startsOn: LocalDate | null, endsOn: LocalDate | null): Ruling {
  return (
    startsOn === null ||
    endsOn === null ||
    startsOn <= endsOn ||
    broken('終わる日が、始める日より前です。', 'endsOn')
  )
}

/** A draft is kept two years after its call has closed; a month before, its owner is told. */
export const draftKeptMonths = 24
