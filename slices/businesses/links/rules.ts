import { formatShortWareki, isLocalDate } from '#packages/japan'
import { broken, type Ruling } from '#platform'

/**
 * What hangs on a business and goes with it when two records are made one, one is parted, or another
 * business follows. Every table of the slice that refers to a business stands here or in `staying`; a
 * test reads the catalogue for those that stand in neither.
 */
export const links = [
  { link: 'establishments', label: '事業所' },
  { link: 'equipment', label: '設備' },
  { link: 'holdings', label: 'できる工程' },
  { link: 'people', label: '担い手' },
  { link: 'successions', label: '後継の状態' },
  { link: 'sensitive_notes', label: '要配慮の記載' },
  { link: 'fiscal_figures', label: '財務の数字' },
  { link: 'fiscal_sheets', label: '読み取り待ちの財務の表' },
  { link: 'sales_splits', label: '販路の割合' },
  { link: 'finance_revisions', label: '財務の訂正の記録' },
  { link: 'consents', label: '同意' },
  { link: 'provisions', label: '提供の記録' },
  { link: 'account_links', label: '利用者とのつながり' },
  { link: 'corrections', label: '訂正の申出' },
  { link: 'applications', label: '登録の申出' },
] as const
export type LinkName = (typeof links)[number]['link']

/** What refers to a business and stays with the record of that name, and why. */
export const staying: Readonly<Record<string, string>> = {
  publications: '公開名簿の控えは、その登録の同意で作られたものです',
  duplicate_keys: '突き合わせの鍵は、その登録のものです',
  duplicate_pairs: '二つの登録について決めたことです',
  merges: '統合の記録そのものです',
  moved_links: '移したことの記録そのものです',
  lines: '系譜は、登録どうしのつながりです',
  closures: '廃業の記録は、廃業した登録のものです',
  import_rows: '取込の記録は、書き込んだ登録のものです',
  bulk_edit_rows: '一括編集の記録は、直した登録のものです',
  self_declarations: '性別の申告は、申告した本人の登録のものです',
}

export const labelOf = (link: string): string =>
  links.find((one) => one.link === link)?.label ?? link

export type LinkRow = {
  readonly link: LinkName
  readonly rowId: string
  readonly businessId: string
  /** What it is, told without values that not everybody may see. */
  readonly says: string
  /** What there may be only one of per business: the process, the fiscal year; null where many may be. */
  readonly sole: string | null
  readonly number: number | null
}

/** Days within a text, in the Japanese calendar. */
export const daysInWareki = (text: string): string =>
  text.replace(/\d{4}-\d{2}-\d{2}/g, (day) => (isLocalDate(day) ? formatShortWareki(day) : day))

/** How a form names a row. */
export const keyOf = ({ link, rowId }: Pick<LinkRow, 'link' | 'rowId'>): string =>
  `${link}:${rowId}`

export const inWords = ({ link, says }: Pick<LinkRow, 'link' | 'says'>): string =>
  `${labelOf(link)}「${says}」`

/** Of each table how many, in words: 「事業所 2件、設備 5件」. */
export function countsInWords(rows: readonly Pick<LinkRow, 'link'>[]): string {
  const counted = links
    .map(({ link, label }) => ({ label, count: rows.filter((row) => row.link === link).length }))
    .filter(({ count }) => count > 0)
  return counted.map(({ label, count }) => `${label} ${count}件`).join('、') || 'なし'
}

export type Collision = { readonly mine: LinkRow; readonly theirs: LinkRow }

/** Rows of two businesses of which one business may have only one. */
export function collisionsOf(
  mine: readonly LinkRow[],
  theirs: readonly LinkRow[],
): readonly Collision[] {
  return theirs.flatMap((row) => {
    const same = mine.find(
      ({ link, sole }) => sole !== null && link === row.link && sole === row.sole,
    )
    return same === undefined ? [] : [{ mine: same, theirs: row }]
  })
}

/** Nothing is left without a side; the first that was forgotten is named. */
export function everyRowHasASide(
  rows: readonly LinkRow[],
  sides: Readonly<Record<string, string>>,
  allowed: readonly string[],
  field: string,
): Ruling {
  const forgotten = rows.find((row) => !allowed.includes(sides[keyOf(row)] ?? ''))
  return (
    forgotten === undefined ||
    broken(
      `${inWords(forgotten)}を、どちらの登録に付けるか選んでください。`,
      `${field}.${keyOf(forgotten)}`,
    )
  )
}

/** What may be there once is not there twice after the move. */
export function nothingIsThereTwice(rows: readonly LinkRow[]): Ruling {
  const seen = new Set<string>()
  for (const row of rows) {
    if (row.sole === null) continue
    const key = `${row.businessId} ${row.link} ${row.sole}`
    if (seen.has(key))
      return broken(
        `${inWords(row)}が、移す先の登録にもあります。どちらかを先に直すか、別の側を選んでください。`,
      )
    seen.add(key)
  }
  return true
}

/** A machine or a step stands in an establishment of its own business. */
export function whatBelongsTogetherStaysTogether(apart: string | null): Ruling {
  return (
    apart === null ||
    broken(`「${apart}」は、それが置かれている事業所や、関係する人と同じ側に移してください。`)
  )
}
