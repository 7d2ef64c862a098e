import { head, open, type PaperContent, side, words } from '#platform/typesetting'
import type { Attendance } from '../../attendances/tables.ts'
import type { Body } from '../../bodies/tables.ts'
import type { Item } from '../../items/tables.ts'
import { plainPaper } from '../../letters/rules.ts'
import { hourAfter } from '../rules.ts'
import type { Meeting } from '../tables.ts'
import { whenText } from './notice-content.tsx'

/** 次第, one page: each item with the hour at which it should begin. */
export function agendaContent(body: Body, meeting: Meeting, items: readonly Item[]): PaperContent {
  let begins = meeting.startsAt
  const rows = items.map((item) => {
    const at = begins
    begins = hourAfter(begins, item.minutes)
    return [
      words(at, { align: 'c' }),
      words(`${item.number}　${item.title}`),
      words(item.kind),
      words(`${item.minutes}分`, { align: 'n' }),
      words(item.isClosed ? '非公開' : '公開'),
    ]
  })
  return plainPaper({
    paper: 'agenda',
    title: '次第',
    spaced: true,
    top: [meeting.title, whenText(meeting), meeting.place],
    right: [body.sectionName ?? ''],
    parts: [
      {
        title: '',
        note: '',
        columns: [18, 104, 22, 16, 20],
        head: [['時刻', '議題', '種類', '時間', '公開'].map((text) => head(text))],
        body: [
          [words(meeting.startsAt, { align: 'c' }), words('開会'), words(''), words(''), words('')],
          ...rows,
          [words(begins, { align: 'c' }), words('閉会'), words(''), words(''), words('')],
        ],
      },
    ],
    rests: body.name,
  })
}

/** 席次表, landscape: the chair at the head, members on both sides in the order of the roster. */
export function seatingContent(
  body: Body,
  meeting: Meeting,
  called: readonly Attendance[],
): PaperContent {
  const coming = called.filter(({ reply }) => reply !== '欠席')
  const chair = coming.find(({ officeInBody }) => officeInBody === '会長')
  const others = coming.filter((one) => one !== chair)
  const half = Math.ceil(others.length / 2)
  const seat = (one: Attendance | undefined) =>
    one
      ? words(
          `${one.name}\n${one.affiliation}${one.reply === 'オンラインで出席' ? '（オンライン）' : ''}`,
        )
      : open()
  return plainPaper({
    paper: 'seating',
    title: '席次表',
    spaced: true,
    landscape: true,
    sizePoints: 11,
    top: [meeting.title, whenText(meeting), meeting.place],
    right: [body.sectionName ?? ''],
    parts: [
      {
        title: '',
        note: '',
        columns: [100, 60, 100],
        head: [
          [head('委員'), head(`${body.chairTitle}　${chair?.name ?? ''}`.trim()), head('委員')],
        ],
        body: [
          ...Array.from({ length: half }, (_, n) => [
            seat(others[n]),
            open(),
            seat(others[half + n]),
          ]),
          [
            side('傍聴席', { align: 'c' }),
            side('事務局', { align: 'c' }),
            side('報道', { align: 'c' }),
          ],
        ],
      },
    ],
    rests: body.name,
  })
}
