import { formatShortWareki, type LocalDate } from '#packages/japan'
import { head, type PaperContent, words } from '#platform/typesetting'
import type { Body } from '../../bodies/tables.ts'
import { plainPaper } from '../../letters/rules.ts'
import { whenText } from '../../meetings/pages/notice-content.tsx'
import type { Meeting } from '../../meetings/tables.ts'
import { howItStands } from '../rules.ts'
import type { ActionItem } from '../tables.ts'

const heads = ['会議', '番号', '何を', 'だれが', 'いつまで', '状況']

/** 宿題 as a paper: which meeting, what, who, by when, and how it stands on that day. */
export function actionItemsContent(made: {
  readonly body: Body
  readonly meeting: Meeting
  readonly title: string
  readonly right: readonly string[]
  readonly items: readonly ActionItem[]
  readonly today: LocalDate
}): PaperContent {
  const { body, meeting, items, today } = made
  return plainPaper({
    paper: 'action-items',
    title: made.title,
    top: [body.name, `${meeting.title}　${whenText(meeting)}`],
    right: [...made.right, body.sectionName ?? ''].filter((text) => text !== ''),
    parts: [
      {
        title: '',
        note: '',
        columns: [16, 12, 68, 26, 22, 36],
        head: [heads.map((text) => head(text))],
        body:
          items.length === 0
            ? [[words('宿題はありません', { cols: heads.length, align: 'c' })]]
            : items.map((item) => [
                words(`第${item.meetingNumber}回`, { align: 'c' }),
                words(String(item.number), { align: 'c' }),
                words(item.what),
                words(item.ownerName),
                words(formatShortWareki(item.dueOn), { align: 'c' }),
                words(howItStands(item, today)),
              ]),
      },
    ],
    rests: `${formatShortWareki(today)}現在`,
  })
}
