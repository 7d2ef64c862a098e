import { type Step, within } from '#platform'
import { people, type Town } from '#platform/samples'
import { checkingSheets } from '../evaluation-files/actions/check-sheets.ts'
import { receiveSheets } from '../evaluation-files/actions/receive-sheets.ts'
import { takeInSheets, takingInSheets } from '../evaluation-files/actions/take-in-sheets.ts'
import { sheetFileSeenBy } from '../evaluation-files/tables.ts'
import { joinSheetToMeasure } from '../evaluation-sheets/actions/join-sheet.ts'
import { cityName, sheetsByCode } from '../evaluation-sheets/tables.ts'
import { seen } from '../examples/tables.ts'
import { measuresSeenBy } from '../tables.ts'

type Cell = number | string | null
type Sample = {
  readonly id: string
  readonly name: string
  readonly start: string
  readonly words: readonly [overview: string, target: string, intent: string, result: string]
  /** 千円, from 令和2年度 on: 国, 県, その他, 一般, 人員, 時間, 人件費. */
  readonly costs: readonly (readonly (number | null)[])[]
  readonly activity: readonly [name: string, unit: string, ...years: Cell[]]
  readonly object: readonly [name: string, unit: string, ...years: Cell[]]
  readonly outcome: readonly [name: string, unit: string, ...years: Cell[]]
  readonly comment: string
}

const firstYear = 2

/** Invented sheets in the form that publishers use; the file and its source say that they are samples. */
const samples: readonly Sample[] = [
  {
    id: '7201',
    name: '海外見本市 出展支援事業（見本）',
    start: '令和2',
    words: [
      '海外の見本市に共同で出展する作り手に、小間料の一部を補助する。',
      '市内の眼鏡・漆器の作り手',
      '自ら値を付けて、海外の取引先と続けて取引できるようになる。',
      '海外に直接売る作り手が増える。',
    ],
    costs: [
      [0, 0, 0, 0, 1, 120, 480],
      [0, 0, 500, 1_100, 1, 380, 1_520],
      [1_200, 0, 500, 1_900, 1, 420, 1_680],
      [1_600, 0, 500, 2_100, 2, 460, 1_840],
      [2_000, 0, 500, 2_100, 2, 510, 2_040],
      [2_500, 0, 500, 2_900, 2, 530, 2_120],
    ],
    activity: ['共同出展した作り手', '者', 0, 4, 7, 9, 10, 12],
    object: ['海外に関心のある作り手', '者', null, 41, 44, 52, 50, 58],
    outcome: ['出展から1年のうちに成約した作り手', '者', null, 0, 2, 3, '集計中', null],
    comment: '令和2年度は見本市が開かれず、出展はなかった。成約は1年後に確かめている。',
  },
  {
    id: '7190',
    name: '産地見学会 運営事業（見本）',
    start: '平成28',
    words: [
      '工房を一般に開く見学会を年に一度ひらく。',
      '市民、来訪者',
      '作り手の仕事を見て、産地を身近に感じる。',
      '産地を訪れる人が増える。',
    ],
    costs: [
      [0, 0, 0, 0, null, null, null],
      [0, 300, 0, 850, 1, 200, 800],
      [0, 300, 120, 900, 1, 210, 840],
      [0, 300, 140, 930, 1, 210, 840],
      [0, 0, 150, 1_310, 1, 240, 960],
      [0, 0, 150, 1_400, 1, 240, 960],
    ],
    activity: ['開いた工房', '軒', 0, 18, 22, 25, 27, 27],
    object: ['市内の工房', '軒', null, 61, 60, 58, 57, 55],
    outcome: ['来訪者', '人', 0, 1_240, 2_310, 3_050, 3_420, 3_600],
    comment: '工房の受入れに限りがあり、開く日を二つに分けることを考える。',
  },
]

