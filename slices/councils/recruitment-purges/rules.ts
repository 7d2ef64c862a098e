import { addMonths, formatWareki, type LocalDate } from '#packages/japan'

/** So many months after the closing day a result is asked for, and after so many the papers go. */
const monthsToAsk = 6
const monthsToKeep = 12

/** Whoever closed on this day or before is asked for a result today. */
export const askedFor = (today: LocalDate): LocalDate => addMonths(today, -monthsToAsk)

/** Whoever closed on this day or before ends today without a result. */
export const lapsedBy = (today: LocalDate): LocalDate => addMonths(today, -monthsToKeep)

export const lapseDay = (closesOn: LocalDate): LocalDate => addMonths(closesOn, monthsToKeep)

export const lapseReason =
  '締切から1年の間に選考の結果が決まらなかったため、応募書類を廃棄して終えました。'

export const askingNote = (closesOn: LocalDate): string =>
  `決めるか取り消さないと、${formatWareki(lapseDay(closesOn))}に応募書類を廃棄して終わります`
