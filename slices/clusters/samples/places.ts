import { people, type Town } from '#platform/samples'
import { foundCluster } from '../actions/found-cluster.ts'
import { recordMark } from '../brand-marks/actions/record-mark.ts'
import { recordOrganisation } from '../organisations/actions/record-organisation.ts'
import { recordShock } from '../shocks/actions/record-shock.ts'
import { asLines, linesOf } from './lines.ts'

/** The three 産地 of the sample town, by the key that the other samples call them by. */
export type Places = ReadonlyMap<string, string>

const localHistory = '福井県の産業に関する公刊の郷土史（見本）'

const places = [
  {
    key: '眼鏡',
    name: '鯖江の眼鏡（見本）',
    kana: 'さばえのめがね',
    nameEn: 'Sabae eyewear (sample)',
    trade: '眼鏡',
    products: '金属枠\nアセテート枠\n部品',
    municipalities: '182079\n182010\n182095',
    originYear: '1905',
    originWho: '増永五左衛門',
    origin: '農閑期の副業として、大阪と東京から職人を招いて始めた。',
    naturalGround: '雪の深い冬に屋外の仕事が少なく、屋内の手仕事が求められた。',
    historicalGround: '帳場制（親方ごとの組）で技を競い、工程ごとに独立して分業が広がった。',
    series: ['shipments', 'taxable-income'],
  },
  {
    key: '漆器',
    name: '河和田の漆器（見本）',
    kana: 'かわだのしっき',
    nameEn: 'Kawada lacquerware (sample)',
    trade: '漆器',
    products: '椀\n重箱\n業務用食器',
    municipalities: '182079',
    originYear: '',
    originWho: '',
    origin: '古くから漆を掻き、椀を塗ってきたと伝わる。始まりの年は分からない。',
    naturalGround: '湿り気の多い谷で漆が乾きやすく、周りの山で木地と漆が得られた。',
    historicalGround: '明治から業務用の食器に広げ、旅館や飲食店へ全国に納めるようになった。',
    series: ['shipments'],
  },
  {
    key: '繊維',
    name: '鯖江の繊維（見本）',
    kana: 'さばえのせんい',
    nameEn: 'Sabae textiles (sample)',
    trade: '繊維',
    products: '合繊織物\n細幅織物\n衣料',
    municipalities: '182079',
    originYear: '1893',
    originWho: '',
    origin: '羽二重の機業場ができ、のちに人絹、合繊へと移った。',
    naturalGround: '湿度が高く、糸が切れにくい。',
    historicalGround: '輸出の羽二重で機業が広がり、戦後は合繊の委託加工で伸びた。',
    series: ['shipments'],
  },
] as const

/** 産地, year, until, kind, what, the event, processes' products that it touched, and where that is written. */
const shocks = `
眼鏡|1983||技術|チタン枠の量産|軽くかぶれにくいチタンの枠が量産され、加工とロー付けの技が産地に残った。|金属枠|福井県眼鏡協会の公表資料
眼鏡|1985||円高|プラザ合意|円高が進み、対米輸出の採算が悪くなった。|金属枠|経済企画庁「昭和61年 年次経済報告」
眼鏡|1992|2005|アジアの台頭|中国製の台頭|生産の海外移転が進み、低い価格帯の枠が輸入に替わった。|金属枠、部品|財務省「貿易統計」（眼鏡フレームの輸入）
眼鏡|2008|2009|その他|リーマン・ショック|世界の需要が縮み、OEMの受注が減った。|金属枠|内閣府「平成21年度 年次経済財政報告」
眼鏡|2020|2022|その他|新型コロナウイルス感染症|店頭の休業で枠の販売が止まった。|金属枠、アセテート枠|内閣府「令和2年度 年次経済財政報告」
漆器|1975||制度|伝統的工芸品の指定|越前漆器が国の伝統的工芸品に指定された。|椀、重箱|経済産業省 伝統的工芸品の指定品目
漆器|1985||円高|プラザ合意|輸入の木製・樹脂製食器が安くなった。|業務用食器|経済企画庁「昭和61年 年次経済報告」
漆器|2004||災害|平成16年7月福井豪雨|河和田の谷が水につかり、工房と在庫が失われた。|椀、業務用食器|気象庁「災害をもたらした気象事例」
漆器|2020|2022|その他|新型コロナウイルス感染症|旅館・飲食店の休業で業務用食器の注文が減った。|業務用食器|内閣府「令和2年度 年次経済財政報告」
漆器|2024||災害|令和6年能登半島地震|輪島の産地が被災し、木地や仕上げの取引先が失われた。|椀、重箱|内閣府「令和6年能登半島地震に係る被害状況等について」
繊維|1972||関税・対米輸出|日米繊維協定|合繊の対米輸出が数量で抑えられた。|合繊織物|通商産業省「昭和47年版 通商白書」
繊維|1973|1974|その他|第一次石油危機|合繊の原料が高くなり、需要も減った。|合繊織物|経済企画庁「昭和49年 年次経済報告」
繊維|1985||円高|プラザ合意|輸出織物の採算が悪くなった。|合繊織物|経済企画庁「昭和61年 年次経済報告」
繊維|2005||アジアの台頭|繊維貿易の数量制限の撤廃|世界貿易機関の繊維協定が終わり、輸入が増えた。|合繊織物、衣料|世界貿易機関「繊維及び繊維製品（衣類を含む。）に関する協定」
繊維|2008|2009|その他|リーマン・ショック|衣料と車両内装の注文が減った。|合繊織物|内閣府「平成21年度 年次経済財政報告」
`

