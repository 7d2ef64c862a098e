import { formatFiscalYear, toFiscalYear } from '#packages/japan'
import { broken, type Ruling } from '#platform'
import { head, type PaperContent, side, words } from '#platform/typesetting'
import { toTheSecond } from '../applications/rules.ts'

/** 「26-003」: the third of fiscal year 2026. */
export function receiptLabel(fiscalYear: number, number: number): string {
  return `${String(fiscalYear % 100).padStart(2, '0')}-${String(number).padStart(3, '0')}`
}

/** 「26-003-補1」 */
export function correctionLabel(label: string, seq: number): string {
  return `${label}-補${seq}`
}

export type ReceivedFile = {
  readonly name: string
  readonly bytes: number
  readonly sha256: string
  /** What it took the place of, and under which receipt that stands; null for the first of its kind. */
  readonly inPlaceOf: { readonly name: string; readonly label: string | null } | null
}

type Received = {
  readonly kind: '提出' | '補正'
  readonly label: string
  readonly receivedAt: string
  readonly schemeName: string
  readonly fiscalYear: number
  readonly round: number
  readonly applicantName: string
  readonly title: string
  readonly channel: string
  readonly way: string
  readonly standardDays: number
  readonly files: readonly ReceivedFile[]
  readonly corrected: readonly string[]
  readonly cityName: string
}

function bytesInWords(bytes: number): string {
  if (bytes < 1_024) return `${bytes}バイト`
  return bytes < 1_048_576
    ? `${(bytes / 1_024).toFixed(1)}KB`
    : `${(bytes / 1_048_576).toFixed(1)}MB`
}

/** What comes next, in the order in which it comes. */
function whatComesNext({ kind, way, standardDays }: Received): readonly string[] {
  return [
    '市が、書類のそろい方を確かめます。直すところがあれば、期限を付けてお知らせします。',
    way === '採択型'
      ? '締切の後に審査会が審査し、結果を理由とともにお知らせします。'
      : '書類がそろった順に審査し、結果を理由とともにお知らせします。',
    `標準処理期間は${standardDays}日です（${way === '採択型' ? '締切' : '受付'}から数え、補正を待つ間は数えません）。`,
    kind === '補正' ? '補正の間に止まっていた日数は、今日からまた数えます。' : '',
    '取り下げは、交付決定の前ならいつでもできます。',
  ].filter((text) => text !== '')
}

/** 受付票 (grants.md §8), in the order of its columns. */
export function receiptPaper(received: Received): PaperContent {
  const line = (label: string, value: string) => [side(label), words(value)]
  const round = `${formatFiscalYear(toFiscalYear(received.fiscalYear))} 第${received.round}回`
  return {
    paper: 'grant-receipt',
    title: received.kind === '提出' ? '受付票' : '受付票（補正）',
    spaced: received.kind === '提出',
    landscape: false,
    sizePoints: 10.5,
    top: [received.cityName],
    right: [received.label],
    seals: [],
    sheets: [
      [
        {
          title: '受け付けた申請',
          note: '',
          columns: [45, 135],
          head: [],
          body: [
            line('受付番号', received.label),
            line('受付日時', toTheSecond(received.receivedAt)),
            line('制度・回', `${received.schemeName}　${round}`),
            line('申請者', received.applicantName),
            line('事業名', received.title),
            line('受け付けた方法', received.channel === '紙' ? '紙（窓口）' : '画面からの提出'),
            ...(received.corrected.length === 0
              ? []
              : [line('直した項目', received.corrected.join('、'))]),
          ],
        },
        {
          title: '添付',
          note: `${received.files.length}件`,
          columns: [84, 24, 72],
          head: [[head('名称'), head('容量'), head('SHA-256（先頭16桁）')]],
          body: received.files.map(({ name, bytes, sha256, inPlaceOf }) => [
            words(inPlaceOf === null ? name : `${name}（${replacedInWords(inPlaceOf)}）`),
            words(bytesInWords(bytes), { align: 'n' }),
            words(sha256.slice(0, 16)),
          ]),
        },
        {
          title: '今後の流れと標準処理期間',
          note: '',
          columns: [180],
          head: [],
          body: whatComesNext(received).map((sentence) => [words(sentence)]),
        },
      ],
    ],
    rests: '同じファイルかどうかは、下のアドレスでだれでも確かめられます',
  }
}

function replacedInWords({ name, label }: NonNullable<ReceivedFile['inPlaceOf']>): string {
  return `「${name}」${label === null ? '' : `［受付票 ${label}］`}の差替え`
}

export function theFileIsAmong(
  found: { readonly name: string } | undefined,
  label: string,
): Ruling {
  return (
    found !== undefined ||
    broken(
      `このファイルは、受付票 ${label} のどの添付とも一致しません。1文字でも変わると、別のファイルになります。`,
      'file',
    )
  )
}
