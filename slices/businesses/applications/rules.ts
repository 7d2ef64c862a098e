import { formatWareki, type LocalDate } from '#packages/japan'
import { broken, type Ruling } from '#platform'
import { type PaperContent, side, words } from '#platform/typesetting'

/** At most so many undecided from one address and in one day: whoever asks more is asked to telephone. */
export const mostFromOneMail = 3
export const mostInADay = 60

export function notTooMany(before: { readonly sameMail: number; readonly inADay: number }): Ruling {
  if (before.sameMail >= mostFromOneMail)
    return broken(
      'このメールアドレスからの申出が、確かめを待っています。続きは電話で市の担当課にお知らせください。',
      'mail',
    )
  return (
    before.inADay < mostInADay ||
    broken('今日は申出が多く、受け付けられません。明日もう一度お試しください。')
  )
}

export type ApplicationState = '申出' | '登録' | '見送り'

export function stateOf({ isAccepted }: { readonly isAccepted: boolean | null }): ApplicationState {
  if (isAccepted === null) return '申出'
  return isAccepted ? '登録' : '見送り'
}

/** Whether a business was confirmed meanwhile, and waits for nothing but the answer. */
export const isStanding = (state: string): boolean => ['登録', '休業'].includes(state)

export function itIsOpen(application: Parameters<typeof stateOf>[0]): Ruling {
  const state = stateOf(application)
  return state === '申出' || broken(`この申出は、すでに「${state}」です。`)
}

/** 「k****@example.jp」: enough to tell one's own, and no more. */
export function maskedMail(mail: string): string {
  const [name = '', host = ''] = mail.split('@')
  return `${name.slice(0, 1)}${'*'.repeat(4)}@${host}`
}

/** 「受付第R8-0001号」 */
export function receiptLabel(fiscalYear: number, number: number): string {
  return `受付第R${fiscalYear - 2018}-${String(number).padStart(4, '0')}号`
}

type Received = {
  readonly label: string
  readonly name: string
  readonly mail: string
  readonly isAccepted: boolean | null
}

/** 受付の控え as a paper: what was received and when, and what comes next. Nothing that others should not read. */
export function receiptPaper(received: Received, on: LocalDate, city: string): PaperContent {
  const line = (label: string, value: string) => [side(label), words(value)]
  return {
    paper: 'application-receipt',
    title: '受付の控え',
    spaced: true,
    landscape: false,
    sizePoints: 10.5,
    top: [city],
    right: [received.label, formatWareki(on)],
    seals: [],
    sheets: [
      [
        {
          title: '事業者台帳への登録の申出',
          note: '',
          columns: [45, 135],
          head: [],
          body: [
            line('受付番号', received.label),
            line('受け付けた日', formatWareki(on)),
            line('名称', received.name),
            line('連絡先', maskedMail(received.mail)),
            line('いまの状態', stateOf(received)),
          ],
        },
        {
          title: 'この後について',
          note: '',
          columns: [180],
          head: [],
          body: [
            [
              words(
                '市の担当課が、よく似た登録がないかを確かめ、電話かメールで内容をお尋ねします。',
              ),
            ],
            [
              words(
                '確かめた後に台帳に登録します。公開や外への提供は、別に同意をいただくまで行いません。',
              ),
            ],
          ],
        },
      ],
    ],
    rests: '申し出た内容の全体は、市の担当課だけが見られます',
  }
}