function asPublished(one: Sample, more: object = {}): object {
  const years = one.costs.map((_, n) => firstYear + n)
  const cell = (told: readonly Cell[], n: number) => [told[n + 2] ?? null, null, null]
  const label = ([name, unit]: readonly Cell[]) => [{ name, unit }]
  return {
    ...{ id: one.id, name: one.name, year: 7, createdAt: '7/9/26' },
    policy: { id: '02', name: '産業の振興' },
    measure: { id: '01', name: '作り手の販路' },
    basicProject: { id: '03', name: '産地の発信' },
    ...{ department: '産業振興課', section: '産地係', category: 'Ｄ　補助金等' },
    period: { type: '単年度繰返', start: one.start, end: '' },
    ...{ overview: one.words[0], target: one.words[1], intent: one.words[2] },
    ...{ result: one.words[3], legalBasis: '-' },
    financials: one.costs.map(
      ([national, prefecture, other, general, people, hours, labour], n) => {
        const cost = (national ?? 0) + (prefecture ?? 0) + (other ?? 0) + (general ?? 0)
        return {
          ...{ year: years[n], nationalSubsidy: national, prefecturalSubsidy: prefecture },
          ...{ localBond: null, other, generalRevenue: general, totalCost: cost },
          ...{ personnelCount: people, workHours: hours, personnelCost: labour },
          grandTotal: labour === null || labour === undefined ? null : cost + labour,
        }
      },
    ),
    indicators: years.map((year, n) => ({
      year,
      activity: cell(one.activity, n),
      target: cell(one.object, n),
      outcome: cell(one.outcome, n),
    })),
    indicatorLabels: {
      activity: label(one.activity),
      target: label(one.object),
      outcome: label(one.outcome),
    },
    evaluation: {
      ...{ direction: '１　現状維持', futureDirection: '２　改革改善（縮小・統合含む）' },
      comments: [{ role: '担当課', comment: one.comment }],
    },
    ...more,
  }
}

/** One file taken in, its first sheet joined to the fair; a second one waits with all that can come of it. */
export async function fillEvaluationSheets(town: Town): Promise<void> {
  const city = await seen(town, cityName)
  const officer = await town.person(people.officer)
  const writing = { city: officer.city, mode: 'write', person: async () => officer } as const
  // Only these jobs: what other samples have asked for is left to the program itself.
  const work = async (made: typeof checkingSheets, sheetFileId: string) => {
    let step: Step | null = null
    while (!step?.finished) {
      const cursor: unknown = step?.cursor ?? null
      step = await within(town, writing, (here) =>
        made.step(here, { sheetFileId, fileName: '' }, cursor),
      )
    }
  }
  const receive = async (year: number, sheets: readonly object[]) => {
    const name = `事務事業評価シート_令和${year}年度（見本）.json`
    const { about } = await town.do(people.officer, receiveSheets, {
      file: new File([JSON.stringify(sheets)], name),
      publisher: city,
      source: `令和${year}年度事務事業評価シート（見本）`,
      publishedOn: `${2018 + year}-11-01`,
    })
    await work(checkingSheets, about)
    return about
  }
  const published = samples.map((one) => asPublished(one))
  const sheetFileId = await receive(7, published)
  const { version } = await seen(town, (here) => sheetFileSeenBy(here, sheetFileId))
  await town.do(people.officer, takeInSheets, { sheetFileId, version })
  await work(takingInSheets, sheetFileId)
  const kept = await seen(town, (here) => sheetsByCode(here, city, ['7201']))
  const sheet = kept.get('7201')
  const [fair] = await seen(town, (here) => measuresSeenBy(here, { words: '海外見本市' }))
  if (sheet && fair)
    await town.do(people.officer, joinSheetToMeasure, { sheetId: sheet.id, measureId: fair.id })
  const [abroad, visits] = samples
  if (!abroad || !visits) return
  await receive(8, [
    asPublished(visits, { year: 8, overview: '工房を一般に開く見学会を、春と秋にひらく。' }),
    asPublished(abroad),
    asPublished(visits, { id: '7191', name: '産地の地図 作成事業（見本）' }),
    {
      id: '7192',
      name: '読めない例（見本）',
      year: 8,
      financials: [{ year: 7, totalCost: '約50' }],
    },
  ])
}