const organisations = `
眼鏡|組合|鯖江眼鏡工業組合（見本）|共同受注と展示会|1951|212|2026-03-31
眼鏡|支援機関・公設試|県工業技術センター 眼鏡室（見本）|材料の試験と測定|1985||
漆器|組合|河和田漆器組合（見本）|商標の管理と共同販売|1951|143|2026-03-31
漆器|学校・養成所|漆の学校（見本）|塗りと蒔絵の研修|1984||
繊維|組合|丹南織物組合（見本）|受注の調整|1950|58|2025-12-31
`

const marks = `
眼鏡|地域団体商標|さばえ見本めがね|さばえみほんめがね|見本第0001号||鯖江眼鏡工業組合（見本）|眼鏡枠
漆器|伝統的工芸品（国指定）|越前漆器（見本の記録）|えちぜんしっき||1975-05-10|河和田漆器組合（見本）|漆器
漆器|地域団体商標|河和田見本椀|かわだみほんわん|見本第0002号||河和田漆器組合（見本）|椀
`

/** The 産地 (見本) with what shook them and who stands for them. */
export async function fillPlaces(town: Town): Promise<Places> {
  const ids = new Map<string, string>()
  for (const { key, ...typed } of places) {
    const sources = {
      originSource: localHistory,
      naturalSource: localHistory,
      historicalSource: localHistory,
    }
    const whole = { ...typed, ...sources, isSample: 'on' }
    ids.set(key, (await town.do(people.officer, foundCluster, whole)).about)
  }
  for (const line of linesOf(shocks)) {
    const [key = '', year, untilYear, kind, title, event, products, source] = line
    const typed = {
      ...{ year, untilYear, kind, title, event, products: asLines(products) },
      // Nobody has laid the book beside it: a city does so before it relies on the row.
      source: `${source}（見本：原典は未照合）`,
    }
    await town.do(people.officer, recordShock, {
      clusterId: ids.get(key),
      ...typed,
      isSample: 'on',
    })
  }
  for (const [key = '', kind, name, part, sinceYear, members, membersOn] of linesOf(organisations))
    await town.do(people.officer, recordOrganisation, {
      clusterId: ids.get(key),
      ...{ kind, name, part, sinceYear, members, membersOn },
      source: '総会の資料（見本）',
      isSample: 'on',
    })
  for (const line of linesOf(marks)) {
    const [key = '', kind, name, kana, number, designatedOn, holder, goods] = line
    await town.do(people.officer, recordMark, {
      clusterId: ids.get(key),
      ...{ kind, name, kana, number, designatedOn, holder, goods },
      source: '登録公報・指定の告示（見本）',
      isSample: 'on',
    })
  }
  return ids
}
