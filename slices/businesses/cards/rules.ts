import {
  formatFiscalYear,
  formatShortWareki,
  formatWareki,
  formatYen,
  type LocalDate,
  toFiscalYear,
} from '#packages/japan'
import { head, type PaperContent, type PaperPart, side, words } from '#platform/typesetting'
import { industryInWords } from '../industries/rules.ts'
import type { Details, Money } from '../shared-details/tables.ts'

export const cardLevels = {
  staff: '庁内',
  shared: '提供先',
  public: '公開',
} as const
export type CardLevel = keyof typeof cardLevels

export function isCardLevel(level: string): level is CardLevel {
  return Object.hasOwn(cardLevels, level)
}

type Line = readonly [label: string, value: string | null]

/** A part of label and value; what is not known is a dash, what may not be seen is not there. */
function facts(title: string, note: string, lines: readonly Line[]): PaperPart {
  return {
    title,
    note,
    columns: [42, 138],
    head: [],
    body: lines.map(([label, value]) => [side(label), words(value)]),
  }
}

export type CardBusiness = {
  readonly name: string
  readonly kana: string
  readonly nameEn: string
  readonly kind: string
  readonly aliases: readonly string[]
  readonly postalCode: string
  readonly address: string
  readonly district: string
  readonly jsicCode: string | null
  readonly state: string
  readonly confirmedOn: LocalDate
  readonly isSample: boolean
}

/** Name, place and trade: what every recipient of a record sees. */
export function identityPart(business: CardBusiness): PaperPart {
  const where = [business.postalCode && `〒${business.postalCode}`, business.address]
  return facts('だれか', '', [
    ['名称', business.name],
    ['よみ', business.kana],
    ['屋号・別名', business.aliases.join('、')],
    ['英語の名称', business.nameEn],
    ['種類', business.kind],
    ['所在地', where.filter(Boolean).join('　')],
    ['地区', business.district],
    ['業種', industryInWords(business.jsicCode)],
  ])
}

export function contactPart(contact: {
  readonly phone: string | null
  readonly mail: string | null
  readonly preferredWay: string
}): PaperPart {
  return facts('連絡', '', [
    ['電話', contact.phone],
    ['メール', contact.mail],
    ['連絡の方法', contact.preferredWay || '聞いていない'],
  ])
}

/** What is known of a step, as it was asked and when it was confirmed. */
export function processesPart(
  holdings: readonly {
    readonly process: string
    readonly level: string
    readonly materials: readonly string[]
    readonly lotFrom: number | null
    readonly willing: string
    readonly verified: string
    readonly verifiedOn: LocalDate
  }[],
): PaperPart {
  return {
    title: 'できる工程',
    note: '不明は「なし」ではありません',
    columns: [40, 30, 36, 22, 22, 30],
    head: [
      ['工程', 'どのくらい', '素材', '最小ロット', '新しい仕事', '確かめ方'].map((text) =>
        head(text),
      ),
    ],
    body:
      holdings.length === 0
        ? [[words('記録がありません', { cols: 6 })]]
        : holdings.map((one) => [
            side(one.process),
            words(one.level),
            words(one.materials.join('、') || '不明'),
            words(one.lotFrom === null ? '不明' : `${one.lotFrom}個から`, { align: 'n' }),
            words(one.willing),
            words(`${one.verified}\n${formatShortWareki(one.verifiedOn)}`),
          ]),
  }
}

export function workPart(lines: readonly Line[]): PaperPart {
  return facts('規模', '', lines)
}

/** Said on a card that holds a year which inside only chiefs and above may see. */
export const sealedMark = '係長以上に限る財務を含みます'
export const moneyTitle = '財務'
export const peopleTitle = '担い手・後継'

const yen = (amount: number | null) => (amount === null ? '不明' : `${formatYen(amount)}円`)

export function moneyPart(
  money: readonly Omit<Money, 'level' | 'confirmedOn'>[],
  note: string,
): PaperPart {
  return {
    title: moneyTitle,
    note,
    columns: [30, 44, 44, 26, 36],
    head: [['年度', '売上高', '付加価値額', '総従業員', '出どころ'].map((text) => head(text))],
    body:
      money.length === 0
        ? [[words('記録がありません（0円ではありません）', { cols: 5 })]]
        : money.map((row) => [
            side(formatFiscalYear(toFiscalYear(row.fiscalYear))),
            words(yen(row.salesYen), { align: 'n' }),
            words(yen(row.valueAddedYen), { align: 'n' }),
            words(row.employees === null ? '不明' : `${row.employees}人`, { align: 'n' }),
            words(row.source),
          ]),
  }
}

export function peoplePart(
  people: readonly { readonly name: string; readonly part: string; readonly age: string }[],
  succession: string | null,
): PaperPart {
  return {
    title: peopleTitle,
    note: `後継の状態：${succession ?? '不明'}`,
    columns: [80, 50, 50],
    head: [['名前', '役割', '年齢'].map((text) => head(text))],
    body:
      people.length === 0
        ? [[words('記録がありません', { cols: 3 })]]
        : people.map((one) => [side(one.name), words(one.part), words(one.age)]),
  }
}

export function namedProcesses(processes: readonly string[]): PaperPart {
  return facts('できる工程', '', [['工程', processes.join('、') || '不明']])
}

/** The parts that a consent adds, each only where it was named. */
export function consentedParts(
  details: Details,
  ageOf: (birthYear: number | null) => string,
): PaperPart[] {
  const { contact, money, people, succession } = details
  return [
    ...(contact ? [contactPart(contact)] : []),
    ...(money ? [moneyPart(money, '同意のある年度だけ')] : []),
    ...(people
      ? [
          peoplePart(
            people.map(({ name, part, birthYear }) => ({
              name: name ?? '（本人の同意なし）',
              part,
              age: ageOf(birthYear),
            })),
            succession?.state ?? null,
          ),
        ]
      : []),
  ]
}

/** 事業者カード: one sheet, whose parts are those that its reader may see. */
export function cardPaper(
  business: { readonly name: string; readonly state: string; readonly isSample: boolean },
  card: {
    readonly level: CardLevel | 'own'
    readonly city: string
    readonly reader: string
    readonly parts: readonly PaperPart[]
    readonly rests: string
    readonly isSealed?: boolean
  },
): PaperContent {
  const level = card.level === 'own' ? '本人' : cardLevels[card.level]
  return {
    paper: 'business-card',
    title: '事業者カード',
    spaced: true,
    landscape: false,
    sizePoints: 9.5,
    top: [card.city, business.isSample ? '見本（実在しません）' : '', card.reader].filter(
      (line) => line !== '',
    ),
    right: [
      `見せる範囲：${level}`,
      `状態：${business.state}`,
      ...(card.isSealed ? [sealedMark] : []),
    ],
    seals: [],
    sheets: [card.parts],
    rests: card.rests,
  }
}

/** The line under a card: when it was made, and when the record was last confirmed. */
export function restsOn(confirmedOn: LocalDate): string {
  return `事業者台帳。${formatWareki(confirmedOn)}に確かめた内容です`
}
