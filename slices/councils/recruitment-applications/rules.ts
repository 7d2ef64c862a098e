import { addDays, addMonths, type LocalDate } from '#packages/japan'
import { broken, type Ruling } from '#platform'
import type { AgeBand } from '../balances/rules.ts'
import { fewestEssay, mostEssay, type Stage } from '../recruitments/rules.ts'

export const ties = [
  '市内に住んでいる',
  '市内で働いている',
  '市内で学んでいる',
  '市内で事業を営んでいる',
] as const

/** Letters as a reader counts them: no spaces, no ends of lines; a letter of two code units is one. */
export function essayLength(essay: string): number {
  return [...essay.normalize('NFC').replace(/\s/gu, '')].length
}

export function essayLengthSentence(essay: string): string {
  return `作文は${fewestEssay}〜${mostEssay}字です（空白と改行を除いて、いま${essayLength(essay)}字）。`
}

export function essayIsOfItsLength(essay: string): boolean {
  const length = essayLength(essay)
  return fewestEssay <= length && length <= mostEssay
}

/** An age is reached at the end of the day before the birthday (年齢計算ニ関スル法律). */
export function hasReached(bornOn: LocalDate, age: number, on: LocalDate): boolean {
  return addMonths(bornOn, age * 12) <= addDays(on, 1)
}

export function ageBandOn(bornOn: LocalDate, on: LocalDate): AgeBand {
  const bands = [
    [70, '70代以上'],
    [60, '60代'],
    [50, '50代'],
    [40, '40代'],
    [30, '30代'],
  ] as const
  return bands.find(([age]) => hasReached(bornOn, age, on))?.[1] ?? '20代以下'
}

export function theyAreOldEnough(
  bornOn: LocalDate,
  made: { readonly leastAge: number; readonly closesOn: LocalDate },
): Ruling {
  return (
    hasReached(bornOn, made.leastAge, made.closesOn) ||
    broken(
      `応募できるのは、締切の日に${made.leastAge}歳以上の方です。生年月日を確かめてください。`,
      'bornOn',
    )
  )
}

export function itIsReceived(stage: Stage): Ruling {
  if (stage === '受付') return true
  return broken(
    stage === '募集前'
      ? '応募の受付は、まだ始まっていません。'
      : 'この募集の受付は終わりました。応募はできません。',
  )
}

export function anybodyMayApply(way: string): Ruling {
  return (
    way === '作文' || broken('この公募は、市から案内を送った方の中から選びます。応募はできません。')
  )
}

/** Paper that came in time may be typed a little later, while nobody judges yet. */
export function thePaperCameInTime(
  receivedOn: LocalDate,
  made: { readonly opensOn: LocalDate; readonly closesOn: LocalDate },
  stage: Stage,
  today: LocalDate,
): Ruling {
  if (stage !== '受付' && stage !== '資格確認')
    return broken('応募を入れられるのは、募集を始めてから、採点を始めるまでです。')
  if (receivedOn > today) return broken('受け付けた日が、今日より後になっています。', 'receivedOn')
  return (
    (made.opensOn <= receivedOn && receivedOn <= made.closesOn) ||
    broken('受け付けた日が、募集の期間の中にありません。', 'receivedOn')
  )
}

export function theEssayBelongs(way: string, essay: string): Ruling {
  if (way === '作文') return essay !== '' || broken(essayLengthSentence(essay), 'essay')
  return essay === '' || broken('無作為抽出の方に作文はありません。空けてください。', 'essay')
}

export function itIsNotJudgedYet(stage: Stage): Ruling {
  return (
    stage === '受付' ||
    stage === '資格確認' ||
    broken('採点を始めた後は、応募の資格と伏せる言葉を変えられません。')
  )
}

export function whyIsSaid(isEligible: boolean, note: string): Ruling {
  return (
    isEligible ||
    note.length >= 5 ||
    broken('応募の資格がないとする理由を、5字以上で書いてください。', 'eligibleNote')
  )
}

export function itMayBeTakenBack(stage: Stage, withdrawnOn: string | null): Ruling {
  if (withdrawnOn !== null) return broken('この応募は、すでに取り下げられています。')
  return stage !== '決定' || broken('選考の結果が決まっているので、取り下げられません。')
}

/** So many in one day are no longer people. */
export const mostInADay = 300

export function notTooMany(inADay: number): Ruling {
  return (
    inADay < mostInADay ||
    broken(
      '今日は応募が多く、受け付けられません。入力した内容を控えて、明日もう一度お試しください。',
    )
  )
}

/** The names by which a reader would know who wrote: whole, without its space, and each part of two letters. */
export function wordsOfName(name: string, kana: string): readonly string[] {
  const whole = [name, kana].flatMap((text) => [text, text.replace(/\s/gu, '')])
  const parts = [name, kana].flatMap((text) => text.split(/\s+/u))
  return [...new Set([...whole, ...parts])].filter((word) => [...word].length >= 2)
}

const black = '●●●'

/** The essay as the panel reads it; what is blacked out has one length, whatever stood there. */
export function blackedOut(essay: string, hidden: readonly string[]): string {
  const longestFirst = [...hidden].sort((one, other) => other.length - one.length)
  return longestFirst.reduce(
    (text, word) => (word === '' ? text : text.split(word).join(black)),
    essay,
  )
}
