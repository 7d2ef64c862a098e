import { formatYen } from '#packages/japan'
import { hiddenSentence } from '../result-breakdowns/rules.ts'
import { factsOfResult, type PublicResult, tellsApart } from '../selection-results/rules.ts'

export type Lang = 'ja' | 'en'

/** `?lang=en`, as on every public page of the city. */
export const langOf = (query: Readonly<Record<string, string>>): Lang =>
  query.lang === 'en' ? 'en' : 'ja'

type Fact = readonly [string, string]

const sentences: Readonly<Record<string, string>> = {
  '不採択が2件以下のため、全体平均は公表できません。':
    'Not published: with two or fewer not selected, their scores could be worked out.',
  '採択と全体の差が2件以下のため、公表できません。':
    'Not published: selected and all differ by two or fewer.',
  '点のない申請だけです。': 'No application was scored.',
  この件数では判断できません: 'Too few applications to tell.',
}

/** A figure or a sentence of a result that was kept in Japanese, in English; names stay as they are. */
export function inEnglish(told: string): string {
  const known = sentences[told]
  if (known !== undefined) return known
  const tens = /^(\d+)点台$/.exec(told)?.[1]
  if (tens !== undefined) return `${tens}–${Number(tens) + 9} of 100`
  if (told === '90点以上') return '90 or more of 100'
  const few = /^(\d+)件では、平均を公表できません。$/.exec(told)?.[1]
  if (few !== undefined) return `Not published: too few (${few}) for a mean.`
  const agreement = /^(\S+) ［(\S+)〜(\S+)］$/.exec(told)
  if (agreement) return `${agreement[1]} [${agreement[2]}, ${agreement[3]}]`
  return told.replace(/^(\d+)[件組]$/, '$1')
}

/** The figures of a result, in the order of the page. */
export function factsIn(lang: Lang, result: PublicResult): readonly Fact[] {
  if (lang === 'ja') return factsOfResult(result)
  const others = tellsApart(result.waiting, result.refused)
    ? ['Waiting list', 'Not selected']
    : ['Waiting or not selected']
  const terms = [
    ...['Applications', 'Selected', ...others, 'Mean score of all', 'Mean score of the selected'],
    'Agreement of the panel (ICC, 95 %)',
    'Discussed',
    'Pairs excluded (conflict)',
    'Not in order of scores',
    'Other than the panel',
  ]
  return factsOfResult(result).map(([, value], at) => [terms[at] ?? '', inEnglish(value)])
}

const cells: Readonly<Record<string, string>> = {
  不明: 'Unknown',
  そのほか: 'Other',
  '20人以上': '20 or more workers',
}
const axes: Readonly<Record<string, string>> = {
  '産業（中分類）': 'Industry (JSIC two digits)',
  従業者の数: 'Workers',
  地区: 'District',
}

/** A cell or an axis of a breakdown; names of industries and places stay as they are. */
export const cellIn = (lang: Lang, cell: string): string =>
  lang === 'ja' ? cell : (cells[cell] ?? cell.replace(/^(\d+(?:–\d+)?)人$/, '$1 workers'))
export const axisIn = (lang: Lang, label: string): string =>
  lang === 'ja' ? label : (axes[label] ?? label)

const japanese = {
  ...{ other: 'English', csv: 'CSVで保存', breakdownCsv: '内訳のCSV', audit: '抽出監査' },
  ...{ result: '審査結果', counts: '件数と点', selected: '採択した事業' },
  none: '採択はありません',
  whyNone: '最低点に届く申請がありませんでした。',
  columns: { name: '交付先', title: '事業', yen: '採択額（円）', summary: '概要' },
  departs: (reason: string) => `審査会の結論と異なる決定です。${reason}`,
  yen: (amount: number) => formatYen(amount),
  lottery: {
    title: '抽選',
    note: '同点と、点では区別できない僅差の順を、封印した規則で決めました。だれが計算しても同じ順になります。',
    facts: {
      number: '公の番号',
      secret: '明かした秘密',
      hash: '公募の前に公表した、秘密のSHA-256',
      recipe: '計算のしかた',
    },
    no: '番号',
    order: 'の小さい順',
    caption: '抽選の順',
    columns: { turn: '順', no: '番号', key: '計算した値' },
  },
  breakdown: {
    title: '内訳',
    ofCall: 'この公募',
    ofAll: 'この制度のこれまでの累計',
    adopted: '採択',
    others: '採択以外',
    none: '申請がありません。',
    hidden: hiddenSentence,
  },
}
export type ResultWords = typeof japanese

const english: ResultWords = {
  ...{ other: '日本語', csv: 'Save as CSV (in Japanese)' },
  ...{ breakdownCsv: 'CSV of the breakdown (in Japanese)', audit: 'Random audit' },
  ...{ result: 'Result of the selection', counts: 'Counts and scores' },
  selected: 'Projects selected',
  none: 'No application was selected.',
  whyNone: 'None reached the lowest score that the call asks for.',
  columns: { name: 'Recipient', title: 'Project', yen: 'Amount (yen)', summary: 'Summary' },
  departs: (reason) => `The decision differs from the conclusion of the panel. ${reason}`,
  yen: (amount) => formatYen(amount),
  lottery: {
    title: 'Lottery',
    note: 'Equal scores, and scores too near to be told apart, were put in order by the sealed rule. Anybody computes the same order.',
    facts: {
      number: 'Public number',
      secret: 'Revealed secret',
      hash: 'SHA-256 of the secret, published before the call opened',
      recipe: 'How to compute',
    },
    no: 'number',
    order: ', lowest first',
    caption: 'Order of the lottery',
    columns: { turn: 'Place', no: 'Number', key: 'Computed value' },
  },
  breakdown: {
    title: 'Breakdown',
    ofCall: 'This call',
    ofAll: 'All calls of this scheme so far',
    adopted: 'Selected',
    others: 'Not selected',
    none: 'There are no applications.',
    hidden:
      '“－” is a figure that is not published, because it would tell of one or two applicants, directly or by subtraction. It is not zero.',
  },
}

export const resultWords: Readonly<Record<Lang, ResultWords>> = { ja: japanese, en: english }
