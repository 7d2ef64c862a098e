import { formatWareki } from '#packages/japan'
import { counted, head, type PaperContent, side, words } from '#platform/typesetting'
import type { Body } from '../../bodies/tables.ts'
import { plainPaper } from '../../letters/rules.ts'
import type { Recruitment } from '../tables.ts'

/** 募集要項: everything that applicants are judged by, before the first of them applies. */
export function guideContent(body: Body, made: Recruitment, number: string): PaperContent {
  const facts: readonly (readonly [string, string])[] = [
    ['募集する人数', `${made.seats}人`],
    ['応募できる人', made.who],
    ['任期', `${body.termMonths}か月`],
    ['募集の期間', `${formatWareki(made.opensOn)}から${formatWareki(made.closesOn)}まで`],
    ['作文', `「${made.theme}」について、400〜800字`],
    [
      '選考',
      `作文は、氏名・性別・年齢を伏せて番号で読み、選考する${made.panel.length}人が別々に採点します。`,
    ],
    ['同点のとき', `${made.tieFirst}選び、なお同じときは、くじによります（種：${made.tieSeed}）。`],
    ['応募書類', '応募書類は、結果の通知から1年後に廃棄します。'],
  ]
  return plainPaper({
    paper: 'recruitment',
    title: `${body.name}　公募委員　募集要項`,
    top: [body.basisTitle],
    right: [number, body.sectionName ?? ''].filter((text) => text !== ''),
    parts: [
      {
        title: '',
        note: '',
        columns: [36, 144],
        head: [],
        body: facts.map(([term, text]) => [side(term), words(text)]),
      },
      {
        title: '選考基準',
        note: '募集を始めた後は変えません',
        columns: [130, 50],
        head: [[head('観点'), head('配点')]],
        body: [
          ...made.criteria.map(({ name, weight }) => [words(name), counted(weight, '点')]),
          [side('合計'), counted(100, '点')],
        ],
      },
    ],
    rests: [body.basisTitle, body.basisArticle].filter((text) => text !== '').join('　'),
  })
}
