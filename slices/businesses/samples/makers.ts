import { people, type Town } from '#platform/samples'
import { closeBusiness } from '../actions/close-business.ts'
import { registerBusiness } from '../actions/register-business.ts'
import { suspendBusiness } from '../actions/suspend-business.ts'
import { linesOf } from './lines.ts'

/**
 * The makers of an invented 産地 (見本): what they are called, where and what they are, how many work
 * there and since when, and other names; of some also who runs it, born and at work since when, up to
 * what age, and whether somebody follows. A blank is not known. No 法人番号: any that passes its check
 * digit may be somebody's.
 */
export const makers = `
有限会社山岸眼鏡工房|やまぎしめがねこうぼう|河和田|3297|6|1974|ヤマギシ|山岸 清|1954|1974|80|未定
株式会社前田ロー付|まえだろーづけ|神明|3297|3|1971|前田ろう付|前田 勝|1952|1971|75|自分の代で廃業
サンテ光学株式会社|さんてこうがく|新横江|3297|48|1962|SANTE
丹南精密プレス株式会社|たんなんせいみつぷれす|立待|3297|31|1969|
吉江丁番製作所|よしえちょうばんせいさくしょ|吉川|3297|2|1966|よしえヒンジ|吉江 武|1948|1966||候補あり（親族・従業員・第三者）
北陸表面処理協業組合|ほくりくひょうめんしょり|片上|2464|22|1978|
酒井漆器店|さかいしっきてん|河和田|3271|1|1952|塗師 酒井|酒井 春雄|1945|1963|85|未定
株式会社鯖江アセテート加工|さばえあせてーとかこう|豊|1815|14|1983|
株式会社トミタ・オプティカル|とみたおぷてぃかる|新横江|3297|88|1958|TOMITA
上河内金型|かみこうちかながた|河和田|2692|4|1976||上河内 進|1957|1976||決定・育成中
河和田木地製作所|かわだきじせいさくしょ|河和田|3271|2|1949|
髙嶋めっき工業株式会社|たかしまめっきこうぎょう|神明|2464|26|1965|高島メッキ
有限会社つつじ眼鏡|つつじめがね|鯖江|3297|9|1981|
文殊山チタン工業株式会社|もんじゅさんちたんこうぎょう|北中山|3297|37|1984|
日野川ネジ製作所|ひのがわねじせいさくしょ|立待|2481|5|1970|
株式会社レンズ工房三六|れんずこうぼうさんろく|中河|3297|19|1979|
内田バフ研磨|うちだばふけんま|神明|3297|1|1982|内田研磨|内田 実|1959|1982|70|不明
有限会社越前リム線|えちぜんりむせん|吉川|3297|7|1968|
神明七宝|しんめいしっぽう|神明|3297|2|1977|
小林丁番有限会社|こばやしちょうばん|新横江|3297|8|1973|
株式会社サバエ・レーザー|さばえれーざー|豊|3297|11|2004|
山本パッド製作所|やまもとぱっどせいさくしょ|片上|1815|6|1975|鼻パッドの山本
橋立セル加工|はしだてせるかこう|河和田|3297|3|1969|
株式会社はちまんデザイン室|はちまんでざいんしつ|鯖江|3297|5|2011|
有限会社加藤枠製作所|かとうわくせいさくしょ|立待|3297|16|1964|
西山調子取り|にしやまちょうしとり|新横江|3297|1|1980|
株式会社丹生光器|にゅうこうき|吉川|3297|24|1967|
中河プリント刻印|なかがわぷりんとこくいん|中河|3297|4|1986|
東レイ精機株式会社|ひがしれいせいき|豊|2692|12|1972|
株式会社未来めがね工舎|みらいめがねこうしゃ|鯖江|3297|7|2015|MIRAI
有限会社斎藤ロー付|さいとうろーづけ|神明|3297|2|1976|齋藤ローヅケ
三里山塗装株式会社|さんりやまとそう|北中山|3297|13|1985|
川島ガラ研磨|かわしまがらけんま|神明|3297|2|1974|バレルの川島|川島 昭|1951|1974||未定
株式会社ブリッジ工芸|ぶりっじこうげい|新横江|3297|10|1988|
有限会社森下NC切削|もりしたえぬしーせっさく|立待|3297|6|1992|
水落テンプル製作所|みずおちてんぷるせいさくしょ|神明|3297|3|1971|
株式会社つむぎレンズ|つむぎれんず|片上|3297|29|1963|
鳥羽眼鏡商会|とばめがねしょうかい|新横江|55|8|1960|
株式会社産地問屋ひので|さんちどんやひので|鯖江|55|15|1957|ひので眼鏡
佐々木検品所|ささきけんぴんじょ|豊|3297|4|1995|
漆工房うるみ|しっこうぼううるみ|河和田|3271|2|1998|URUMI
有限会社うるし久右衛門|うるしきゅうえもん|河和田|3271|12|1921|久右衛門
木地師 松原|きじしまつばら|河和田|3271|1|1968|松原ろくろ|松原 正|1947|1968|80|未定
沢口蒔絵|さわぐちまきえ|河和田|3271|1|1975|澤口蒔絵|沢口 和子|1955|1975||決定・育成済
株式会社業務漆器タケダ|ぎょうむしっきたけだ|河和田|3271|34|1959|
片山塗り物店|かたやまぬりものてん|河和田|3271|3|1938|
北山沈金|きたやまちんきん|北中山|3271|1|1979|
有限会社上野山下地|うえのやましたじ|河和田|3271|4|1962|
角物木地 谷口|かくものきじたにぐち|河和田|3271|2|1965|谷口指物
株式会社越前塗直売所|えちぜんぬりちょくばいじょ|河和田|6099|9|1990|
河和田漆器協同組合|かわだしっききょうどうくみあい|河和田|8711|5|1951|
株式会社立待織物|たちまちおりもの|立待|1122|41|1948|
丹南リボン株式会社|たんなんりぼん|豊|1125|18|1955|
有限会社吉川撚糸|よしかわねんし|吉川|1117|6|1961|
小泉機業場|こいずみきぎょうじょう|立待|1122|2|1953|小泉はたや
株式会社ツヅキ染工|つづきせんこう|新横江|1142|52|1946|
中河整経|なかがわせいけい|中河|1122|3|1970|
有限会社五郎丸製紐|ごろうまるせいちゅう|片上|1157|7|1967|
株式会社鯖江インテリアテキスタイル|さばえいんてりあてきすたいる|鯖江|1122|63|1950|
笹谷シャーリング|ささだにしゃーりんぐ|吉川|1149|2|1977|
株式会社うみかぜ医療器具|うみかぜいりょうきぐ|豊|2741|21|2010|
林研磨材商店|はやしけんまざいしょうてん|神明|53|3|1969|
`

