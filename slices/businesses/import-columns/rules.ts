import { normaliseForReading } from '#packages/japan'

/** Every field that a column can stand for; parts of an address are put together in their order. */
export const importFields = {
  businessId: { label: '自システムID', heads: ['自システムID', 'ID', '事業者ID', 'システムID'] },
  kind: {
    label: '種類',
    heads: ['種類', '法人種別', '組織種別', '区分', 'corporateType', '法人格', '個人法人区分'],
  },
  corporateNumber: {
    label: '法人番号',
    heads: ['法人番号', 'corporateID', 'corporate_number', '法人ID', 'corporateNumber'],
  },
  name: {
    label: '名称',
    heads: [
      '名称',
      '商号又は名称',
      '商号または名称',
      '法人名',
      '法人名称',
      '事業者名',
      '事業所名',
      '企業名',
      '会社名',
      '商号',
      'corporateName',
      'name',
    ],
  },
  kana: {
    label: 'よみ',
    heads: [
      'よみ',
      '名称_カナ',
      '名称カナ',
      '名称（カナ）',
      'カナ',
      'フリガナ',
      'ふりがな',
      '商号又は名称_カナ',
      '法人名_カナ',
      '事業者名カナ',
      'corporateKana',
    ],
  },
  nameEn: {
    label: '英語の名称',
    heads: [
      '英語の名称',
      '名称_英字',
      '名称英字',
      '英字名称',
      '英語名',
      '商号又は名称_英字',
      'name_en',
    ],
  },
  aliases: {
    label: '屋号・別名',
    heads: ['屋号・別名', '通称', '屋号', '別名', '略称', '名称_通称'],
  },
  postalCode: { label: '郵便番号', heads: ['郵便番号', '所在地_郵便番号', '〒', 'postalCode'] },
  address: {
    label: '所在地',
    heads: [
      '所在地',
      '所在地_連結表記',
      '所在地連結表記',
      '住所',
      '本店所在地',
      '本社所在地',
      'location',
      'address',
    ],
  },
  prefecture: { label: '所在地（都道府県）', heads: ['都道府県', '所在地_都道府県', '都道府県名'] },
  municipality: {
    label: '所在地（市区町村）',
    heads: ['市区町村', '所在地_市区町村', '市区町村名', '市町村'],
  },
  town: { label: '所在地（町字）', heads: ['町字', '所在地_町字', '町域', '大字'] },
  lot: {
    label: '所在地（番地以下）',
    heads: ['番地', '番地以下', '所在地_番地以下', '丁目番地', '番地号'],
  },
  building: {
    label: '所在地（建物）',
    heads: ['建物名', '建物', '方書', '所在地_建物名等(方書)', '建物名等'],
  },
  district: { label: '地区', heads: ['地区', '地区名', 'エリア'] },
  phone: {
    label: '電話',
    heads: ['電話', '電話番号', '連絡先_電話番号', 'TEL', '代表電話', 'phone'],
  },
  mail: {
    label: 'メール',
    heads: ['メール', 'メールアドレス', '連絡先_メールアドレス', 'Eメール', 'E-mail', 'email'],
  },
  preferredWay: { label: '連絡の方法', heads: ['連絡の方法', '連絡方法', '希望連絡方法'] },
  jsicCode: {
    label: '業種コード',
    heads: ['業種コード', '業種', '産業分類コード', '日本標準産業分類', '事業種目'],
  },
  jsicRevision: { label: '分類の改定', heads: ['分類の改定', '産業分類の改定'] },
  employees: {
    label: '従業員数',
    heads: ['従業員数', '従業者数', '総従業員数', '社員数', '人数', 'employees'],
  },
  employeesOn: {
    label: '従業員数の時点',
    heads: ['従業員数の時点', '従業者数時点', '従業員数_時点'],
  },
  foundedYear: {
    label: '創業の年',
    heads: ['創業の年', '創業年', '設立年', '設立日', '設立年月日', '創業年月'],
  },
  capitalYen: { label: '資本金', heads: ['資本金', '資本金（円）', '資本金額', 'capital'] },
  confirmedOn: {
    label: '確かめた日',
    heads: ['確かめた日', '確認日', '更新日', '最終更新日', '変更年月日', 'moddate', '更新年月日'],
  },
} as const satisfies Record<string, { label: string; heads: readonly string[] }>

export type ImportField = keyof typeof importFields
/** Which column of the file stands for a field, by its number. */
export type FieldColumns = Readonly<Partial<Record<ImportField, number>>>

export function isImportField(name: string): name is ImportField {
  return Object.hasOwn(importFields, name)
}
export const importFieldNames = Object.keys(importFields).filter(isImportField)

/** The parts that an address is put together from, in their order. */
export const addressParts = ['prefecture', 'municipality', 'town', 'lot', 'building'] as const

const headKey = (head: string) => normaliseForReading(head).replace(/[（）()_＿\-・：:]/g, '')

const known = new Map<string, ImportField>(
  importFieldNames.flatMap((field) =>
    importFields[field].heads.map((head): [string, ImportField] => [headKey(head), field]),
  ),
)

/** Files with the same columns in the same order are read in the same way. */
export function headerKey(header: readonly string[]): string {
  return header.map(headKey).join('|')
}

/** What each column seems to stand for, by its head; a field is taken by the first that fits. */
export function guessedFields(header: readonly string[]): FieldColumns {
  const fields: Partial<Record<ImportField, number>> = {}
  for (const [column, head] of header.entries()) {
    const field = known.get(headKey(head))
    if (field !== undefined && fields[field] === undefined) fields[field] = column
  }
  return fields
}

/** What must be told apart before rows can be checked. */
export function objectionToFields(fields: FieldColumns): string | null {
  if (
    fields.name === undefined &&
    fields.corporateNumber === undefined &&
    fields.businessId === undefined
  )
    return '名称・法人番号・自システムIDのどれかの列を選んでください。どの行がどの事業者か分かりません。'
  const columns = Object.values(fields)
  return new Set(columns).size === columns.length
    ? null
    : '一つの列を二つの項目に使うことはできません。項目ごとに別の列を選んでください。'
}

/** Where the columns of a file are not those of a list that was read before, what they seem to be. */
export function fieldsToOffer(
  header: readonly string[],
  remembered: Readonly<Record<string, number>> | null,
): FieldColumns {
  return remembered ?? guessedFields(header)
}
