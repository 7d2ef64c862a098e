import {
  addBusinessDays,
  type CalendarOverrides,
  formatWareki,
  type LocalDate,
} from '#packages/japan'
import { broken, type Ruling } from '#platform'

/** [city] A correction has at least so many days on which the hall is open. */
export const fewestWorkingDays = 5

export type Defect = { readonly target: string; readonly sentence: string }

/** The first day that may be set as due: the day of asking itself does not count. */
export function earliestDue(
  today: LocalDate,
  least: number,
  calendar: CalendarOverrides = {},
): LocalDate {
  return addBusinessDays(today, least, calendar)
}

export function somethingIsDefective(defects: readonly Defect[]): Ruling {
  return (
    defects.length > 0 || broken('直してほしい項目を、一つ以上選んで書いてください。', 'defects')
  )
}

export function thereIsTimeToCorrect(
  dueOn: LocalDate,
  today: LocalDate,
  least: number,
  calendar: CalendarOverrides = {},
): Ruling {
  const first = earliestDue(today, least, calendar)
  return (
    dueOn >= first ||
    broken(
      `補正の期限は、開庁日で${least}日以上先（${formatWareki(first)}以後）にしてください。`,
      'dueOn',
    )
  )
}

/** Only what the letter names may be touched; the rest stands as it was received. */
export function onlyNamedFieldsChange(
  changed: readonly { readonly target: string; readonly label: string }[],
  named: readonly string[],
): Ruling {
  const foreign = changed.find(({ target }) => !named.includes(target))
  return (
    foreign === undefined ||
    broken(
      `「${foreign.label}」は補正の対象ではないため、変えられません。補正通知にある項目だけを直してください。`,
      foreign.target,
    )
  )
}

/** Silence is no answer: each named thing was changed, or it is said why it stays. */
export function everyDefectIsAnswered(
  defects: readonly Defect[],
  changed: readonly string[],
  note: string,
): Ruling {
  const open = defects.filter(({ target }) => !changed.includes(target))
  return (
    open.length === 0 ||
    note.trim().length >= 5 ||
    broken(
      `まだ直していない項目が${open.length}件あります。直すか、直さない理由を5字以上で書いてください。`,
      'note',
    )
  )
}

export function theTimeIsOver(dueOn: LocalDate, today: LocalDate): Ruling {
  return (
    today > dueOn ||
    broken(`補正の期限（${formatWareki(dueOn)}）までは、形式不備で却下できません。`)
  )
}

export function reasonAndRuleAreNamed(reason: string, rule: string): Ruling {
  if (reason.trim().length < 10)
    return broken('却下の理由を10字以上で書いてください。申請者への通知に載ります。', 'reason')
  return rule.trim() !== '' || broken('当てはめた条項を書いてください。', 'rule')
}
