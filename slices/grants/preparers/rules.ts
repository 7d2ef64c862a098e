import { broken, type Ruling } from '#platform'

export const preparerKinds = [
  '本人',
  '従業員',
  '家族',
  '支援機関',
  '行政書士',
  'そのほか（有償）',
] as const
export type PreparerKind = (typeof preparerKinds)[number]

export type Preparer = {
  readonly kind: PreparerKind
  readonly name: string
  /** The registration number of a 行政書士. */
  readonly number: string
}

/** Paid preparation of papers for a public office is reserved to 行政書士 (行政書士法19条). It is said; it blocks nothing. */
export const paidPreparationSentence =
  '官公署に出す書類を報酬を得て作ることは、法律により行政書士に限られています。ご確認のうえ、このまま進められます。'

export function adviceFor(kind: PreparerKind): string | null {
  return kind === 'そのほか（有償）' ? paidPreparationSentence : null
}

export function thePreparerIsNamed({ kind, name, number }: Preparer): Ruling {
  if (kind === '支援機関' && name === '')
    return broken('手伝った支援機関の名前を書いてください。', 'preparerName')
  if (kind === 'そのほか（有償）' && name === '')
    return broken('書類を作った方の名前を書いてください。', 'preparerName')
  if (kind !== '行政書士') return true
  if (name === '') return broken('行政書士の氏名を書いてください。', 'preparerName')
  return (
    /^\d{8}$/.test(number) ||
    broken('行政書士の登録番号を、8桁の数字で書いてください。', 'preparerNumber')
  )
}