/** Those that stand in the register otherwise than at work, by name. */
const resting = '西山調子取り'
const closed = [
  { name: '笹谷シャーリング', on: '2026-03-31', cause: '高齢' },
  { name: '神明七宝', on: '2025-12-28', cause: '後継者なし' },
] as const
const drafts = ['株式会社うみかぜ医療器具', '林研磨材商店']

const kindOf = (name: string) =>
  name.includes('組合') ? '組合' : /株式会社|有限会社/.test(name) ? '法人' : '個人事業主'

/** Every seventh was last confirmed more than two years ago, as in any register that people keep. */
function confirmation(at: number): { confirmedOn: string; source: string } {
  if (at % 7 === 6) return { confirmedOn: '2023-09-12', source: '令和5年の企業名簿' }
  if (at % 3 === 0) return { confirmedOn: '2026-05-20', source: '訪問' }
  return { confirmedOn: '2025-11-07', source: '調査票の回答' }
}

/** An invented register (見本), entered by an officer as from a visit or a list. */
export async function fillMakers(town: Town): Promise<ReadonlyMap<string, string>> {
  town.at('2026-06-01T09:00:00+09:00')
  const ids = new Map<string, string>()
  for (const [at, line] of linesOf(makers).entries()) {
    const [name = '', kana, district, jsicCode, employees, foundedYear, aliases] = line
    const { about } = await town.do(people.officer, registerBusiness, {
      name,
      kana,
      district,
      jsicCode,
      employees,
      foundedYear,
      aliases,
      ...confirmation(at),
      kind: kindOf(name),
      address: `福井県鯖江市${district}地区（見本 ${at + 1}）`,
      phone: `0778-00-${String(1001 + at)}`,
      preferredWay: at % 4 === 0 ? 'FAX' : '電話',
      jsicRevision: '13',
      employeesOn: '2025-10-01',
      isDraft: drafts.includes(name) ? 'on' : undefined,
      isSample: 'on',
    })
    ids.set(name, about)
  }
  town.at('2026-06-15T10:00:00+09:00')
  await town.do(people.officer, suspendBusiness, {
    businessId: ids.get(resting),
    version: '1',
    on: '2026-06-01',
    reason: '本人から電話で聞いた。秋に再開の予定。',
  })
  for (const { name, on, cause } of closed)
    await town.do(people.officer, closeBusiness, {
      businessId: ids.get(name),
      version: '1',
      on,
      cause,
      reason: '組合からの知らせと、本人への電話で確かめた。',
    })
  return ids
}
