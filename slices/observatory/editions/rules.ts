import { z } from 'zod'
import { broken, type Person, type Ruling } from '#platform'
import { setting } from '#platform/settings'

export const EDITION_STATES = [
  'received',
  'inspected',
  'rejected',
  'released',
  'superseded',
  'withdrawn',
] as const
export type EditionState = (typeof EDITION_STATES)[number]
export const STATE_NAMES: Readonly<Record<EditionState, string>> = {
  received: '受付済',
  inspected: '検査済',
  rejected: '差戻し',
  released: '公開',
  superseded: '旧版',
  withdrawn: '取下げ',
}

export const releaseNeedsTwo = setting(
  'observatory.release-by-a-second-person',
  z.enum(['yes', 'no']),
  'yes',
  {
    label: '統計の版の公開を、受け付けた人とは別のデータ管理者が行う',
    source: '運用上の初期値',
    choices: { yes: '別の人が公開する', no: '同じ人でも公開できる' },
  },
)

export function theFileIsNew(takenInOn: string | null): Ruling {
  return takenInOn === null || broken(`この版は取込済みです(${takenInOn})。`, 'file')
}

/** A layout that the first line does not say must be chosen, and then a total to check against told. */
export function aTotalIsToldForOtherColumns(
  isChosen: boolean,
  isSsdse: boolean,
  total: number | null,
): Ruling {
  return (
    !(isChosen && isSsdse && total === null) ||
    broken(
      '途中で切れたファイルを見分けるため、公表元が示す従業者数の全国計を入れてください。',
      'total',
    )
  )
}

export function itWasPublishedBefore(publishedOn: string, today: string): Ruling {
  return (
    publishedOn <= today ||
    broken('公表日が今日より後になっています。日付を確かめてください。', 'publishedOn')
  )
}

export function itWaitsForRelease(state: EditionState): Ruling {
  if (state === 'released' || state === 'superseded') return broken('すでに公開されています。')
  if (state === 'received') return broken('検査が終わってから公開できます。')
  return (
    state === 'inspected' ||
    broken(`${STATE_NAMES[state]}の版は公開できません。ファイルを取り込み直してください。`)
  )
}

export function aSecondPersonReleases(
  receivedBy: string,
  person: Person,
  needsTwo: 'yes' | 'no',
): Ruling {
  return (
    needsTwo === 'no' ||
    receivedBy !== person.id ||
    broken('この版を受け付けた人とは別のデータ管理者が、内容を確かめて公開してください。')
  )
}

export function itMayStillBeRejected(state: EditionState): Ruling {
  return (
    state === 'received' ||
    state === 'inspected' ||
    broken(`${STATE_NAMES[state]}の版は差し戻せません。公開した版は取下げを使ってください。`)
  )
}

export function itIsInUse(state: EditionState): Ruling {
  if (state === 'withdrawn') return broken('すでに取り下げられています。')
  return (
    state === 'released' ||
    state === 'superseded' ||
    broken('公開していない版は取り下げられません。差戻しを使ってください。')
  )
}

/** 「ssdse-a@2027-06-30」: what figures and cards call an edition of this city. */
export function codeOfEdition(source: string, publishedOn: string, before: number): string {
  return `${source}@${publishedOn}${before > 0 ? `-${before + 1}` : ''}`
}
