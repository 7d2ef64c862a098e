import { formatWareki } from '#packages/japan'
import {
  counted,
  head,
  type PaperContent,
  type PaperPart,
  side,
  words,
} from '#platform/typesetting'
import type { Body } from '../../bodies/tables.ts'
import { plainPaper } from '../../letters/rules.ts'
import { fewestEssay, mostEssay } from '../rules.ts'
import type { Recruitment } from '../tables.ts'

/** 募集要項: everything that applicants are judged by, before the first of them applies. */
export function guideContent(body: Body, made: Recruitment, number: string): PaperContent {
  const facts: readonly (readonly [string, string])[] = [
    ['募集する人数', `${made.seats}人`],
    ['応募できる人', made.who],
    ['任期', `${body.termMonths}か月`],
    ['募集の期間', `${formatWareki(made.opensOn)}から${formatWareki(made.closesOn)}まで`],
    ['年齢', `締切の日に${made.leastAge}歳以上`],
    ...howChosen(made),
    [
      made.way === '作文' ? '同点のとき' : '選び方',
      `${made.tieFirst}選び、なお同じときは、くじによります（種：${made.tieSeed}。種と番号からSHA-256で求めた値の小さい順）。`,
    ],
    [
      '補欠',
      `席に入らなかった適任の方は、順位を付けて補欠とし、任期の間、席が空いたときにお願いします。`,
    ],
    [
      '適任の方が足りないとき',
      made.round === 1
        ? '一度だけ再公募し、なお足りないときは席を空けたままとして、その旨を公表します。'
        : 'これは再公募です。なお足りないときは席を空けたままとして、その旨を公表します。',
    ],
    ['個人情報', '応募書類は、この公募の選考と委員の委嘱のほかには使いません。'],
    [
      '応募書類',
      '応募書類は、結果の通知から1年後に廃棄します。結果が決まらないときも、締切から1年後に廃棄します。',
    ],
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
      ...(made.way === '作文' ? [criteriaPart(made)] : []),
    ],
    rests: [body.basisTitle, body.basisArticle].filter((text) => text !== '').join('　'),
  })
}

function howChosen(made: Recruitment): readonly (readonly [string, string])[] {
  if (made.way === '無作為抽出')
    return [
      [
        '応募',
        '住民基本台帳から無作為に選んだ方に市から案内を送り、引き受けてもよいと答えた方を候補とします。',
      ],
    ]
  return [
    ['作文', `「${made.theme}」について、${fewestEssay}〜${mostEssay}字（空白と改行は数えません）`],
    [
      '選考',
      `作文は、氏名・性別・年齢を伏せて番号で読み、選考する${made.panel.length}人が別々に採点します。観点ごとに1〜5の点を付け、配点で重みを付けて100点に直し、採点した人の平均を取ります。`,
    ],
    ...(made.passPoints > 0
      ? ([['適任とする点', `100点のうち${made.passPoints}点以上`]] as const)
      : []),
  ]
}

function criteriaPart(made: Recruitment): PaperPart {
  return {
    title: '選考基準',
    note: '募集を始めた後は変えません',
    columns: [130, 50],
    head: [[head('観点'), head('配点')]],
    body: [
      ...made.criteria.map(({ name, weight }) => [words(name), counted(weight, '点')]),
      [side('合計'), counted(100, '点')],
    ],
  }
}
