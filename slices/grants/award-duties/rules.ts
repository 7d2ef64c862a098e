import { addDays, formatWareki, type LocalDate } from '#packages/japan'

/** What a recipient is reminded of, and how many days before (below 0) or after the day. */
export const owedKinds = ['実績報告', '是正', '請求', '仕入控除', 'フォロー', '処分制限'] as const
export type OwedKind = (typeof owedKinds)[number]

const offsets: Readonly<Record<OwedKind, readonly number[]>> = {
  実績報告: [-30, -7, 1],
  是正: [-7, 1],
  請求: [0],
  仕入控除: [-30, 1],
  フォロー: [-30, 1],
  処分制限: [-30, 1],
}

const names: Readonly<Record<OwedKind, string>> = {
  実績報告: '実績報告',
  是正: '是正した実績報告',
  請求: '補助金の請求',
  仕入控除: '仕入控除税額の報告',
  フォロー: '事業化状況の報告',
  処分制限: '財産の処分制限',
}

/** Which reminder of a duty has come last; null: none yet. */
export function owedReminderDue(kind: OwedKind, dueOn: LocalDate, today: LocalDate): string | null {
  const come = offsets[kind].filter((days) => today >= addDays(dueOn, days))
  const last = come.at(-1)
  return last === undefined ? null : `${kind}${last}日`
}

export function owedSentence(
  kind: OwedKind,
  schemeName: string,
  dueOn: LocalDate,
  today: LocalDate,
): string {
  const by = formatWareki(dueOn)
  if (kind === '請求')
    return `「${schemeName}」の額が確定しています。補助金の請求がまだ届いていません。`
  if (kind === '処分制限')
    return today > dueOn
      ? `「${schemeName}」で取得した財産の処分制限が、${by}に終わりました。`
      : `「${schemeName}」で取得した財産は、${by}まで、承認なしに処分できません。`
  return today > dueOn
    ? `「${schemeName}」の${names[kind]}の期限（${by}）を過ぎています。早めにお出しください。`
    : `「${schemeName}」の${names[kind]}は${by}までです。`
}
