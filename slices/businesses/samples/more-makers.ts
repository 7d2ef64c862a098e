import { people, type Town } from '#platform/samples'
import { registerBusiness } from '../actions/register-business.ts'
import { recordHolding } from '../holdings/actions/record-holding.ts'
import { recordPerson } from '../people/actions/record-person.ts'
import { recordSuccession } from '../people/actions/record-succession.ts'
import { linesOf } from './lines.ts'

/** Family names as they are common in the region; the workshops that bear them are invented (見本). */
const families = `
青山 あおやま 赤井 あかい 浅井 あさい 朝日 あさひ 芦田 あしだ 天谷 あまや 荒川 あらかわ 飯田 いいだ
池上 いけがみ 石黒 いしぐろ 稲葉 いなば 今村 いまむら 岩佐 いわさ 上坂 うえさか 内山 うちやま 梅田 うめだ
江川 えがわ 大久保 おおくぼ 大橋 おおはし 岡島 おかじま 奥村 おくむら 加賀 かが 笠原 かさはら 片岡 かたおか
金子 かねこ 川口 かわぐち 木下 きのした 北村 きたむら 黒田 くろだ 小坂 こさか 五島 ごしま 坂口 さかぐち
佐野 さの 沢崎 さわざき 塩谷 しおたに 柴田 しばた 清水 しみず 杉本 すぎもと 関 せき 高木 たかぎ
竹内 たけうち 谷川 たにがわ 土田 つちだ 坪田 つぼた 出口 でぐち 寺田 てらだ 堂下 どうした 土肥 どい
内藤 ないとう 中野 なかの 永井 ながい 南部 なんぶ 西川 にしかわ 野村 のむら 橋爪 はしづめ 畑中 はたなか
林田 はやしだ 東 ひがし 平野 ひらの 福岡 ふくおか 藤井 ふじい 古川 ふるかわ 細川 ほそかわ 堀 ほり
本田 ほんだ 前川 まえかわ 牧野 まきの 松田 まつだ 水野 みずの 三好 みよし 向井 むかい 村上 むらかみ
森田 もりた 八木 やぎ 安井 やすい 山口 やまぐち 山下 やました 横山 よこやま 吉村 よしむら 若林 わかばやし
和田 わだ 渡辺 わたなべ 青柳 あおやぎ 大谷 おおたに
`
  .trim()
  .split(/\s+/)

/**
 * Workshops by their main process: what they are called after the family, in which industry, and of each
 * the age today of who runs it; after a plus sign the ages of those who can do it alone beside them. A
 * question mark is an age that nobody has asked.
 */
const workshops = `
デザイン・設計|デザイン室|でざいんしつ|3297|34 38 41 44 46+29 47 52 55+33+31 ?
金型製作|金型|かながた|2692|52+28 63 68 74
リム線の引抜|線材|せんざい|2442|58 66
プレス|プレス工業|ぷれすこうぎょう|3297|39+27 45 48+36+33 53 57 61 64+40 68
切削|精密|せいみつ|3297|36 42+26 49 51 58+30 62 66 ?
リム巻き|リム工業|りむこうぎょう|3297|56 64+38 69
ロー付け|ロー付|ろーづけ|3297|57 67 70 72 74 81
仕上げやすり|仕上|しあげ|3297|63 69 73
バレル研磨|バレル|ばれる|3297|54+31 67 71
バフ研磨|研磨所|けんまじょ|3297|44 59 65 68 71 76 ?
めっき|表面処理|ひょうめんしょり|2464|47+35 58 63 70
塗装|塗装|とそう|2464|50 61 67
刻印・印刷|刻印|こくいん|3297|43 60
丁番製作|丁番|ちょうばん|3297|66 72 77
ねじ製作|ねじ工業|ねじこうぎょう|2481|59+34 70
調子取り|調子|ちょうし|3297|64 73
組立・検品|光学|こうがく|3297|37 41+25 46 50+38+29 55 59 63 66+41 ? 71
生地の裁断|生地|きじ|1815|53 62+30
`
const districts = [
  '河和田',
  '神明',
  '新横江',
  '立待',
  '吉川',
  '片上',
  '豊',
  '中河',
  '鯖江',
  '北中山',
]

