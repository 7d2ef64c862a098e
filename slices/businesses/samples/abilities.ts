import { people, type Town } from '#platform/samples'
import { recordHolding } from '../holdings/actions/record-holding.ts'
import { addProcess } from '../processes/actions/add-process.ts'
import { linesOf } from './lines.ts'

/** The city's list of processes: trade, name, and what else makers call it. */
export const steps = `
眼鏡|デザイン・設計|意匠 せっけい
眼鏡|金型製作|かながた 型
眼鏡|リム線の引抜|リム線 線引き
眼鏡|プレス|ぷれす 抜き
眼鏡|切削|せっさく NC
眼鏡|丁番製作|ちょうばん ヒンジ
眼鏡|ねじ製作|ねじ ビス
眼鏡|ロー付け|ろうづけ ろー付 ローヅケ
眼鏡|レーザー溶接|れーざー
眼鏡|バレル研磨|ガラ研磨 がら
眼鏡|バフ研磨|ばふ 泥磨き
眼鏡|鏡面研磨|きょうめん ミラー仕上げ
眼鏡|調子取り|ちょうし
眼鏡|めっき|メッキ 鍍金
眼鏡|塗装|とそう
眼鏡|七宝|しっぽう
眼鏡|リム巻き|りむまき
眼鏡|仕上げやすり|やすり掛け
眼鏡|刻印・印刷|こくいん レーザー刻印
眼鏡|組立・検品|くみたて 検品 レンズ入れ
眼鏡|生地の裁断|アセテート生地 板の裁断
漆器|木地|きじ ろくろ 挽物
漆器|下地|したじ
漆器|塗り|ぬり 上塗り
漆器|蒔絵|まきえ
漆器|沈金|ちんきん
繊維|織り|製織 はた
繊維|染め|染色
金属・機械|ヘラ絞り|へらしぼり スピニング
`

/**
 * Who can do which process: the level (1 自社の主力, 2 対応可, 3 外注して対応), from how many pieces, in
 * which materials, whether new work is taken and how it is known. A blank is not known.
 */
export const abilities = `
有限会社山岸眼鏡工房|バフ研磨|1|1|チタン アセテート|はい|訪問で確認
有限会社山岸眼鏡工房|鏡面研磨|1|1|チタン|条件つき|納品実績
株式会社前田ロー付|ロー付け|1|10|チタン 洋白|条件つき|納品実績
サンテ光学株式会社|デザイン・設計|1|100|チタン|はい|訪問で確認
サンテ光学株式会社|めっき|3|100||はい|本人の申告
丹南精密プレス株式会社|プレス|1|200|チタン 洋白|はい|訪問で確認
丹南精密プレス株式会社|切削|2|50|チタン|はい|本人の申告
吉江丁番製作所|丁番製作|1|500|洋白|いいえ|訪問で確認
北陸表面処理協業組合|めっき|1|50|チタン 洋白|はい|納品実績
酒井漆器店|塗り|1|1||条件つき|訪問で確認
株式会社鯖江アセテート加工|切削|1|30|アセテート|はい|納品実績
上河内金型|金型製作|1|1||はい|訪問で確認
河和田木地製作所|木地|1|5||いいえ|訪問で確認
髙嶋めっき工業株式会社|めっき|1|20|チタン|はい|納品実績
内田バフ研磨|バフ研磨|1|||不明|本人の申告
有限会社越前リム線|リム線の引抜|1|300|チタン 洋白|はい|訪問で確認
神明七宝|七宝|1|1||いいえ|訪問で確認
小林丁番有限会社|丁番製作|1|200|チタン 洋白|はい|納品実績
株式会社サバエ・レーザー|レーザー溶接|1|1|チタン|はい|納品実績
西山調子取り|調子取り|1|1||いいえ|訪問で確認
有限会社斎藤ロー付|ロー付け|1|50|洋白|不明|本人の申告
三里山塗装株式会社|塗装|1|20||はい|訪問で確認
川島ガラ研磨|バレル研磨|1|100|アセテート|条件つき|訪問で確認
有限会社森下NC切削|切削|1|1|チタン アセテート|はい|納品実績
漆工房うるみ|塗り|1|1||はい|納品実績
有限会社うるし久右衛門|塗り|1|30||はい|訪問で確認
木地師 松原|木地|1|1||条件つき|訪問で確認
沢口蒔絵|蒔絵|1|1||条件つき|納品実績
北山沈金|沈金|1|1||不明|本人の申告
有限会社上野山下地|下地|1|10||はい|訪問で確認
株式会社立待織物|織り|1|500|絹 ポリエステル|はい|訪問で確認
株式会社ツヅキ染工|染め|1|300|ポリエステル|はい|納品実績
`

export const levelOf: Readonly<Record<string, string>> = {
  1: '自社の主力',
  2: '対応可',
  3: '外注して対応',
}

/** The city's processes, and who can do which. */
export async function fillAbilities(
  town: Town,
  businesses: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, string>> {
  const processes = new Map<string, string>()
  for (const [trade, name = '', synonyms] of linesOf(steps)) {
    const typed = { trade, name, synonyms, isSample: 'on' }
    const { about } = await town.do(people.officer, addProcess, typed)
    processes.set(name, about)
  }
  for (const line of linesOf(abilities)) {
    const [business = '', process = '', level = '', lotFrom, materials, willing, verified] = line
    await town.do(people.officer, recordHolding, {
      businessId: businesses.get(business),
      processId: processes.get(process),
      level: levelOf[level],
      lotFrom,
      materials,
      willing,
      verified,
      verifiedOn: '2026-05-20',
    })
  }
  return processes
}
