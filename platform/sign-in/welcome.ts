import { formatWareki, todayIn } from '#packages/japan'

const clock = new Intl.DateTimeFormat('ja-JP', {
  timeZone: 'Asia/Tokyo',
  hour: 'numeric',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** 「サインインしました。前回は令和8年11月23日 17:52です。」 A stranger's visit is noticed by it. */
export function welcomeBack({ lastAt }: { readonly lastAt: string | null }): string {
  if (lastAt === null) return 'サインインしました。'
  const at = new Date(lastAt)
  return `サインインしました。前回は${formatWareki(todayIn(at))} ${clock.format(at)}です。`
}
