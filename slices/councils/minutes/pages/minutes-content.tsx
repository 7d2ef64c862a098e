import { head, type PaperContent, type PaperPart, side, words } from '#platform/typesetting'
import { attendanceText, type Gap, quorumGaps } from '../../attendances/rules.ts'
import { plainPaper } from '../../letters/rules.ts'
import { whenText } from '../../meetings/pages/notice-content.tsx'
import { voteText } from '../../votes/rules.ts'
import { lettersOf, speakerIn } from '../rules.ts'
import type { MeetingRecord as Minutes } from '../tables.ts'

/** 会議録, for the hall with the names, and for everybody in the mode of the body. */
export function minutesContent(record: Minutes, isPublic: boolean, number: string): PaperContent {
  const { body, meeting, items } = record
  return plainPaper({
    paper: 'minutes',
    title: `${meeting.title}　会議録`,
    top: [body.name],
    right: [number, body.sectionName ?? ''].filter((text) => text !== ''),
    parts: [factsPart(record, isPublic), ...items.map((item) => itemPart(record, item, isPublic))],
    rests: [body.basisTitle, body.basisArticle].filter((text) => text !== '').join('　'),
  })
}

export function factsOf(
  record: Minutes,
  isPublic: boolean,
): readonly (readonly [string, string])[] {
  const { meeting, items, papers } = record
  const closed = items.filter(({ isClosed }) => isClosed)
  return [
    ['日時', whenText(meeting)],
    ['場所', meeting.place],
    ['開会・閉会', `${meeting.openedTime ?? '—'}開会　${meeting.closedTime ?? '—'}閉会`],
    ['出席', peopleText(record, isPublic, true)],
    ['欠席', peopleText(record, isPublic, false)],
    ['定足数', quorumText(record)],
    [
      '公開の別',
      closed.length === 0
        ? '公開'
        : `${meeting.publicity}（${closed.map((item) => `議題${item.number}：${item.closedReason}`).join('、')}）`,
    ],
    ['傍聴者', meeting.audienceCount === null ? '—' : `${meeting.audienceCount}人`],
    ['配布資料', papers.map(({ label, title }) => `${label}　${title}`).join('\n') || 'なし'],
    [
      '流会',
      meeting.adjournedTime === null ? '' : `${meeting.adjournedTime}　${meeting.adjournedReason}`,
    ],
  ]
}

function factsPart(record: Minutes, isPublic: boolean): PaperPart {
  return {
    title: '',
    note: '',
    columns: [30, 150],
    head: [],
    body: factsOf(record, isPublic)
      .filter(([, text]) => text !== '')
      .map(([term, text]) => [side(term), words(text)]),
  }
}

/** In the modes without names only how many of which category. */
function peopleText(record: Minutes, isPublic: boolean, there: boolean): string {
  const { called, presences, meeting, body } = record
  const own = (memberId: string) => presences.filter((one) => one.memberId === memberId)
  const shown = called.filter(({ memberId }) => own(memberId).length > 0 === there)
  if (isPublic && body.nameMode !== '氏名') {
    const groups = [...new Set(shown.map(({ category }) => category))]
    const parts = groups.map(
      (category) => `${category}${shown.filter((one) => one.category === category).length}人`,
    )
    return `${shown.length}人${parts.length > 0 ? `（${parts.join('、')}）` : ''}`
  }
  const named = shown.map(({ memberId, name, publishesName, officeInBody }) => {
    const who = isPublic && !publishesName ? '（氏名非公表）' : name
    const spell = there ? attendanceText(own(memberId), meeting.openedTime, meeting.closedTime) : ''
    const post = officeInBody === '' ? '' : `${officeInBody}　`
    return `${post}${who}${spell === '' || spell === '出席' ? '' : `（${spell}）`}`
  })
  return `${shown.length}人${named.length > 0 ? `　${named.join('、')}` : ''}`
}

export function gapsOf({ meeting, presences, body, inOffice }: Minutes): readonly Gap[] {
  if (meeting.openedTime === null) return []
  return quorumGaps(presences, meeting.openedTime, meeting.closedTime, body, inOffice)
}

function quorumText(record: Minutes): string {
  const { body, inOffice } = record
  const gaps = gapsOf(record).map(({ from, to }) => `定足数を欠いた時刻 ${from}〜${to ?? ''}`)
  const all = body.quorumOf === '定数' ? body.seatsMax : inOffice.length
  return [`${body.quorumOf}${all}人の${body.quorumRule}`, ...gaps].join('。')
}

function itemPart(record: Minutes, item: Minutes['items'][number], isPublic: boolean): PaperPart {
  const { body, said, votes, exclusions } = record
  const title = `議題${item.number}　${item.title}`
  const shape = { title, note: '', columns: [34, 146], head: [[head('発言者'), head('発言')]] }
  if (isPublic && item.isClosed)
    return { ...shape, head: [], body: [[side('非公開'), words(item.closedReason)]] }
  const mode = isPublic ? body.nameMode : '氏名'
  const letters = lettersOf(said)
  const excluded = exclusions.filter(({ itemId }) => itemId === item.id)
  const rows = said
    .filter(({ itemId }) => itemId === item.id)
    .map((one) => [
      words(speakerIn(mode, one, letters, body.chairTitle)),
      words(isPublic ? one.publicText : one.text),
    ])
  return {
    ...shape,
    body: [
      ...(excluded.length > 0
        ? [
            [
              side('除斥'),
              words(
                isPublic && mode !== '氏名'
                  ? `${excluded.length}人（${excluded.map(({ ground }) => ground).join('、')}が対象）`
                  : excluded.map(({ name, ground }) => `${name}（${ground}が対象）`).join('、'),
              ),
            ],
          ]
        : []),
      ...rows,
      ...votes
        .filter(({ itemId }) => itemId === item.id)
        .map((vote) => [
          side(vote.isConsensus ? '了承' : '表決'),
          words(
            `${vote.motion}\n${voteText(isPublic && mode !== '氏名' ? { ...vote, chairName: body.chairTitle } : vote)}`,
          ),
        ]),
    ],
  }
}
