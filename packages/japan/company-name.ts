/** Where the legal form stands: 前株 「株式会社A」 or 後株 「A株式会社」. */
export type FormPosition = 'front' | 'back'
export type CompanyName = {
  readonly name: string
  /** The legal form in full (株式会社), or null where the text names none. */
  readonly form: string | null
  readonly position: FormPosition | null
}

/** Written forms after NFKC, which turns ㈱ into (株). The last are those of bank transfers. */
const FORMS: readonly (readonly [form: string, ...written: string[]])[] = [
  ['株式会社', '株式会社', '株式會社', '(株)', '(カ)', 'カ)', '(カ'],
  ['有限会社', '有限会社', '有限會社', '(有)', '(ユ)', 'ユ)', '(ユ'],
  ['合同会社', '合同会社', '合同會社', '(同)', '(合)', '(ド)', 'ド)', '(ド'],
  ['合名会社', '合名会社', '合名會社', '(名)', '(メ)', 'メ)', '(メ'],
  ['合資会社', '合資会社', '合資會社', '(資)', '(シ)', 'シ)', '(シ'],
  ['一般社団法人', '一般社団法人', '(一社)'],
  ['一般財団法人', '一般財団法人', '(一財)'],
  ['公益社団法人', '公益社団法人', '(公社)'],
  ['公益財団法人', '公益財団法人', '(公財)'],
  ['特定非営利活動法人', '特定非営利活動法人', 'NPO法人', '(特非)', '(NPO)'],
  ['社会福祉法人', '社会福祉法人', '(福)', '(社福)'],
  ['医療法人', '医療法人', '(医)'],
  ['学校法人', '学校法人', '(学)'],
  ['農事組合法人', '農事組合法人', '(農)'],
]

/** NFKC, no white space, ASCII letters in upper case. Other letters keep their case. */
const plainName = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[a-z]/g, (letter) => letter.toUpperCase())

/** The name without its legal form, the form, and where the form stood. */
export function splitCompanyName(text: string): CompanyName {
  const plain = plainName(text)
  for (const [form, ...written] of FORMS) {
    for (const mark of written) {
      if (plain.startsWith(mark)) return { name: plain.slice(mark.length), form, position: 'front' }
      if (plain.endsWith(mark))
        return { name: plain.slice(0, -mark.length), form, position: 'back' }
    }
  }
  return { name: plain, form: null, position: null }
}

/**
 * The key by which company names are found alike: NFKC, without legal form, blanks and the case of
 * ASCII letters. An empty key matches nothing, not even another empty key. The same key is not the
 * same company: see `sameCompany`.
 * @example companyKey('㈱サンプル眼鏡') // 'サンプル眼鏡'
 */
export const companyKey = (text: string): string => splitCompanyName(text).name

/**
 * Whether two names may be one company: `same` where only the way of writing the form differs (㈱),
 * `different` where key or form differ, `confirm` where a person must say: 前株 against 後株, or a
 * name without form against one with.
 */
export function sameCompany(one: string, other: string): 'same' | 'different' | 'confirm' {
  const [a, b] = [splitCompanyName(one), splitCompanyName(other)]
  if (a.name === '' || a.name !== b.name) return 'different'
  if (a.form === null && b.form === null) return 'same'
  if (a.form === null || b.form === null) return 'confirm'
  if (a.form !== b.form) return 'different'
  return a.position === b.position ? 'same' : 'confirm'
}
