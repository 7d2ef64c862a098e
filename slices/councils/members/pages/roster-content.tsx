import { formatShortWareki, formatWareki, type LocalDate } from '#packages/japan'
import { counted, head, type PaperContent, words } from '#platform/typesetting'
import type { Body } from '../../bodies/tables.ts'
import { plainPaper } from '../../letters/rules.ts'
import type { Member } from '../tables.ts'

/**
 * 委員名簿. The public version drops what a member did not consent to; neither carries an address.
 * @param number the number of the paper, or '' for a draft
 */
export function rosterContent(
  body: Body,
  members: readonly Member[],
  made: { readonly isPublic: boolean; readonly on: LocalDate; readonly number: string },
): PaperContent {
  return plainPaper({
    paper: 'roster',
    title: made.number === '' ? '委員名簿（案）' : '委員名簿',
    top: [body.name, `${formatWareki(made.on)}現在`],
    right: [made.number, body.sectionName ?? ''].filter((text) => text !== ''),
    sizePoints: 9,
    parts: [
      {
        title: '',
        note: made.isPublic ? '氏名・所属は、公表に同意を得たものだけを載せています。' : '',
        columns: [8, 30, 36, 46, 28, 10, 22],
        head: [
          ['番号', '区分', '氏名（ふりがな）', '所属・職', '任期', '期数', '備考'].map((text) =>
            head(text),
          ),
        ],
        body:
          members.length === 0
            ? [[words('委員はまだ委嘱されていません。', { cols: 7 })]]
            : members.map((member, n) => [
                counted(n + 1, ''),
                words(member.category),
                words(nameOn(member, made.isPublic)),
                words(postOn(member, made.isPublic)),
                words(
                  `${formatShortWareki(member.termFrom)}\n〜${formatShortWareki(member.termTo)}`,
                ),
                counted(member.termNumber, ''),
                words(noteOn(member)),
              ]),
      },
    ],
    rests: [body.basisTitle, body.basisArticle].filter((text) => text !== '').join('　'),
  })
}

const nameOn = (member: Member, isPublic: boolean) =>
  isPublic && !member.publishesName ? '（非公表）' : `${member.name}\n（${member.kana}）`

const postOn = (member: Member, isPublic: boolean) =>
  isPublic && !member.publishesPost ? '（非公表）' : `${member.affiliation}　${member.post}`.trim()

function noteOn(member: Member): string {
  return [
    member.officeInBody,
    member.capacity === '職指定' ? `職指定（${member.office}）` : '',
    member.isTemporary ? '臨時委員' : '',
    ...member.limitReasons.map(({ kind, reason }) => `${kind}：${reason}`),
  ]
    .filter((text) => text !== '')
    .join('、')
}
