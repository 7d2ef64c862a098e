import { systemOf, within } from '#platform'
import { people, type Town } from '#platform/samples'
import { drawMap } from '../channels/actions/draw-map.ts'
import { recordProduct } from '../products/actions/record-product.ts'
import { recordSales } from '../products/actions/record-sales.ts'
import { recordStep } from '../products/actions/record-step.ts'
import { businessesNamed } from '../products/tables.ts'
import { assessReadiness } from '../readiness/actions/assess-readiness.ts'
import { resourceChoices } from '../resources/tables.ts'
import { asLines, linesOf } from './lines.ts'
import type { Places } from './places.ts'

/**
 * 産地, product, kind, business, partner, support, tier, channel, prices, materials; then the steps with
 * their days (a blank day is not known) and sales by fiscal year. All invented.
 */
const products = `
眼鏡|軽量チタン枠 AIR（見本）|眼鏡枠|サンテ光学株式会社|意匠事務所（見本）|令和4年度 新商品開発補助金|世界市場|海外代理店、自社EC|48,000|チタン|構想 2022-05-10、試作 2022-11-01、テスト販売 2023-04-05、販売中 2023-10-01|2023:6200000、2024:18400000、2025:26100000
眼鏡|小顔のためのアセテート枠（見本）|眼鏡枠|株式会社鯖江アセテート加工|||日本市場|専門店|32,000|アセテート|構想 2023-02-01、試作 2023-06-15、販売中 2024-03-20|2024:4300000、2025:5100000
眼鏡|手術用ルーペ枠（見本）|医療器具|文殊山チタン工業株式会社|医科大学（見本）|令和5年度 医療参入支援|日本市場|医療機器商社|180,000|チタン|構想 2023-04-01、試作 2024-02-01、テスト販売 2025-06-01|
眼鏡|折りたたみ老眼鏡（見本）|眼鏡|株式会社未来めがね工舎|||日本市場|自社EC、モール|9,800|ステンレス|構想 2021-09-01、試作 2022-01-10、販売中 2022-07-01、縮小 2025-04-01|2022:3100000、2023:5400000、2024:2200000
眼鏡|補聴器一体の枠（見本）|眼鏡枠|有限会社加藤枠製作所|電機会社（見本）|||||チタン|構想 2022-04-01、試作 2023-01-20、中止 2024-03-31 技術・品質が届かない|
眼鏡|端材のアクセサリー（見本）|雑貨|橋立セル加工||令和6年度 廃材活用補助金|地元の商圏|直営店|2,400、3,800|アセテート|構想 2024-06-01、試作 2024-09-01、テスト販売 2025-02-01、販売中 2025-05-01|2025:1150000
眼鏡|スポーツ用チタン枠（見本）|眼鏡枠|株式会社トミタ・オプティカル|||世界市場|輸出直接|39,000|チタン|試作 、販売中 2020-09-01|2023:41000000、2024:38200000、2025:40900000
眼鏡|木のテンプルの枠（見本）|眼鏡枠|有限会社つつじ眼鏡|木工所（見本）||日本市場||45,000|チタン、木|構想 2025-08-01|
漆器|食洗機に入る椀（見本）|椀|有限会社うるし久右衛門|工業技術センター（見本）|令和3年度 新商品開発補助金|日本市場|専門店、自社EC|6,500|樹脂、漆|構想 2021-04-15、試作 2021-12-01、テスト販売 2022-05-01、販売中 2022-11-03|2022:2400000、2023:8800000、2024:12600000、2025:13900000
漆器|漆のマグカップ（見本）|器|漆工房うるみ|||世界市場|輸出間接|12,000|木、漆|構想 2023-05-01、試作 2023-08-01、販売中 2024-09-10|2024:1900000、2025:3300000
漆器|旅館向けの重ね箱（見本）|業務用食器|株式会社業務漆器タケダ|||日本市場|業務用卸|4,800|樹脂、漆|販売中 |2024:22800000、2025:21400000
漆器|漆塗りのスピーカー（見本）|家電|片山塗り物店|音響会社（見本）|令和4年度 異業種連携補助金||||木、漆|構想 2022-07-01、試作 2023-03-01、中止 2023-12-20 費用が合わない|
漆器|蒔絵の万年筆（見本）|文具|沢口蒔絵|文具会社（見本）||世界市場|海外代理店|88,000、150,000|樹脂、漆、金|構想 2020-10-01、試作 2021-06-01、販売中 2022-02-14|2023:5600000、2024:6100000
漆器|子どもの椀（見本）|椀|木地師 松原|||地元の商圏|直営店、官公需|3,900|木、漆|構想 2024-01-10、試作 2024-05-01、テスト販売 2024-11-01、試作 2025-06-01|
繊維|再生繊維の裏地（見本）|織物|株式会社立待織物|糸の会社（見本）|令和5年度 新素材開発補助金|日本市場|商社||再生ポリエステル|構想 2023-06-01、試作 2024-01-15、販売中 2025-01-20|2025:9700000
繊維|細幅のギフトリボン（見本）|細幅織物|丹南リボン株式会社|||日本市場|モール|680|ポリエステル|構想 2022-03-01、販売中 2022-10-01|2023:7200000、2024:7900000、2025:8100000
繊維|車いす用の膝掛け（見本）|衣料|株式会社ツヅキ染工|福祉施設（見本）||||7,800|ポリエステル|構想 2025-03-01、試作 2025-10-01|
繊維|吸音の壁布（見本）|内装|株式会社鯖江インテリアテキスタイル||令和2年度 新商品開発補助金|日本市場|内装業者||ポリエステル|構想 2020-06-01、試作 2020-12-01、販売中 2021-09-01、終了 2025-03-31|2022:3400000、2023:2800000、2024:1200000
`

