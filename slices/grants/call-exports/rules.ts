import { formatFraction } from '#packages/japan'
import type { CsvColumn } from '#platform'

/** What of a call and of its edition is told in Jグランツ. */
export type CallTold = {
  readonly callId: string
  readonly name: string
  readonly title: string
  readonly purpose: string
  readonly detail: string
  readonly kind: string
  readonly area: string
  readonly rate: { readonly num: number; readonly den: number }
  readonly capYen: number | null
  readonly opensAt: string
  readonly closesAt: string
  readonly fiscalYear: number
  readonly page: string
}

/** The use that Jグランツ knows which is nearest to a kind of scheme. */
const uses: Readonly<Record<string, string>> = {
  出展支援: '販路拡大・海外展開をしたい',
  展示会: '販路拡大・海外展開をしたい',
  普及啓発: '販路拡大・海外展開をしたい',
  コンサルティング委託料補助: '新たな事業を行いたい',
  新商品開発: '研究開発・実証事業を行いたい',
  後継者育成: '人材育成を行いたい',
  外郭団体経由: '新たな事業を行いたい',
}

/**
 * The fields of a subsidy by the names that the open interface of Jグランツ gives them; instants in UTC, as there.
 * @see デジタル庁「Jグランツ API ドキュメント」 GET /subsidies/id/{id}
 */
export const jgrantsColumns: readonly CsvColumn<CallTold>[] = [
  { head: 'name', cell: (one) => one.name },
  { head: 'title', cell: (one) => one.title },
  { head: 'subsidy_catch_phrase', cell: (one) => one.purpose },
  { head: 'detail', cell: (one) => one.detail },
  { head: 'use_purpose', cell: (one) => uses[one.kind] ?? '' },
  { head: 'target_area_search', cell: (one) => one.area },
  { head: 'target_area_detail', cell: (one) => one.area },
  { head: 'subsidy_rate', cell: (one) => `${formatFraction(one.rate)}以内` },
  { head: 'subsidy_max_limit', cell: (one) => one.capYen },
  { head: 'acceptance_start_datetime', cell: (one) => one.opensAt },
  { head: 'acceptance_end_datetime', cell: (one) => one.closesAt },
  { head: 'project_end_deadline', cell: (one) => `${one.fiscalYear + 1}-03-31T14:59:59.000Z` },
  { head: 'request_reception_presence', cell: () => '有' },
  { head: 'front_subsidy_detail_page_url', cell: (one) => one.page },
]
