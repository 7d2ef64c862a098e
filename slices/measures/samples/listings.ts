import { people, type Town } from '#platform/samples'
import { takeInListings } from '../listing-files/actions/take-in-listings.ts'
import { watchListings } from '../watches/actions/watch-listings.ts'

type Sample = {
  readonly title: string
  readonly area: string
  readonly cap: number | null
  readonly rate: string
  readonly until: string | null
  readonly employees?: string
  readonly industry?: string
  readonly purpose?: string
  readonly ends?: string
  readonly detail: string
}

const manufacturing = '製造業 / 卸売業、小売業'
const markets = '販路拡大・海外展開をしたい'

/** Invented subsidies, as Jグランツ would list them; each title says that it is a sample. */
const samples: readonly Sample[] = [
  {
    title: '地域の産地を世界へつなぐ販路開拓支援',
    area: '全国',
    cap: 20_000_000,
    rate: '補助対象経費の２分の１以内',
    until: '2027-02-26T14:59Z',
    industry: manufacturing,
    purpose: markets,
    ends: '2028-03-31T14:59Z',
    detail:
      '<p>申請者は市町村、または市町村が構成員となる協議会とします。</p><p>海外の見本市への共同出展、商談の通訳と資料づくりを対象とします。</p>',
  },
  {
    title: '伝統の技を継ぐ人材育成事業',
    area: '全国',
    cap: 10_000_000,
    rate: '①1/3、1/2②1/2',
    until: '2027-01-15T14:59Z',
    industry: '製造業',
    purpose: '人材育成を行いたい',
    ends: '2029-03-31T14:59Z',
    detail:
      '<p>地方公共団体が地域の団体とともに行う後継者の育成を補助します。</p><ul><li>①研修の運営</li><li>②受入れ先への支援</li></ul>',
  },
  {
    title: '小規模事業者の設備更新補助金',
    area: '福井県 / 石川県 / 富山県',
    cap: 3_000_000,
    rate: '2/3 以内 又は 1/2 以内',
    until: '2026-12-18T14:59Z',
    employees: '20名以下',
    industry: manufacturing,
    purpose: '設備整備・IT導入をしたい',
    ends: '2027-09-30T14:59Z',
    detail:
      '<p>常時使用する従業員が20名以下の事業者が、老朽化した設備を更新する経費を補助します。</p>',
  },
  {
    title: '中小企業の省エネルギー診断',
    area: '全国',
    cap: null,
    rate: '公募要領を参照',
    until: '2027-03-12T14:59Z',
    employees: '300名以下',
    purpose: '設備整備・IT導入をしたい',
    detail: '<p>専門家が工場を訪ね、設備の使い方と更新の順を助言します。</p>',
  },
  {
    title: '海外展示会に初めて出る事業者への助成',
    area: '全国',
    cap: 500_000,
    rate: '定額支給（要件を満たした場合、一律50万円）',
    until: '2026-12-07T14:59Z',
    employees: '従業員数の制約なし',
    industry: manufacturing,
    purpose: markets,
    ends: '2027-03-31T14:59Z',
    detail: '<p>海外の展示会に初めて出る中小企業者に、出展料と輸送の費用を助成します。</p>',
  },
  {
    title: '首都圏店舗の改装支援',
    area: '東京都',
    cap: 2_000_000,
    rate: '1/2',
    until: '2027-01-29T14:59Z',
    industry: '卸売業、小売業',
    purpose: markets,
    detail: '<p>都内の店舗の改装を補助します。</p>',
  },
  {
    title: '事業承継の専門家派遣',
    area: '福井県',
    cap: 300_000,
    rate: '10/10',
    until: null,
    purpose: '事業を引き継ぎたい',
    detail: '<p>県内の事業者に、承継の専門家を派遣します。自治体の相談窓口からも申し込めます。</p>',
  },
]

export async function fillListings(town: Town): Promise<void> {
  const subsidies = samples.map((one, at) => ({
    id: `mihon-${at + 1}`,
    name: `見本-${String(at + 1).padStart(3, '0')}`,
    title: `${one.title}（見本）`,
    institution_name: '見本の機関',
    detail: one.detail,
    target_area_search: one.area,
    subsidy_max_limit: one.cap,
    subsidy_rate: one.rate,
    acceptance_start_datetime: '2026-10-01T00:00Z',
    acceptance_end_datetime: one.until,
    project_end_deadline: one.ends ?? null,
    target_number_of_employees: one.employees ?? '従業員数の制約なし',
    industry: one.industry ?? null,
    use_purpose: one.purpose ?? null,
    request_reception_presence: '有',
    is_enable_multiple_request: false,
  }))
  const file = new File([JSON.stringify({ subsidies })], '補助制度の一覧（見本）.json')
  await town.do(people.officer, takeInListings, { file, isWhole: 'on' })
  await town.do(people.officer, watchListings, { query: 'q=販路' })
}
