import { type LocalDate, normaliseForSearch, partsOf } from '#packages/japan'
import { broken, type Ruling } from '#platform'

export const parts = ['代表者', '家族', '従業員', '後継者', '外注の職人'] as const
export const successionStates = [
  '決定・育成済',
  '決定・育成中',
  '候補あり（親族・従業員・第三者）',
  '未定',
  '自分の代で廃業',
  '不明',
] as const

/** Age reached in the year of `today`: only the year of birth is asked. */
export function ageIn(birthYear: number | null, today: LocalDate): number | null {
  return birthYear === null ? null : partsOf(today).year - birthYear
}

/** 「70代」; under thirty and from ninety on together. Not known is 不明. */
export function ageBand(age: number | null): string {
  if (age === null) return '不明'
  if (age < 30) return '30歳未満'
  return age >= 90 ? '90歳以上' : `${Math.floor(age / 10) * 10}代`
}

export function theBirthIsPast(birthYear: number | null, today: LocalDate): Ruling {
  return (
    birthYear === null ||
    birthYear <= partsOf(today).year ||
    broken('生年月が未来の日付です。', 'birthYear')
  )
}

export function aLifeOfWorkIsPossible(typed: {
  readonly birthYear: number | null
  readonly sinceYear: number | null
}): Ruling {
  const { birthYear, sinceYear } = typed
  return (
    birthYear === null ||
    sinceYear === null ||
    sinceYear >= birthYear ||
    broken('従事を始めた年が、生まれた年より前です。', 'sinceYear')
  )
}

const sensitive = ['病気', '病名', '障害', '入院', '持病', '認知症', '宗教', '信条', '前科', '離婚']

export const sensitiveSentence =
  '要配慮個人情報にあたるおそれがあります。必要な場合だけ、課長の承認を得て記録してください。'

/** Whether a text may hold what is not to be asked: health, creed, quarrels of a family. */
export function mayBeSensitive(text: string): boolean {
  const plain = normaliseForSearch(text)
  return sensitive.some((word) => plain.includes(word))
}

export function theyAreOpen(isOpen: boolean): Ruling {
  return isOpen || broken('開いてから30分が過ぎました。目的を書いて、もう一度開いてください。')
}
