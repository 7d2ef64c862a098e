/**
 * 日本標準産業分類の大分類 that statistics of private establishments use: A to R, without 公務 (S) and
 * 分類不能 (T). `code13` is the number that stands in the statistics' own column codes.
 * @see 総務省「日本標準産業分類」 (rev. 13, 2013; the divisions are the same in rev. 14, 2023)
 */
export const DIVISIONS = [
  { key: 'a', code: 'A', column: '32', name: '農業、林業', short: '農業、林業' },
  { key: 'b', code: 'B', column: '33', name: '漁業', short: '漁業' },
  { key: 'c', code: 'C', column: '35', name: '鉱業、採石業、砂利採取業', short: '鉱業・採石業' },
  { key: 'd', code: 'D', column: '36', name: '建設業', short: '建設業' },
  { key: 'e', code: 'E', column: '37', name: '製造業', short: '製造業' },
  {
    key: 'f',
    code: 'F',
    column: '38',
    name: '電気・ガス・熱供給・水道業',
    short: '電気・ガス・水道',
  },
  { key: 'g', code: 'G', column: '39', name: '情報通信業', short: '情報通信業' },
  { key: 'h', code: 'H', column: '40', name: '運輸業、郵便業', short: '運輸・郵便' },
  { key: 'i', code: 'I', column: '41', name: '卸売業、小売業', short: '卸売・小売' },
  { key: 'j', code: 'J', column: '44', name: '金融業、保険業', short: '金融・保険' },
  { key: 'k', code: 'K', column: '45', name: '不動産業、物品賃貸業', short: '不動産・賃貸' },
  {
    key: 'l',
    code: 'L',
    column: '46',
    name: '学術研究、専門・技術サービス業',
    short: '学術・専門技術',
  },
  { key: 'm', code: 'M', column: '47', name: '宿泊業、飲食サービス業', short: '宿泊・飲食' },
  {
    key: 'n',
    code: 'N',
    column: '48',
    name: '生活関連サービス業、娯楽業',
    short: '生活関連・娯楽',
  },
  { key: 'o', code: 'O', column: '49', name: '教育、学習支援業', short: '教育・学習支援' },
  { key: 'p', code: 'P', column: '50', name: '医療、福祉', short: '医療、福祉' },
  { key: 'q', code: 'Q', column: '51', name: '複合サービス事業', short: '複合サービス' },
  {
    key: 'r',
    code: 'R',
    column: '52',
    name: 'サービス業（他に分類されないもの）',
    short: 'サービス業(他)',
  },
] as const

export type Division = (typeof DIVISIONS)[number]
export type DivisionKey = Division['key']

/**
 * The divisions of 経済センサス‐基礎調査 2014 in the 2020 edition, by its older column numbers: fishing and
 * mining are absent there, and public administration (S) is in it.
 */
export const DIVISIONS_2014: readonly { readonly key: string; readonly column: string }[] = [
  ['a', '03'],
  ['d', '08'],
  ['e', '09'],
  ['f', '10'],
  ['g', '11'],
  ['h', '12'],
  ['i', '13'],
  ['j', '16'],
  ['k', '17'],
  ['l', '18'],
  ['m', '19'],
  ['n', '20'],
  ['o', '21'],
  ['p', '22'],
  ['q', '23'],
  ['r', '24'],
  ['s', '25'],
].map(([key = '', column = '']) => ({ key, column }))

export function divisionOf(key: string): Division | null {
  return DIVISIONS.find((division) => division.key === key) ?? null
}
