import { people, type Town } from '#platform/samples'
import { recordResource } from '../resources/actions/record-resource.ts'
import { asLines, linesOf } from './lines.ts'
import type { Places } from './places.ts'

/** Type by its number, 産地, name, reading, season, day of the prefecture, products and events; all invented. */
const resources = `
1||見本なす|みほんなす|6月〜9月|2008-03-28|漬物|朝市
1||見本メロン|みほんめろん|7月|2008-03-28|ゼリー|夏の直売
1||見本そば|みほんそば|11月|2009-06-30|そば粉|新そばまつり
1||見本うるし（漆の木）|みほんうるし|6月〜10月||椀|植樹の日
1||見本ぎんなん|みほんぎんなん|10月||菓子|秋の市
1||見本米|みほんまい|9月|2008-03-28|米、酒|新米の市
1||見本梅|みほんうめ|6月||梅干し|
2|眼鏡|眼鏡枠（見本）|めがねわく|通年|2007-12-21|金属枠、アセテート枠|めがねの祭
2|眼鏡|チタンの精密加工の技術（見本）|ちたんのせいみつかこうのぎじゅつ|通年|2007-12-21|金属枠、医療器具|
2|眼鏡|ロー付けの技術（見本）|ろーづけのぎじゅつ|通年||金属枠|
2|眼鏡|アセテートの切削と磨き（見本）|あせてーとのせっさくとみがき|通年||アセテート枠|
2|漆器|漆塗りの技術（見本）|うるしぬりのぎじゅつ|通年|2007-12-21|椀、重箱|工房めぐり
2|漆器|蒔絵と沈金の技術（見本）|まきえとちんきんのぎじゅつ|通年||重箱|工房めぐり
2|漆器|丸物木地の技術（見本）|まるものきじのぎじゅつ|通年||椀|
2|漆器|業務用漆器（見本）|ぎょうむようしっき|通年|2007-12-21|業務用食器|
2|繊維|合繊の織り（見本）|ごうせんのおり|通年|2008-08-29|合繊織物|
2|繊維|細幅のリボン（見本）|ほそはばのりぼん|通年||細幅織物|
2|繊維|染めと整理の技術（見本）|そめとせいりのぎじゅつ|通年||衣料|
3||見本公園のつつじ|みほんこうえんのつつじ|5月|2008-03-28||つつじまつり
3||見本山の眺め|みほんやまのながめ|通年|||山歩き
3||見本川の桜並木|みほんがわのさくらなみき|4月|||桜まつり
3|漆器|漆の里の町並み（見本）|うるしのさとのまちなみ|通年|2009-06-30||工房めぐり
`

/** Number, name, reading, class, kind, owner, day and place of invented 文化財. */
const heritage = `
見本-001|見本寺の梵鐘|みほんじのぼんしょう|市指定文化財|工芸品|見本寺|1971-04-01|見本町1丁目|35.9560|136.1840
見本-002|見本の獅子舞|みほんのししまい|市指定文化財|無形民俗文化財|見本保存会|1985-11-03|見本町2丁目||
見本-003|見本山古墳群|みほんやまこふんぐん|県指定文化財|史跡|見本市|1968-07-19|見本山|35.9432|136.1801
見本-004|見本家住宅|みほんけじゅうたく|国登録有形文化財|建造物|個人|2005-02-09|見本町3丁目|35.9601|136.2214
`

const types: Readonly<Record<string, string>> = {
  1: '農林水産物',
  2: '鉱工業品・技術',
  3: '観光資源',
}
const source = '見本として作った記録（実在の指定ではありません）'

/** What the sample town has that no other has (見本). */
export async function fillResources(town: Town, places: Places): Promise<void> {
  for (const line of linesOf(resources)) {
    const [type = '', place = '', name, kana, season, prefectureOn, products, events] = line
    await town.do(people.officer, recordResource, {
      legalType: types[type],
      clusterId: places.get(place) ?? '',
      ...{ name, kana, season, prefectureOn, source },
      formerLaw: prefectureOn ? 'on' : undefined,
      products: asLines(products),
      events: asLines(events),
      isSample: 'on',
    })
  }
  for (const line of linesOf(heritage)) {
    const [number, name, kana, heritageClass, heritageKind, heritageOwner, heritageOn] = line
    const [address, lat, lng] = line.slice(7)
    await town.do(people.officer, recordResource, {
      legalType: '観光資源',
      heritageNumber: number,
      ...{ name, kana, heritageClass, heritageKind, heritageOwner, heritageOn },
      ...{ address, lat, lng, source },
      isSample: 'on',
    })
  }
}
