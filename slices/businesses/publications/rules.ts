import { broken, type Ruling } from '#platform'
import { noConsentSentence } from '../consents/rules.ts'
import { divisionOf } from '../industries/rules.ts'
import { nameKey, searchText } from '../searches/rules.ts'

/** What of a business stands in public; nothing else has a column there. */
export type Copy = {
  readonly name: string
  readonly kana: string
  readonly nameEn: string
  readonly aliases: readonly string[]
  readonly district: string
  readonly address: string
  readonly industry: string
  readonly processes: readonly string[]
}

type Recorded = {
  readonly name: string
  readonly kana: string
  readonly nameEn: string
  readonly aliases: readonly string[]
  readonly district: string
  readonly address: string
  readonly jsicCode: string | null
}

const trade = (code: string | null) => (code === null ? '' : (divisionOf(code)?.name ?? ''))

/** The copy that the consent allows: name and reading always, the rest where it is named. */
export function copyFor(
  business: Recorded,
  processes: readonly string[],
  fields: readonly string[],
): Copy {
  const where = fields.includes('所在地')
  const called = fields.includes('屋号・英語の名称')
  return {
    name: business.name,
    kana: business.kana,
    nameEn: called ? business.nameEn : '',
    aliases: called ? business.aliases : [],
    district: where ? business.district : '',
    address: where ? business.address : '',
    industry: fields.includes('業種') ? trade(business.jsicCode) : '',
    processes: fields.includes('工程') ? processes : [],
  }
}

/** By what a published copy is found: nothing that does not itself stand in public. */
export function searchTextOf(copy: Copy, synonyms: readonly string[]): string {
  const called = searchText({ ...copy, corporateNumber: null })
  const steps = copy.processes.length === 0 ? [] : [...copy.processes, ...synonyms].map(nameKey)
  return [...new Set([called, ...steps].filter((key) => key !== ''))].join('|')
}

export const copyLabels: Readonly<Record<keyof Copy, string>> = {
  name: '名称',
  kana: 'よみ',
  nameEn: '英語の名称',
  aliases: '屋号・別名',
  district: '地区',
  address: '所在地',
  industry: '業種',
  processes: '工程',
}

const written = (value: string | readonly string[]) =>
  typeof value === 'string' ? value : value.join('、')

/** Field by field, what stands in public and what would stand there now. */
export function comparedCopies(published: Copy | null, now: Copy) {
  const fields = Object.keys(copyLabels) as (keyof Copy)[]
  return fields.map((field) => ({
    field,
    label: copyLabels[field],
    before: published === null ? '' : written(published[field]),
    after: written(now[field]),
  }))
}

export function isOutOfDate(published: Copy, now: Copy): boolean {
  return comparedCopies(published, now).some(({ before, after }) => before !== after)
}

export function itsPublicationIsAllowed(
  { state }: { readonly state: string },
  consents: readonly unknown[],
): Ruling {
  if (consents.length === 0) return broken(noConsentSentence)
  return (
    state === '登録' ||
    broken(`いまの状態は「${state}」です。公開名簿には、「登録」の事業者だけを載せます。`)
  )
}

/** Labels of the public pages, in the language that is asked for. */
export const wordings = {
  ja: {
    title: 'つくり手の公開名簿',
    name: '名称・よみ',
    process: '工程',
    district: '地区',
    industry: '業種',
    address: '所在地',
    aliases: '屋号・別名',
    english: '英語の名称',
    search: '名前・よみ・工程',
    all: 'すべて',
    submit: 'さがす',
    published: '掲載日',
    other: 'English',
  },
  en: {
    title: 'Directory of makers',
    name: 'Name',
    process: 'Process',
    district: 'District',
    industry: 'Industry',
    address: 'Address',
    aliases: 'Also known as',
    english: 'Name in English',
    search: 'Name or process',
    all: 'All',
    submit: 'Search',
    published: 'Listed on',
    other: '日本語',
  },
} as const
export type Wording = Readonly<Record<keyof (typeof wordings)['ja'], string>>

export function wordingOf(query: Readonly<Record<string, string>>): {
  readonly words: Wording
  readonly lang: 'ja' | 'en'
} {
  const lang = query.lang === 'en' ? 'en' : 'ja'
  return { words: wordings[lang], lang }
}
