import { broken, type Ruling } from '#platform'

export const speakers = ['委員', '会長', '事務局', '参考人'] as const
export const utteranceKinds = ['説明', '質問', '意見', '要望', '回答', '進行', '表決'] as const
export type UtteranceKind = (typeof utteranceKinds)[number]

/** 意見 and 要望 are candidates of an opinion by themselves; a question only where it is marked. */
export function isOpinionByKind(kind: UtteranceKind): boolean {
  return kind === '意見' || kind === '要望'
}

export function theSpeakerIsNamed(
  speaker: (typeof speakers)[number],
  memberId: string | null,
  speakerName: string,
): Ruling {
  if (speaker === '委員' || speaker === '会長')
    return memberId !== null || broken('どの委員の発言かを選んでください。', 'memberId')
  return speakerName !== '' || broken('発言した人の氏名か職を入れてください。', 'speakerName')
}

export function theRecordIsNotFixed(fixedOn: string | null): Ruling {
  return fixedOn === null || broken('会議録は確定しています。発言は変えられません。')
}

/** Once members look through it, an utterance is reworded and does not vanish. */
export function itIsNotBeingChecked(checkingFrom: string | null): Ruling {
  return (
    checkingFrom === null ||
    broken('委員の確認が始まっています。発言は消せません。文を直してください。')
  )
}
