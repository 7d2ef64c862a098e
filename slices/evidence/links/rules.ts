import { broken, type Ruling } from '#platform'
import { canLink, capacityOf, type LinkType, linkLabel, whyNot } from '../link-types/rules.ts'

export function theTypeFitsTheKinds(type: LinkType, up: string, down: string): Ruling {
  return canLink(type, up, down) || broken(whyNot(type, up, down), 'type')
}

export function theEndsDiffer(up: number, down: number): Ruling {
  return up !== down || broken('同じものどうしはつなげません。')
}

export function noReverseStands(reverse: boolean): Ruling {
  return !reverse || broken('すでに逆向きのつながりがあります。どちらが元かを選び直してください。')
}

/** Cardinality: how many live links of the type the two ends have already. */
export function theEndsAreFree(type: LinkType, upsOfDown: number, downsOfUp: number): Ruling {
  const may = capacityOf(type)
  const label = linkLabel(type)
  if (type === 'answered_by' && downsOfUp > 0) {
    return broken(
      'この意見には回答が登録済みです。回答を改める場合は「回答の改定」を使ってください。',
    )
  }
  if (may.downs === 'one' && downsOfUp > 0) {
    return broken(`「${label}」のつながりは、一つだけです。先にいまのつながりを外してください。`)
  }
  if (may.ups === 'one' && upsOfDown > 0) {
    return broken(`「${label}」の元は一つだけです。先にいまのつながりを外してください。`)
  }
  return true
}

export function thePrimaryIsOne(isPrimary: boolean, primaries: number): Ruling {
  return (
    !isPrimary ||
    primaries === 0 ||
    broken('主なものは一つだけです。先にいまの主なつながりを外してください。', 'primary')
  )
}

export function theAmountIsThere(type: LinkType, amountYen: number | null): Ruling {
  if (type !== 'funds') {
    return amountYen === null || broken('金額を書けるのは財源のつながりだけです。', 'amountYen')
  }
  return (
    (amountYen !== null && Number.isSafeInteger(amountYen) && amountYen !== 0) ||
    broken('財源をつなぐには、充てる金額（円）が必要です。', 'amountYen')
  )
}

/** Documents of more than ten pages: the page must be said. */
export function thePageIsNamed(upKind: string, pages: number | null, note: string): Ruling {
  return (
    upKind !== 'document' ||
    pages === null ||
    pages <= 10 ||
    note.trim() !== '' ||
    broken('どのページのどの点が根拠かを書いてください。', 'note')
  )
}

export function theReasonIsSaid(reason: string): Ruling {
  return reason.trim().length >= 5 || broken('外す理由を、5字以上で書いてください。', 'reason')
}

/** What an opinion became and what it was asked about are two things. */
export function thePairIsNotBoth(type: LinkType, other: boolean): Ruling {
  if (!other) return true
  return type === 'sorted_into'
    ? broken('この課題について聴いた意見です。その意見から課題を起こしたことにはできません。')
    : broken('この意見から起こした課題です。その課題について聴いた意見にはできません。')
}

export function theIssueCameFirst(type: LinkType, upAt: string, downAt: string): Ruling {
  return (
    type !== 'discussed_as' ||
    upAt < downAt ||
    broken('課題を登録した後に出た意見だけを、議題への意見としてつなげます。')
  )
}

/** Ending a link that stands in a budget request which is still open asks for the head. */
export function noOpenRequestPrintsIt(printed: boolean, isHead: boolean): Ruling {
  return (
    !printed ||
    isHead ||
    broken('提出済みの予算要求書に載っています。外すには課長の承認が必要です。')
  )
}

export function itIsNoWiderThanItsEnds(within: boolean): Ruling {
  return within || broken('つながりの公開範囲は、両端より広くできません。', 'audiences')
}

/** Staff link what their own section keeps, on at least one end. */
export function oneEndIsOurs(
  ownSection: string | null,
  sections: readonly (string | null)[],
): Ruling {
  return (
    sections.some((section) => section === null || section === ownSection) ||
    broken('どちらか一方が自分の課の記録でなければ、つなぐことも外すこともできません。')
  )
}