type Step = { readonly stage: string; readonly onDay: string; readonly reason: string }

const stepsOf = (cell = ''): Step[] =>
  cell.split('、').map((text) => {
    const [stage = '', onDay = '', reason = ''] = text.trim().split(' ')
    return { stage, onDay, reason }
  })

const ask = { city: people.officer.city, mode: 'read' as const }
const system = async () => systemOf(people.officer.city)

/** Products (見本) with their ledgers and sales, two maps of prices, and who told how ready they are. */
export async function fillMarkets(town: Town, places: Places): Promise<void> {
  const names = linesOf(products).flatMap(([, , , business]) => business ?? [])
  const known = await within(town, { ...ask, person: system }, (here) =>
    businessesNamed(here, names),
  )
  const resources = await within(town, { ...ask, person: system }, resourceChoices)
  for (const line of linesOf(products)) await fillProduct(town, places, { known, resources }, line)
  await fillChannels(town, places)
  await fillReadiness(town, known)
}

type Known = readonly { readonly id: string; readonly name: string }[]

/** The resource that a material tells of, by the name of either. */
const resourceOf: Readonly<Record<string, string>> = {
  チタン: 'チタンの精密加工の技術（見本）',
  アセテート: 'アセテートの切削と磨き（見本）',
  漆: '漆塗りの技術（見本）',
  金: '蒔絵と沈金の技術（見本）',
  再生ポリエステル: '合繊の織り（見本）',
}

type Kept = { readonly known: Known; readonly resources: Known }

async function fillProduct(town: Town, places: Places, { known, resources }: Kept, line: string[]) {
  const [place = '', name, kind, business = '', partner, support, tier, channel] = line
  const [prices, materials, steps, sales = ''] = line.slice(8)
  const [first, ...later] = stepsOf(steps)
  const { about: productId } = await town.do(people.officer, recordProduct, {
    clusterId: places.get(place),
    ...{ name, kind, partner, support, tier, channel },
    businesses: known.some((one) => one.name === business) ? business : '',
    prices: asLines(prices),
    materials: asLines(materials),
    resourceIds: asLines(materials)
      .split('\n')
      .flatMap((one) => resources.find(({ name: called }) => called === resourceOf[one])?.id ?? []),
    source: '事業者への聞き取り（見本）',
    ...{ stage: first?.stage, onDay: first?.onDay },
    isSample: 'on',
  })
  // The first line of the ledger made the second version; each further line makes the next.
  for (const [n, step] of later.entries())
    await town.do(people.officer, recordStep, { productId, version: n + 2, ...step })
  for (const sale of sales.split('、').filter(Boolean).slice(-2)) {
    const [fy, amountYen] = sale.split(':')
    const source = '決算書（見本）'
    await town.do(people.officer, recordSales, { productId, fy, amountYen, source })
  }
}

async function fillChannels(town: Town, places: Places): Promise<void> {
  await town.do(people.officer, drawMap, {
    clusterId: places.get('眼鏡'),
    name: '金属枠 産地問屋を通す（見本）',
    product: '金属枠',
    asOn: '2026-05-20',
    source: '3社への聞き取りの平均（見本）',
    stations: [
      { name: '工場出荷', price: '3,000', services: '製造、品質保証' },
      { name: '産地問屋', price: '3,900', services: '企画、在庫、与信、検品' },
      { name: '店頭（税抜）', price: '6,500', services: '接客、調整、在庫、保証' },
    ],
    ownPrice: '6,500',
    ownFee: '10',
    ownShipping: '800',
    isSample: 'on',
  })
  await town.do(people.officer, drawMap, {
    clusterId: places.get('漆器'),
    name: '椀 消費地問屋を通す（見本）',
    product: '椀',
    asOn: '2026-05-25',
    source: '2社への聞き取りの平均（見本）',
    stations: [
      { name: '塗師出荷', price: '2,200', services: '塗り、磨き' },
      { name: '産地問屋', price: '2,900', services: '企画、木地の手配、在庫' },
      { name: '消費地問屋', price: '3,500', services: '与信、小分け配送' },
      { name: '店頭（税抜）', price: '6,000', services: '' },
    ],
    ownPrice: '5,800',
    ownFee: '3.6',
    ownShipping: '700',
    ownLabour: '600',
    isSample: 'on',
  })
}

/** Eighteen that told how ready they are, one sign an item: ○ yes, △ partly, × no, ？ not known. */
const readiness = [
  '○○○△△○○△○△○○',
  '○○○○△○○○○△○○',
  '○△○○○△○△○○○○',
  '○○○△△○○△○○○△',
  '○○△○○○○△△△○○',
  '○○○○△△○○○△○○',
  '○△○△△○○△○△○△',
  '△△×△×△○×△○△×',
  '△△△△×△○×△○△×',
  '△×△××△△×△○×△',
  '△△×△△×○×△△△×',
  '△×△△×△△△×○△×',
  '△△×△×△○×△○×△',
  '××××××△××△××',
  '×××？×？×××○××',
  '××××××△××△××',
  '×△××××△×××××',
  '××××××？××△××',
]
const replyOf: Readonly<Record<string, string>> = {
  '○': 'はい',
  '△': '一部',
  '×': 'いいえ',
  '？': '不明',
}

async function fillReadiness(town: Town, known: Known): Promise<void> {
  for (const [n, signs] of readiness.entries()) {
    const business = known[n]
    if (business === undefined) return
    await town.do(people.officer, assessReadiness, {
      businessId: business.id,
      onDay: '2026-06-10',
      answers: Array.from(signs, (sign) => replyOf[sign]),
      source: '訪問での聞き取り（見本）',
      isSample: 'on',
    })
  }
}
