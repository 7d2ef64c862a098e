import { people, type Town } from '#platform/samples'
import { addEstablishment } from '../establishments/actions/add-establishment.ts'
import { closeEstablishment } from '../establishments/actions/close-establishment.ts'
import { recordHeadcount } from '../establishments/actions/record-headcount.ts'
import { recordHolding } from '../holdings/actions/record-holding.ts'
import { addProcess } from '../processes/actions/add-process.ts'
import { reviseProcess } from '../processes/actions/revise-process.ts'
import { levelOf, steps } from './abilities.ts'
import { fillMachines } from './equipment.ts'
import { type Known, linesOf } from './lines.ts'

/**
 * Where invented makers (見本) work beside their main place: what it is called, its kind, the 地区 or the
 * municipality outside the city, since when, whose ground it is and until when, m², and how many worked
 * there in 令和7 and 令和6. A blank is not known.
 */
const places = `
サンテ光学株式会社|本社工場|工場|新横江|1968-04|自||2400|36|37
サンテ光学株式会社|めっき前処理場|工場|新横江|1984|自||520|6|6
サンテ光学株式会社|東京営業所|その他|東京都台東区|1991-10|借|2028-09-30|80|3|4
株式会社トミタ・オプティカル|本社|本社|新横江|1958-05|自||1850|24|25
株式会社トミタ・オプティカル|立待工場|工場|立待|1979-03|自||3600|52|55
株式会社トミタ・オプティカル|直営店 眼鏡のとみた|店舗|鯖江|2012-07|借|2027-06-30|120|4|4
株式会社トミタ・オプティカル|大阪営業所|その他|大阪府大阪市|1986|借|2027-03-31|95|4|5
株式会社トミタ・オプティカル|製品倉庫|倉庫|豊|1995|借|2030-03-31|900||
丹南精密プレス株式会社|第一工場|工場|立待|1969-11|自||1300|18|18
丹南精密プレス株式会社|第二工場|工場|越前市|1996-06|借|2027-05-31|1100|13|12
文殊山チタン工業株式会社|本社工場|工場|北中山|1984-09|自||2100|31|30
文殊山チタン工業株式会社|熱処理棟|工場|北中山|1993|自||430|3|3
文殊山チタン工業株式会社|材料倉庫|倉庫|吉川|2003|借|2026-12-31|380||
北陸表面処理協業組合|めっき工場|工場|片上|1978-10|自||1700|19|20
北陸表面処理協業組合|排水処理棟|その他|片上|1981|自||260|2|2
髙嶋めっき工業株式会社|本社工場|工場|神明|1965|自||980|22|23
髙嶋めっき工業株式会社|イオンプレーティング棟|工場|神明|1998-04|借|2028-03-31|310|4|4
株式会社鯖江アセテート加工|本社工場|工場|豊|1983-02|借|2033-01-31|860|12|12
株式会社鯖江アセテート加工|生地の枯らし倉庫|倉庫|豊|1990|借|2027-01-31|240||
有限会社山岸眼鏡工房|磨き場|工房|河和田|1974-04|自||130|5|5
有限会社山岸眼鏡工房|旧 仕上場|工房|河和田|1981|借||90|||2019-03
有限会社つつじ眼鏡|工房|工房|鯖江|1981|借|2027-08-31|150|8|8
有限会社加藤枠製作所|工場|工場|立待|1964|自||640|16|16
株式会社丹生光器|本社工場|工場|吉川|1967-07|自||1250|21|22
株式会社丹生光器|福井営業所|その他|福井市|1999|借|2026-10-31|60|2|2
有限会社越前リム線|線引き場|工場|吉川|1968|自||420|7|7
小林丁番有限会社|工場|工場|新横江|1973-05|自||330|8|8
株式会社サバエ・レーザー|工場|工場|豊|2004-04|借|2029-03-31|280|11|10
三里山塗装株式会社|塗装工場|工場|北中山|1985|自||560|12|13
有限会社森下NC切削|工場|工場|立待|1992-04|自||310|6|6
株式会社つむぎレンズ|レンズ工場|工場|片上|1963|自||1480|27|29
酒井漆器店|塗り場|工房|河和田|1952|自||85|1|1
有限会社うるし久右衛門|塗り場|工房|河和田|1921|自||210|7|7
有限会社うるし久右衛門|店|店舗|河和田|1988-04|自||70|3|3
漆工房うるみ|工房|工房|河和田|1998|借|2027-04-30|60|2|2
株式会社業務漆器タケダ|本社工場|工場|河和田|1959|自||1900|30|31
株式会社業務漆器タケダ|商品センター|倉庫|越前市|2001-09|借|2031-08-31|1250|3|3
株式会社越前塗直売所|直売所|店舗|河和田|1990-04|自||340|9|10
株式会社立待織物|織布工場|工場|立待|1948|自||3100|38|41
株式会社ツヅキ染工|染工場|工場|新横江|1946|自||4200|49|52
株式会社ツヅキ染工|旧 第二染工場|工場|新横江|1962|自||1600|||2014-12
株式会社未来めがね工舎|工舎|工房|鯖江|2015-06|借|2027-05-31|95|7|6
`

const tenureOf: Readonly<Record<string, string>> = { 自: '自己所有', 借: '借地・借家' }

/** Where a place lies: every 地区 of the city has its name in the register, all else is outside. */
const districts = '河和田 神明 新横江 立待 吉川 片上 豊 中河 鯖江 北中山'.split(' ')

