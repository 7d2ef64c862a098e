import type { FigureKind } from './minimum-count.ts'

/** Stands in a table where a figure is hidden: never 0, never blank. */
export const HIDDEN_MARK = '＊'

/**
 * The legend under a table with hidden figures. It is one for all of them: to say which cells are small and
 * which are hidden for the others' sake would tell an attacker the range of the small ones.
 */
export function legendOf(kinds: readonly FigureKind[], k: number): string {
  if (kinds.every((kind) => kind === 'survey-answers')) {
    return `${HIDDEN_MARK} 回答者が少ないため表示しません`
  }
  return `${HIDDEN_MARK} 公表できる数（${k}）に満たないか、合計から計算できるため表示しません`
}

/** Why nothing of a single figure is shown. */
export function refusalOf(reason: 'too-few' | 'dominated' | 'other', k: number): string {
  if (reason === 'too-few') return `公表できる数（${k}）に満たないため表示しません`
  if (reason === 'dominated') return '1者の割合が大きいため表示しません'
  return '公表済みの数との差から少数の値が計算できるため表示しません'
}

/** For staff, when a table would be published as it stands. */
export function leakWarning(k: number, places: readonly string[]): string {
  return `公表すると、合計から${k - 1}件以下の値が計算できてしまいます（該当: ${places.join('、')}）。`
}
