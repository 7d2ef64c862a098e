import { broken, type Ruling } from '#platform'
import { EstatUnreachable } from '../reference/estat-client.ts'

export const FETCH_STATES = ['waiting', 'done', 'failed'] as const
export const FETCH_STATE_NAMES = {
  waiting: '取得中',
  done: '取得済',
  failed: '取得できず',
} as const

export function theAppIdIsSet(isSet: boolean): Ruling {
  return (
    isSet ||
    broken(
      'e-Stat の利用登録（アプリケーションID）がまだ設定されていません。情報政策課に知らせてください。',
    )
  )
}

/** @param lastOn the day on which the figures shown now were fetched; null: none ever */
export function failureSaid(error: Error, lastOn: string | null): string {
  if (!(error instanceof EstatUnreachable)) return error.message
  return lastOn === null
    ? `${error.message}しばらくしてから、もう一度取得してください。`
    : `${error.message}${lastOn} 取得の値を表示しています。`
}

export const NOTHING_MAPPED =
  'どの項目も系列に対応していないため、取り込みませんでした。下の項目コードで「列の対応」を書いて、もう一度取得してください。'
