import type { LocalDate } from '#packages/japan'
import { broken, type Ruling } from '#platform'
import { fewestPanelists, type Panelist, type Stage } from '../recruitments/rules.ts'

/** An essay is judged by two at least: one alone would decide. */
const fewestScorers = 2

export function thePlaceIsOfTheGuide(place: number, panel: readonly Panelist[]): Ruling {
  return (
    (place >= 1 && place <= panel.length) ||
    broken('募集要項に定めた選考する人ではありません。', 'place')
  )
}

export function thePanelMayChange(stage: Stage): Ruling {
  if (stage === '準備' || stage === '募集前' || stage === '受付' || stage === '資格確認')
    return true
  return broken('採点を始めた後は、選考する人のアカウントを変えられません。')
}

/** Who typed a paper or checked an applicant has read the names. */
export function theyHaveReadNoName(hasHandled: boolean): Ruling {
  return (
    !hasHandled ||
    broken(
      '応募を入れたか資格を確かめた方は、氏名を見ているので、選考する人になれません。',
      'accountId',
    )
  )
}

export function theySitOnce(places: readonly number[], place: number): Ruling {
  return (
    places.every((other) => other === place) ||
    broken('その方は、すでに選考する人になっています。', 'accountId')
  )
}

export function theAccountIsOffered(offered: readonly string[], accountId: string): Ruling {
  return (
    offered.includes(accountId) ||
    broken('そのアカウントは選べません。職員か委員のアカウントを選んでください。', 'accountId')
  )
}

type Ready = {
  readonly stage: Stage
  readonly way: string
  readonly panel: number
  readonly joined: number
  readonly applicants: number
  readonly unchecked: number
}

/** Judging begins when the receipt is over, everybody is checked and the whole panel can sign in. */
export function judgingMayBegin(ready: Ready): Ruling {
  if (ready.stage !== '資格確認')
    return broken(
      ready.stage === '受付' || ready.stage === '募集前'
        ? '採点は、募集の期間が終わってから始めます。'
        : '採点を始められるのは、応募の資格を確かめている間だけです。',
    )
  if (ready.unchecked > 0)
    return broken(`応募の資格をまだ確かめていない方が${ready.unchecked}人います。`)
  if (ready.way === '作文' && ready.applicants > 0 && ready.joined < ready.panel)
    return broken(
      `選考する人のうち${ready.panel - ready.joined}人に、アカウントが結ばれていません。`,
    )
  return true
}

export function theDayIsAhead(judgeBy: LocalDate | null, today: LocalDate): Ruling {
  return (
    judgeBy === null ||
    judgeBy >= today ||
    broken('採点の期限が、今日より前になっています。', 'judgeBy')
  )
}

type HandedIn = {
  readonly panel: readonly { readonly isOutside: boolean; readonly handedIn: boolean }[]
  /** For each essay, how many of those who handed in gave it marks. */
  readonly scorers: readonly { readonly number: number; readonly count: number }[]
}

/** Closed over the heads of those who are late: three must be in, one of them from outside. */
export function judgingMayClose(
  { panel, scorers }: HandedIn,
  judgeBy: LocalDate | null,
  today: LocalDate,
): Ruling {
  const inTime = panel.filter(({ handedIn }) => handedIn)
  if (inTime.length < panel.length && judgeBy !== null && today <= judgeBy)
    return broken('採点の期限までは、全員の採点がそろうまで締め切れません。')
  if (inTime.length < fewestPanelists)
    return broken(`採点を出した人が${inTime.length}人です。${fewestPanelists}人は要ります。`)
  if (!inTime.some(({ isOutside }) => isOutside))
    return broken('課の外の方の採点が、まだ出ていません。')
  const thin = scorers.find(({ count }) => count < fewestScorers)
  return (
    thin === undefined ||
    broken(
      `${thin.number}番を採点した人が${thin.count}人です。${fewestScorers}人は要ります。加わらないとした人に確かめてください。`,
    )
  )
}

export function itIsBeingJudged(stage: Stage): Ruling {
  return stage === '採点' || broken('いま採点の間ではありません。')
}

export function theyHaveHandedIn(handedInAt: string | null): Ruling {
  return handedInAt !== null || broken('その方は、まだ採点を出していません。', 'place')
}
