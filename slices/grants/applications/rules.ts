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
  const words: Record<State, string> = {
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
    交付決定: '交付が決まりました。事業を始めたら、着手を届け出てください。',
    不交付: '不交付になりました。理由は通知にあります。',
    着手: '事業を進めているところです。終わったら、実績を報告してください。',
    変更申請中: '変更の申請を受け付けました。承認を待っています。',
    一時停止: '市が一時停止を求めています。再開に必要なことを確かめてください。',
    '中止・廃止': '中止（廃止）が承認されました。それまでの費用を報告してください。',
    実績報告: '実績報告を受け付けました。市の検査を待っています。',
    検査中: '市が検査をしています。',
    是正中: '直していただくところがあります。改めて実績を報告してください。',
    額の確定: '補助金の額が確定しました。次の手続を確かめてください。',
    請求: '請求を受け付けました。支払を待っています。',
    支払済: '補助金が支払われました。',
    フォロー中: '補助金が支払われました。毎年の報告をお願いします。',
    取消し: '交付の決定が取り消されました。理由は通知にあります。',
    返還: '補助金の返還をお願いしています。期限までに納めてください。',
    督促中: '返還の期限が過ぎています。早めに納めてください。',
    返還済: '補助金の返還が済みました。',
    完結: 'すべての手続が終わりました。',
  }
  return words[state]
}

/** What stands above every page of a draft once its call has closed; paper that came in time is still typed. */
export function closedInWords(
  { state, channel, closesAt }: { state: State; channel: string; closesAt: string },
  now: string,
): string | null {
  if (state !== '下書き' || channel === '紙') return null
  const inTime = itCameInTime(now, closesAt)
  return inTime === true ? null : inTime.sentence
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