/** What people of such an age say of who follows, as a visit hears it in turn. */
function succession(age: number, at: number): string {
  const said =
    age >= 70
      ? ['未定', '自分の代で廃業', '候補あり（親族・従業員・第三者）', '自分の代で廃業']
      : ['未定', '決定・育成中', '不明', '候補あり（親族・従業員・第三者）', '決定・育成済']
  return said[at % said.length] ?? '不明'
}

const thisYear = 2026
const born = (age: number | null) => (age === null ? '' : String(thisYear - age))

/** Some eighty small makers of eyeglasses, so that every process has hands of many ages. */
export async function fillMoreMakers(
  town: Town,
  processes: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>()
  town.at('2026-06-17T09:00:00+09:00')
  let at = 0
  for (const [process = '', suffix = '', kanaSuffix = '', jsicCode, ages = ''] of linesOf(
    workshops,
  ))
    for (const told of ages.split(' ')) {
      const [family = '', kana = ''] = families.slice(2 * at, 2 * at + 2)
      const [headAge, ...others] = told.split('+').map((age) => (age === '?' ? null : Number(age)))
      const name = `${at % 5 === 0 ? '株式会社' : at % 5 === 3 ? '有限会社' : ''}${family}${suffix}`
      const id = await openWorkshop(town, {
        name,
        family,
        kana: `${kana}${kanaSuffix}`,
        district: districts[at % districts.length] ?? '',
        jsicCode,
        ages: [headAge ?? null, ...others],
        processId: processes.get(process) ?? '',
        at,
      })
      ids.set(name, id)
      at += 1
    }
  return ids
}

async function openWorkshop(
  town: Town,
  shop: {
    name: string
    family: string
    kana: string
    district: string
    jsicCode: string | undefined
    ages: readonly (number | null)[]
    processId: string
    at: number
  },
): Promise<string> {
  const { name, at, processId } = shop
  const confirmedOn = at % 9 === 4 ? '2023-10-02' : '2026-06-05'
  const { about: businessId } = await town.do(people.officer, registerBusiness, {
    name,
    kana: shop.kana,
    kind: /株式会社|有限会社/.test(name) ? '法人' : '個人事業主',
    district: shop.district,
    address: `福井県鯖江市${shop.district}地区（見本 ${201 + at}）`,
    phone: `0778-00-${String(2001 + at)}`,
    preferredWay: at % 3 === 0 ? 'FAX' : '電話',
    jsicCode: shop.jsicCode,
    jsicRevision: '13',
    employees: String(shop.ages.length + (at % 4)),
    employeesOn: '2026-06-01',
    source: confirmedOn < '2025' ? '令和5年の企業名簿' : '訪問',
    confirmedOn,
    isSample: 'on',
  })
  await town.do(people.officer, recordHolding, {
    businessId,
    processId,
    level: '自社の主力',
    lotFrom: at % 3 === 0 ? '' : String([1, 10, 30, 100][at % 4]),
    materials: ['チタン', 'チタン 洋白', 'アセテート', ''][at % 4],
    willing: ['はい', '条件つき', '不明', 'いいえ', 'はい'][at % 5],
    verified: ['訪問で確認', '本人の申告', '納品実績'][at % 3],
    verifiedOn: confirmedOn,
  })
  for (const [n, age] of shop.ages.entries())
    await town.do(people.officer, recordPerson, {
      businessId,
      name: `${n === 0 ? shop.family : '従業員'} ${'甲乙丙'[n]}（見本）`,
      part: n === 0 ? '代表者' : '従業員',
      birthYear: born(age),
      sinceYear: age === null ? '' : String(thisYear - age + 20),
      intendsTo: n === 0 && age !== null && at % 4 === 1 ? String(Math.max(75, age + 4)) : '',
      confirmedOn,
      processId,
      level: n === 0 ? '4' : '3',
    })
  const head = shop.ages[0]
  if (head === null || head === undefined) return businessId
  await town.do(people.officer, recordSuccession, {
    businessId,
    state: succession(head, at),
    knownBy: '訪問での聞き取り',
    onDay: confirmedOn,
  })
  return businessId
}
