import { formatWareki, type LocalDate } from '#packages/japan'
import { broken, type Ruling } from '#platform'
import { type ImportState, itCanStillBeUndone } from '../imports/rules.ts'

type Ended = { readonly state: ImportState; readonly beforeClearedOn: LocalDate | null }

/** Why there is nothing to take back in each state; of what has ended, the days decide. */
const nothingToUndo: Readonly<Partial<Record<ImportState, string>>> = {
  実行中: 'いま取り込んでいるところです。終わってから取り消せます。',
  中断: '取込の途中で止まっています。続きを取り込み終えると、全体を取り消せます。',
  取消済: 'この取込は「取消済」です。もう取り消すものはありません。',
}

/** Whether a whole import can be taken back, and if not, why. */
export function thereIsSomethingToUndo(
  made: Ended,
  endedOn: LocalDate,
  days: number,
  today: LocalDate,
): Ruling {
  if (made.state !== '完了' && made.state !== '一部失敗')
    return broken(
      nothingToUndo[made.state] ??
        `この取込はまだ「${made.state}」で、台帳には何も入っていません。取り消すものはありません。`,
    )
  if (made.beforeClearedOn !== null)
    return broken(
      `取込の前の内容は、取り消せる期間が過ぎたため、${formatWareki(made.beforeClearedOn)}に消しました。もう取り消せません。一件ずつ、事業者の画面で直してください。`,
    )
  return itCanStillBeUndone(endedOn, days, today)
}
