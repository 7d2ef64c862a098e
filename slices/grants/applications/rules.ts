import { dayInJapan, formatWareki, weekdayOf } from '#packages/japan'
import { broken, type Ruling } from '#platform'

import { caseStates, type State } from '../steps/rules.ts'

const clock = new Intl.DateTimeFormat('ja-JP', {
  timeZone: 'Asia/Tokyo',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
})

/** 「令和8年12月18日（金）17時」; minutes only where there are some. */
export function closingInWords(closesAt: string): string {
  const day = dayInJapan(closesAt)
  const [hour = '', minute = ''] = clock.format(Date.parse(closesAt)).split(':')
  const time = minute === '00' ? `${Number(hour)}時` : `${Number(hour)}時${minute}分`
  return `${formatWareki(day)}（${weekdayOf(day)}）${time}`
}

/** 「令和8年5月15日 16:58:41」 */
export function toTheSecond(at: string): string {
  return `${formatWareki(dayInJapan(at))} ${clock.format(Date.parse(at))}`
}

/** A moment as a receipt keeps it: the second in which it lay. */
export function secondOf(at: string): string {
  return `${at.slice(0, 19)}Z`
}

/** Closing counts to the second: whatever came in the second of the close itself came in time. */
export function itCameInTime(arrivedAt: string, closesAt: string): Ruling {
  return (
    Date.parse(secondOf(arrivedAt)) <= Date.parse(closesAt) ||
    broken(
      `受付は${closingInWords(closesAt)}に締め切りました。下書きは消えません。次の公募でお使いいただけます。`,
    )
  )
}

/** What an applicant reads of where the case stands, and what comes next. */
export function standingInWords(state: State): string {
  const words: Partial<Record<State, string>> = {
    相談: '相談を受けています。',
    下書き: 'まだ出していません。出すまで、市の職員には見えません。',
    受付: '受け付けました。書類がそろっているかを市が確かめています。',
    補正中: '直していただくところがあります。',
    却下: '形式の不備で却下になりました。',
    形式適合: '書類はそろっています。審査を待っています。',
    審査中: '審査をしています。',
    採択: '採択になりました。交付申請をしてください。',
    補欠: '補欠です。予算が空いたときに、順にお知らせします。',
    不採択: '不採択になりました。',
    公募中止: '公募が中止されました。理由は募集要領のページに出ています。',
    交付申請: '交付申請を受け付けました。決定を待っています。',
    取下げ: '取り下げました。',
  }
  return words[state] ?? `いまは「${state}」です。`
}

export function itMayBeWritten(state: State): Ruling {
  if (state === '下書き' || state === '補正中') return true
  return broken(
    '受け付けた申請は書き換えられません。直すところがあれば、市から補正をお願いします。',
  )
}

export function itIsStillADraft(state: State, receiptLabel: string): Ruling {
  return (
    state === '下書き' ||
    broken(
      receiptLabel === ''
        ? 'この申請は、もう下書きではありません。'
        : `この申請は、すでに受け付けています（受付番号 ${receiptLabel}）。`,
    )
  )
}

/** From the selection on the case is led as money, on a page of its own. */
export function isLedAsMoney(state: State): boolean {
  return state !== '取下げ' && caseStates.some((one) => one === state)
}
