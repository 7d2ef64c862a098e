import { formatWareki, type LocalDate } from '#packages/japan'
import { open, type PaperContent, type PaperPart, words } from '#platform/typesetting'
import { letterOf } from '../../bodies/rules.ts'
import type { Body } from '../../bodies/tables.ts'
import { plainPaper } from '../../letters/rules.ts'
import type { Member } from '../tables.ts'

/** Lines without rules around them are cells of one wide column. */
function lines(texts: readonly string[]): PaperPart {
  return {
    title: '',
    note: '',
    columns: [160],
    head: [],
    body: texts.map((text) => [text === '' ? open() : words(text)]),
  }
}

function letter(
  body: Body,
  made: { kind: string; number: string; on: LocalDate; to: string; texts: readonly string[] },
): PaperContent {
  return plainPaper({
    paper: 'letter-of-member',
    title: made.kind,
    spaced: true,
    top: [made.to],
    right: [made.number, formatWareki(made.on)],
    sizePoints: 12,
    parts: [
      lines([
        ...made.texts,
        `${formatWareki(made.on)}`,
        `${body.appointedBy}　　　　　　　　（公印）`,
      ]),
    ],
    rests: [body.basisTitle, body.basisNumber].filter((text) => text !== '').join('　'),
  })
}

/** 委嘱状, one leaf a person; 依頼状 for a body by 要綱. */
export function appointmentContent(
  body: Body,
  member: Member,
  on: LocalDate,
  number: string,
): PaperContent {
  const kind = letterOf(body.basis)
  const verb = kind === '委嘱状' ? '委嘱します' : '依頼します'
  return letter(body, {
    kind,
    number,
    on,
    to: `${member.name}　様`,
    texts: [
      `${body.name}委員を${verb}`,
      `任期　${formatWareki(member.termFrom)}から${formatWareki(member.termTo)}まで`,
      ...(member.capacity === '職指定' ? [`${member.office}の職によるものです。`] : []),
    ],
  })
}

/** 礼状 for who leaves, 解嘱通知 for who is dismissed. */
export function endContent(
  body: Body,
  member: Member,
  made: { kind: '辞任' | '解職'; endedOn: LocalDate; number: string },
): PaperContent {
  const thanks = made.kind === '辞任'
  return letter(body, {
    kind: thanks ? '礼状' : '解嘱通知',
    number: made.number,
    on: made.endedOn,
    to: `${member.name}　様`,
    texts: thanks
      ? [
          `${body.name}委員として、産業の振興にお力添えをいただきました。`,
          `${formatWareki(made.endedOn)}をもって辞任されるに当たり、心からお礼を申し上げます。`,
        ]
      : [`${formatWareki(made.endedOn)}をもって、${body.name}委員の職を解きます。`],
  })
}
