import { expect, test } from 'vitest'
import { SECTORS_13, sectorByName } from './sector-bridges.ts'

const of = (names: string) => names.split(' ').map((name) => `${name} ${sectorByName(name)}`)
const all = (names: string, code: string) => names.split(' ').map((name) => `${name} ${code}`)

test('the 13 sectors are their own counterparts', () => {
  for (const [code, name] of SECTORS_13) expect(sectorByName(name)).toBe(code)
  expect(sectorByName('農林漁業')).toBe('01')
})

test.each([
  ['01', '農業 林業 漁業 畜産 耕種農業 農業サービス'],
  ['02', '鉱業 金属鉱物 石炭・原油・天然ガス 非金属鉱物'],
  [
    '03',
    '飲食料品 繊維製品 パルプ・紙・木製品 化学製品 石油・石炭製品 プラスチック・ゴム プラスチック・ゴム製品 窯業・土石製品 鉄鋼 非鉄金属 金属製品 はん用機械 生産用機械 業務用機械 電子部品 電気機械 情報・通信機器 情報通信機器 輸送機械 一般機械 精密機械 その他の製造工業製品',
  ],
  [
    '03',
    '食料品 飲料 飼料・有機質肥料（別掲を除く。） たばこ 衣服・その他の繊維既製品 家具・装備品 印刷・製版・製本 化学肥料 合成樹脂 医薬品 なめし革・革製品・毛皮 銑鉄・粗鋼 鋳鍛造品 建設・建築用金属製品 電子応用装置・電気計測器 通信・映像・音響機器 電子計算機・同附属装置 乗用車 自動車部品・同附属品 船舶・同修理 その他の輸送機械・同修理 再生資源回収・加工処理',
  ],
  ['04', '建設 建築 建設補修 公共事業 その他の土木建設'],
  ['05', '電力・ガス・熱供給 水道 電力 ガス・熱供給'],
  ['06', '商業 卸売 小売'],
  ['07', '金融・保険'],
  ['08', '不動産 不動産仲介及び賃貸 住宅賃貸料 住宅賃貸料（帰属家賃）'],
  [
    '09',
    '運輸 運輸・郵便 鉄道輸送 道路輸送（自家輸送を除く。） 自家輸送 水運 航空輸送 貨物利用運送 倉庫 運輸附帯サービス 郵便・信書便',
  ],
  ['10', '情報通信 通信 放送 情報サービス インターネット附随サービス 映像・音声・文字情報制作'],
  ['11', '公務'],
  [
    '12',
    '廃棄物処理 教育・研究 医療・福祉 医療・保健・社会保障・介護 その他の公共サービス 他に分類されない会員制団体 対事業所サービス 対個人サービス 物品賃貸サービス 広告 自動車整備・機械修理 宿泊業 飲食サービス 洗濯・理容・美容・浴場業 娯楽サービス 社会保険・社会福祉',
  ],
  ['13', '分類不明 事務用品'],
])('%s: sectors of tables of 34, 37, 40 and 108 are known by their names', (code, names) => {
  expect(of(names)).toEqual(all(names, code))
})

test('what says nothing, or two things, is left to a person', () => {
  for (const name of ['水道・廃棄物処理', '運輸・通信', '第三部門', 'その他']) {
    expect(sectorByName(name)).toBeNull()
  }
})
