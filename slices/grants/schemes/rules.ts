import { broken, type Ruling } from '#platform'

export const kinds = [
  '出展支援',
  'コンサルティング委託料補助',
  '後継者育成',
  '普及啓発',
  '展示会',
  '新商品開発',
  '外郭団体経由',
] as const

export const legalNatures = [
  '条例に基づく処分',
  '規則に基づく（市の解釈による）',
  '要綱に基づく贈与契約',
] as const
export type LegalNature = (typeof legalNatures)[number]

/** 規則に基づく: whether the city, with its 法務, reads it as a 処分. */
export const ruleInstructions = ['要確認', '教示する', '教示しない'] as const
export type RuleInstruction = (typeof ruleInstructions)[number]

export const taxBases = ['税抜', '税込', '免税簡易は税込'] as const
export const floorModes = ['不交付', '切上げなし'] as const
export const otherModes = ['併給不可', '控除型', '総額上限型'] as const
export const startRules = ['交付決定後', '公募開始日以後', '事前着手届'] as const
export const disposalMethods = ['月数', '残存簿価'] as const
export const evidences = ['見積', '契約・発注', '納品', '請求', '支払', '写真'] as const

export type Category = {
  readonly code: string
  readonly name: string
  readonly capYen: number | null
  readonly shareNum: number | null
  readonly shareDen: number | null
  readonly quotesFromYen: number | null
}

/** 費目 as the kinds of schemes bring them; a city writes its own over them. */
export const usualCategories: Readonly<Record<(typeof kinds)[number], readonly string[]>> = {
  出展支援: ['小間料', '装飾', '輸送', '旅費', '通訳'],
  コンサルティング委託料補助: ['委託料', '専門家謝金'],
  後継者育成: ['受講料', '指導者謝金', '材料', '研修手当'],
  普及啓発: ['会場', '広報', '講師'],
  展示会: ['会場', '設営', '広報'],
  新商品開発: ['試作', 'デザイン委託', '検査・認証', '知財'],
  外郭団体経由: ['再交付', '事務費'],
}

const moneyLine = /^(上限)\s*([\d,]+)\s*円?$/
const shareLine = /^(割合)\s*(\d+)\s*\/\s*(\d+)$/
const quoteLine = /^(見積)\s*([\d,]+)\s*円?(?:から|以上)?$/
const yenOf = (text: string) => Number(text.replaceAll(',', ''))

function categoryFrom(line: string, place: number): Category | null {
  const [name = '', ...limits] = line
    .normalize('NFKC')
    .split(/[:、]/)
    .map((part) => part.trim())
  const found = { capYen: null, shareNum: null, shareDen: null, quotesFromYen: null }
  const category: { -readonly [K in keyof Category]: Category[K] } = {
    code: `C${place}`,
    name,
    ...found,
  }
  for (const limit of limits) {
    const [cap, share, quote] = [
      moneyLine.exec(limit),
      shareLine.exec(limit),
      quoteLine.exec(limit),
    ]
    if (cap?.[2]) category.capYen = yenOf(cap[2])
    else if (share?.[2] && share[3]) {
      category.shareNum = Number(share[2])
      category.shareDen = Number(share[3])
    } else if (quote?.[2]) category.quotesFromYen = yenOf(quote[2])
    else return null
  }
  return name === '' ? null : category
}

/** 「装飾：上限300,000円、見積500,000円以上」 a line, 20 lines at most; null where a line is none. */
export function categoriesFrom(typed: string): readonly Category[] | null {
  const lines = typed.split(/\r?\n/).filter((line) => line.trim() !== '')
  const read = lines.map((line, i) => categoryFrom(line, i + 1))
  const found = read.flatMap((one) => (one === null ? [] : [one]))
  const names = new Set(found.map((one) => one.name))
  const isWhole = found.length === lines.length && names.size === found.length
  return isWhole && found.length > 0 && found.length <= 20 ? found : null
}

/** The line that `categoriesFrom` reads. */
export function categoryLine(one: Category): string {
  const yen = (amount: number) => amount.toLocaleString('ja-JP')
  const limits = [
    one.capYen === null ? '' : `上限${yen(one.capYen)}円`,
    one.shareNum === null ? '' : `割合${one.shareNum}/${one.shareDen}`,
    one.quotesFromYen === null ? '' : `見積${yen(one.quotesFromYen)}円以上`,
  ].filter((text) => text !== '')
  return limits.length === 0 ? one.name : `${one.name}：${limits.join('、')}`
}

export type Band = {
  readonly upToYen: number | null
  readonly role: 'head' | 'director' | 'executive'
}

/** 専決区分: who may decide on an amount. The last band has no limit. */
export function deciderOf(bands: readonly Band[], amountYen: number): Band['role'] {
  const found = bands.find(({ upToYen }) => upToYen === null || amountYen <= upToYen)
  return found?.role ?? 'executive'
}

/** What a decision of an edition is in law. */
export type Nature = {
  readonly legalNature: LegalNature
  readonly ruleInstruction: RuleInstruction
}

/**
 * 教示 is law where the decision is a 処分, and must not be printed where it is a contract. What rests on a
 * 規則 is one only where the city has said so.
 */
export const isDisposition = ({ legalNature, ruleInstruction }: Nature): boolean =>
  legalNature === '条例に基づく処分' ||
  (legalNature === '規則に基づく（市の解釈による）' && ruleInstruction === '教示する')

export function thePublicInterestIsWritten(text: string): Ruling {
  return (
    text.trim().length >= 20 ||
    broken(
      '公益上の必要性（地方自治法第232条の2）が書かれていません。20字以上で書くと公募を始められます。',
    )
  )
}

export function theMeasureIsOfTheSection(measureSectionId: string, sectionId: string): Ruling {
  return (
    measureSectionId === sectionId ||
    broken('この事業は別の課が所管しています。所管する課の事業を選んでください。', 'measureId')
  )
}

/** 規則に基づく: nobody guesses whether it is a 処分. */
export function theInstructionIsDecided({ legalNature, ruleInstruction }: Nature): Ruling {
  return (
    legalNature !== '規則に基づく（市の解釈による）' ||
    ruleInstruction !== '要確認' ||
    broken('規則に基づく決定に教示を刷るかを、法務担当に確かめて決めてください。')
  )
}
