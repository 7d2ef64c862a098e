import { z } from 'zod'
import {
  addBusinessDays,
  addDays,
  addMonths,
  type CalendarOverrides,
  formatWareki,
  type LocalDate,
  nextBusinessDay,
} from '#packages/japan'
import { broken, type Ruling } from '#platform'
import { setting } from '#platform/settings'
import { side, words } from '#platform/typesetting'
import type { Notice } from '../grant-papers/rules.ts'
import { isDisposition, type Nature } from '../schemes/rules.ts'

const days = z.coerce.number().int().min(1).max(90)

export const explanationDays = setting('grants.explanation-days', days, 14, {
  label: '審査結果の理由の説明を申し出られる日数（通知を受けた日の翌日から）',
  source: '運用上の初期値（要綱で定める）',
  toBeChecked: true,
  unit: '日',
})

export const answerDays = setting('grants.explanation-answer-days', days, 10, {
  label: '理由の説明の申出に回答する日数（申出の翌日から）',
  source: '運用上の初期値（要綱で定める）',
  toBeChecked: true,
  unit: '開庁日',
})

/** The last day on which an explanation may be asked for; null while nobody knows when the notice arrived. */
export function lastDayToAsk(
  servedOn: LocalDate | null,
  within: number,
  calendar: CalendarOverrides,
): LocalDate | null {
  return servedOn === null ? null : nextBusinessDay(addDays(servedOn, within), calendar)
}

/** The day by which it is answered: the day of asking is not counted (民法140条). */
export const answerDueOn = (
  askedOn: LocalDate,
  within: number,
  calendar: CalendarOverrides,
): LocalDate => addBusinessDays(askedOn, within, calendar)

export function itIsAskedInTime(lastOn: LocalDate | null, today: LocalDate): Ruling {
  return (
    lastOn === null ||
    today <= lastOn ||
    broken(`理由の説明を申し出られるのは、${formatWareki(lastOn)}まででした。`, 'question')
  )
}

export function itIsAskedOnce(isThere: boolean): Ruling {
  return !isThere || broken('理由の説明は、もう申し出られています。', 'question')
}

export function theNoticeIsOut(isThere: boolean): Ruling {
  return isThere || broken('審査の結果の通知が、まだ出ていません。', 'question')
}

export function somebodyElseAnswers(isOutside: boolean): Ruling {
  return (
    isOutside ||
    broken('この案件に関わった職員は回答できません。関わっていない職員が回答してください。')
  )
}

export function itIsNotAnswered(answeredAt: string | null): Ruling {
  return answeredAt === null || broken('この申出には、もう回答しています。')
}

/** No score but the own is told, and nobody who gave one. */
export function theAnswerNamesNoMember(text: string, members: readonly string[]): Ruling {
  const bare = (name: string) => name.normalize('NFKC').replace(/\s/g, '')
  const plain = bare(text)
  const named = members.some((name) => bare(name).length >= 2 && plain.includes(bare(name)))
  return !named || broken('委員の氏名が入っています。だれが何点を付けたかは示しません。', 'answer')
}

export type AppealStage = '申出受付' | '確定'

type Standing = {
  readonly publishedAt: string | null
  readonly settledAt: string | null
}

/** Where the round stands behind its publication; null before. */
export function appealStageOf({ publishedAt, settledAt }: Standing): AppealStage | null {
  if (publishedAt === null) return null
  return settledAt === null ? '申出受付' : '確定'
}

type Window = { readonly lastOn: LocalDate | null }

/** 確定 waits for every day to be over and every request to be answered. */
export function theRoundMaySettle(
  windows: readonly Window[],
  openRequests: number,
  today: LocalDate,
): Ruling {
  const unknown = windows.filter(({ lastOn }) => lastOn === null).length
  if (unknown > 0)
    return broken(`到達日を記録していない通知が${unknown}件あります。先に記録してください。`)
  const last = windows.reduce<LocalDate | null>(
    (latest, { lastOn }) =>
      lastOn !== null && (latest === null || lastOn > latest) ? lastOn : latest,
    null,
  )
  if (last !== null && today <= last)
    return broken(`理由の説明を申し出られる期間が、${formatWareki(last)}まで残っています。`)
  return openRequests === 0 || broken(`回答していない申出が${openRequests}件あります。`)
}

export function itIsNotSettled(settledAt: string | null): Ruling {
  return settledAt === null || broken('この回は、もう確定しています。')
}

export function theResultIsPublished(publishedAt: string | null): Ruling {
  return publishedAt !== null || broken('審査結果を公表した後に確定します。')
}

/** What 審査請求 is open against the notice itself, where it is a 処分; the answer is no decision. */
export function reviewFacts(
  nature: Nature,
  made: {
    readonly noticeLabel: string
    readonly servedOn: LocalDate | null
    readonly cityName: string
  },
): string {
  if (!isDisposition(nature)) return ''
  const until = made.servedOn === null ? '' : `（${formatWareki(addMonths(made.servedOn, 3))}まで）`
  return `この回答は、新しい決定ではありません。${made.noticeLabel}の決定に不服があるときは、その決定があったことを知った日の翌日から起算して3か月以内${until}に、${made.cityName}長に対して審査請求をすることができます。審査請求の審理は、この決定に関わっていない審理員が行います（行政不服審査法第9条）。`
}

/** 回答書: what was asked, what was found, and what may be done. */
export function answerNotice(made: {
  readonly schemeName: string
  readonly callName: string
  readonly receiptLabel: string
  readonly title: string
  readonly noticeLabel: string
  readonly askedOn: LocalDate
  readonly question: string
  readonly finding: string
  readonly answer: string
}): Pick<Notice, 'kind' | 'opening' | 'facts' | 'reason' | 'tables'> {
  return {
    kind: '理由説明回答書',
    opening: '審査の結果について申出のあった理由の説明を、次のとおり回答します。',
    facts: [
      ['制度・公募', `${made.schemeName}　${made.callName}`],
      ['受付番号', made.receiptLabel],
      ['事業の名称', made.title],
      ['もとの通知', made.noticeLabel],
      ['申出の日', formatWareki(made.askedOn)],
      ['確かめた結果', made.finding],
    ],
    reason: '',
    tables: [
      {
        title: '申出と回答',
        note: '',
        columns: [48, 126],
        head: [],
        body: [
          [side('説明を求めること'), words(made.question)],
          [side('回答'), words(made.answer)],
        ],
      },
    ],
  }
}