/** Processes that hold narrower ones, so that who asks for the wide one finds the narrow. */
const widerProcesses = `
眼鏡|研磨|けんま みがき|バレル研磨 バフ研磨 鏡面研磨
眼鏡|接合|せつごう|ロー付け レーザー溶接
眼鏡|表面処理|ひょうめんしょり|めっき 塗装 七宝
漆器|加飾|かしょく|蒔絵 沈金
金属・機械|塑性加工|そせいかこう|ヘラ絞り プレス リム線の引抜
`

/** Places, processes above others, and machines of the invented makers. */
export async function fillEstablishments(town: Town, known: Known): Promise<void> {
  town.at('2026-06-22T09:00:00+09:00')
  const processes = new Map([...known.processes, ...(await fillWiderProcesses(town, known))])
  const ids = new Map<string, string>()
  for (const [n, line] of linesOf(places).entries()) {
    const [business = '', name = '', kind, place = '', openedIn, tenure = ''] = line
    const [leaseEndsOn, areaM2, now, before, closedIn] = line.slice(6)
    const isInside = districts.includes(place)
    const businessId = known.businesses.get(business)
    const where = isInside ? `福井県鯖江市${place}地区` : place
    const { params } = await town.do(people.officer, addEstablishment, {
      businessId,
      name,
      kind,
      municipality: isInside ? '' : place,
      district: isInside ? place : '',
      address: `${where}（見本 事業所${n + 1}）`,
      phone: n % 5 === 0 ? `0778-00-${String(2001 + n)}` : '',
      openedIn,
      tenure: tenureOf[tenure] ?? '不明',
      leaseEndsOn,
      areaM2,
      source: n % 3 === 0 ? '訪問' : '調査票の回答',
      confirmedOn: n % 9 === 8 ? '2023-10-05' : '2026-05-20',
    })
    const establishmentId = params?.establishmentId
    ids.set(`${business}|${name}`, establishmentId ?? '')
    const at = { businessId, establishmentId, source: '調査票の回答' }
    for (const [fiscalYear, workers] of [
      ['2024', before],
      ['2025', now],
    ])
      if (workers)
        await town.do(people.officer, recordHeadcount, {
          ...at,
          fiscalYear,
          workers,
          countedOn: `${fiscalYear}-10-01`,
        })
    if (closedIn)
      await town.do(people.officer, closeEstablishment, {
        ...at,
        version: '1',
        closedIn,
        reason: '本人から聞いた。設備は本社へ移した。',
      })
  }
  await fillHoldings(town, known, ids)
  await fillMachines(town, { ...known, processes }, ids)
}

const asListed = new Map(
  linesOf(steps).map(([trade, name = '', synonyms]) => [name, { trade, synonyms }]),
)

async function fillWiderProcesses(town: Town, known: Known): Promise<Map<string, string>> {
  const kept = new Map<string, string>()
  for (const [trade, name = '', synonyms, narrower = ''] of linesOf(widerProcesses)) {
    const { about } = await town.do(people.officer, addProcess, {
      trade,
      name,
      synonyms,
      isSample: 'on',
    })
    kept.set(name, about)
    for (const one of narrower.split(' '))
      await town.do(people.officer, reviseProcess, {
        processId: known.processes.get(one),
        version: '1',
        ...asListed.get(one),
        name: one,
        parentId: about,
      })
  }
  return kept
}

/**
 * Further processes that some of them do, with all that a visit brings to light: level, lots from and to,
 * materials, size, accuracy, days, how many in which unit, in-house and utilisation in per cent.
 */
const holdings = `
株式会社トミタ・オプティカル|切削|1|50|5000|チタン アセテート|長さ300mmまで|±0.05mm|14|30000|枚/月|100|85
株式会社トミタ・オプティカル|組立・検品|1|50|8000|||検品基準は自社|21|12000|本/月|90|78
文殊山チタン工業株式会社|切削|2|10|2000|チタン|直径20mmまで|±0.02mm|10|50000|個/月|95|70
株式会社丹生光器|組立・検品|1|100|3000|チタン 洋白||検品基準は発注者|18|6000|本/月|80|62
株式会社未来めがね工舎|デザイン・設計|1|1|200|アセテート|||7|10|型/月|100|55
株式会社未来めがね工舎|切削|2|1|50|アセテート|長さ200mmまで|±0.1mm|5|300|枚/月|100|40
株式会社ブリッジ工芸|プレス|1|200|20000|チタン 洋白|板厚0.3〜2.0mm|±0.03mm|12|80000|個/月|100|90
有限会社加藤枠製作所|切削|3|30|1000|チタン||||||20|
`

/** What they can do, with capacity and utilisation where somebody asked. */
async function fillHoldings(town: Town, known: Known, places: ReadonlyMap<string, string>) {
  for (const line of linesOf(holdings)) {
    const [business = '', process = '', level = '', lotFrom, lotTo, materials, sizeRange] = line
    const [accuracy, leadTimeDays, capacity, capacityUnit, inHousePct, utilisationPct] =
      line.slice(7)
    const main = [...places].find(([name]) => name.startsWith(`${business}|`))
    await town.do(people.officer, recordHolding, {
      businessId: known.businesses.get(business),
      processId: known.processes.get(process),
      establishmentId: main?.[1],
      level: levelOf[level],
      lotFrom,
      lotTo,
      materials,
      sizeRange,
      accuracy,
      leadTimeDays,
      capacity,
      capacityUnit,
      inHousePct,
      utilisationPct,
      willing: '条件つき',
      verified: '訪問で確認',
      verifiedOn: '2026-06-10',
    })
  }
}
