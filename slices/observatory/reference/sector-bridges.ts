/** The 13 sectors of the national table: what any other table's sectors are followed to. */
export const SECTORS_13: ReadonlyMap<string, string> = new Map([
  ['01', '農林水産業'],
  ['02', '鉱業'],
  ['03', '製造業'],
  ['04', '建設'],
  ['05', '電力・ガス・水道'],
  ['06', '商業'],
  ['07', '金融・保険'],
  ['08', '不動産'],
  ['09', '運輸・郵便'],
  ['10', '情報通信'],
  ['11', '公務'],
  ['12', 'サービス'],
  ['13', '分類不明'],
])

/**
 * By what is said in a name, what is special first: 情報通信機器 is made, 情報通信 is not. 事務用品 is a
 * sector on paper only, in which nobody works.
 */
const BY_NAME: readonly (readonly [RegExp, string])[] = [
  [/分類不明|事務用品|内生部門/, '13'],
  [/^公務/, '11'],
  [/廃棄物|^修理|自動車整備|機械修理|物品賃貸|リース/, '12'],
  [/農業サービス|耕種|畜産|農業|農林|林業|漁業|水産業|育林|養殖/, '01'],
  [/金属鉱物|鉱業|鉱物|砕石|砂利|原油|天然ガス|^石炭$/, '02'],
  [/建設用|建築用/, '03'],
  [/建設|建築|土木|公共事業/, '04'],
  [/電力|^電気$|^ガス|熱供給|水道/, '05'],
  [/不動産|住宅賃貸/, '08'],
  [/電気業/, '05'],
  [/情報サービス|インターネット|情報制作|映像・音声・文字/, '10'],
  [/機器|機械|装置|計測器|電子部品|電子デバイス|製品|製造|食料|飲料|食品|たばこ|飼料|肥料/, '03'],
  [
    /繊維|衣服|木材|家具|パルプ|^紙|印刷|製版|化学|樹脂|医薬|石油|石炭|ゴム|皮革|なめし革|毛皮/,
    '03',
  ],
  [
    /ガラス|セメント|陶磁器|窯業|土石|鉄鋼|銑鉄|粗鋼|鋼材|鋳鍛造|非鉄|金属|自動車|乗用車|船舶|電子計算機|再生資源/,
    '03',
  ],
  [/輸送用|眼鏡|漆器|伝統工芸|ものづくり/, '03'],
  [/商業|卸売|小売/, '06'],
  [/金融|保険業|^保険$/, '07'],
  [/運輸|運送|輸送|水運|倉庫|郵便|信書便/, '09'],
  [/情報|通信|放送|出版|新聞/, '10'],
  [
    /サービス|教育|研究|医療|福祉|保健|介護|社会保障|社会保険|非営利|会員制|団体|広告|対事業所|対個人/,
    '12',
  ],
  [/宿泊|飲食|娯楽|観光|生活関連|洗濯|理容|美容|浴場|学術|専門|複合/, '12'],
]

const codeOf = (part: string) => BY_NAME.find(([words]) => words.test(part))?.[1] ?? null

/**
 * The one of the 13 sectors that a sector belongs to by its name, or null where the name says none, or
 * more than one (水道・廃棄物処理): then a person has to say it.
 */
export function sectorByName(name: string): string | null {
  const plain = name
    .normalize('NFKC')
    .replace(/\([^)]*\)/g, '')
    .replace(/\s/g, '')
  const whole = WHOLE.find(([words]) => words.test(plain))?.[1]
  if (whole) return whole
  const parts = plain.split(/[・、,]|及び|並びに/).map(codeOf)
  const known = new Set(parts.filter((code) => code !== null))
  const [only = null] = known
  return known.size === 1 ? only : null
}

/** Names that are one thing though their parts are several. */
const WHOLE: readonly (readonly [RegExp, string])[] = [
  [/^映像・音声・文字情報制作/, '10'],
  [/^通信・映像・音響機器/, '03'],
  [/^情報・?通信機器/, '03'],
  [/^石炭・(原油|石油)・天然ガス/, '02'],
  [/^自動車整備・機械修理/, '12'],
  [/^建設・建築用金属/, '03'],
  [/^洗濯・理容・美容・浴場/, '12'],
  [/^電子応用装置・電気計測器/, '03'],
]
