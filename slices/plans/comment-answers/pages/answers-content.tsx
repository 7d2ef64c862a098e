import { formatWareki } from '#packages/japan'
import {
  head,
  type PaperCell,
  type PaperContent,
  type PaperPart,
  words,
} from '#platform/typesetting'
import { countsText } from '../../comment-rounds/rules.ts'
import type { CommentRound } from '../../comment-rounds/tables.ts'
import type { Item } from '../../comments/tables.ts'
import type { Answer } from '../tables.ts'

export type Answered = {
  readonly planName: string
  readonly versionNumber: number
  readonly rounds: readonly CommentRound[]
  readonly items: readonly Item[]
  readonly answers: readonly Answer[]
}

/** 意見の概要と市の考え方, A4 landscape. Points that say the same stand together before one answer. */
export function answersContent(answered: Answered): PaperContent {
  return {
    paper: 'comment-answers',
    title: '意見の概要と市の考え方',
    spaced: false,
    landscape: true,
    sizePoints: 9,
    top: [answered.planName],
    right: [answered.rounds[0]?.sectionName ?? ''].filter((text) => text !== ''),
    seals: [],
    sheets: [[roundsPart(answered.rounds), answersPart(answered)]],
    rests: `意見を出した方の氏名は公表しません。件数は、一通を項目に分けて数えた数です。`,
  }
}

function roundsPart(rounds: readonly CommentRound[]): PaperPart {
  return {
    title: '募集の結果',
    note: '',
    columns: [62, 62, 62, 80],
    head: [
      ['募集した期間', '提出者数と件数', '受け付けた方法', '期間を短くした理由'].map((text) =>
        head(text),
      ),
    ],
    body: rounds.map((round) => [
      words(
        `${formatWareki(round.publishedOn)}〜${formatWareki(round.closesOn)}${round.cancelledAt === null ? '' : `（取りやめ：${round.cancelReason}）`}`,
      ),
      words(countsText(round)),
      words(round.channels.join('・')),
      words(round.shortReason),
    ]),
  }
}

/** An answer with the points that it answers, in the order of the lowest number. */
export function groupsOf({ items, answers }: Pick<Answered, 'items' | 'answers'>) {
  const groups = answers
    .map((answer) => ({
      answer,
      items: items.filter(({ answerId }) => answerId === answer.id),
    }))
    .filter((group) => group.items.length > 0)
  return groups.sort((a, b) => (a.items[0]?.number ?? 0) - (b.items[0]?.number ?? 0))
}

function answersPart(answered: Answered): PaperPart {
  const groups = groupsOf(answered)
  const none: PaperCell[][] = [[words('意見はありませんでした。', { cols: 6 })]]
  return {
    title: '意見と、それに対する市の考え方',
    note: '',
    columns: [16, 46, 74, 12, 74, 44],
    head: [
      ['番号', '該当箇所', '意見の概要', '件数', '市の考え方', '修正の有無と箇所'].map((text) =>
        head(text),
      ),
    ],
    body:
      groups.length === 0
        ? none
        : groups.map(({ answer, items }) => [
            words(items.map(({ number }) => number).join('、'), { align: 'c' }),
            words([...new Set(items.map(({ nodeLabel }) => nodeLabel ?? '全体'))].join('\n')),
            words(items.map(({ summary }) => summary).join('\n')),
            { text: String(items.length), value: items.length, align: 'n' },
            words(`［${answer.answerClass}］\n${answer.answerText}`),
            words(
              answer.changedNodeId === null
                ? 'なし'
                : `あり：${answer.changedLabel ?? '廃止した目標'}\n${answer.changeText}`,
            ),
          ]),
  }
}
