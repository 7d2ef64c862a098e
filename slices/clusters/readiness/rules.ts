import { disclose } from '#packages/disclosure'
import type { LocalDate } from '#packages/japan'
import { broken, type Ruling } from '#platform'

export const replies = ['はい', '一部', 'いいえ', '不明'] as const
export type Reply = (typeof replies)[number]

/** The twelve items of export readiness, each with what is asked and who helps where it is not there. */
export const items = [
  {
    key: '英語資料',
    asks: '商品と会社を英語で説明する資料があるか',
    helps: 'JETRO（日本貿易振興機構）の貿易情報センター：英文カタログの作り方の相談',
  },
  {
    key: '輸出価格表',
    asks: 'FOB・CIFなど、輸出の条件での価格表があるか',
    helps: '中小企業基盤整備機構の海外展開相談：輸出価格の組み立て',
  },
  {
    key: 'HSコード',
    asks: '商品のHSコードと、相手国の関税を確かめたか',
    helps: '税関の事前教示制度：品目分類を文書で回答',
  },
  {
    key: '規格・認証',
    asks: '相手国の規格・認証・表示の決まりに合うか',
    helps: 'JETRO：相手国の規制の調べ方。県の工業技術センター：試験と測定',
  },
  {
    key: '知財',
    asks: '商標・意匠を相手国で守る手立てがあるか',
    helps: 'INPIT 知財総合支援窓口：海外の商標・意匠の出願と費用の助成',
  },
  {
    key: '与信・決済',
    asks: '相手の信用を調べ、代金を受け取る方法を決めているか',
    helps: 'NEXI（日本貿易保険）：代金回収の保険と信用調査。取引銀行の外国為替窓口',
  },
  {
    key: '物流',
    asks: '梱包・輸送・通関を任せる先があるか',
    helps: '通関業者・国際輸送業者。県の貿易協会：共同輸送の案内',
  },
  {
    key: '製造物責任保険',
    asks: '海外の製造物責任（PL）保険に入っているか',
    helps: '商工会議所の海外PL保険制度：中小企業向けの団体保険',
  },
  {
    key: '担当者',
    asks: '問合せに答え続けられる担当者がいるか',
    helps: 'JETROの専門家による伴走支援。商工会議所の貿易実務講座',
  },
  {
    key: '生産余力',
    asks: '注文が増えたときに作れる余力があるか',
    helps: '産業振興課：外注先の紹介と設備の支援。組合の共同受注',
  },
  {
    key: '見本市経験',
    asks: '海外の見本市や商談会に出たことがあるか',
    helps: 'JETRO・中小企業基盤整備機構：合同出展と出展費用の支援',
  },
  {
    key: '現地相手',
    asks: '相手国に、売り先か代理店があるか',
    helps: 'JETROの引合い案件データベースと、海外事務所による取引先の候補さがし',
  },
] as const

const worth: Readonly<Record<Reply, number | null>> = { はい: 1, 一部: 0.5, いいえ: 0, 不明: null }

export type Score = {
  /** Σ / 12, only where all twelve are known. */
  readonly score: number | null
  /** What it can be while something is not known: those taken as no, and as yes. */
  readonly lowest: number
  readonly highest: number
  readonly unknown: number
}

/** Export readiness of one business. 不明 is never taken for いいえ: the score is then a span. */
export function scoreOf(answers: readonly Reply[]): Score {
  const values = answers.map((answer) => worth[answer])
  const sum = values.reduce<number>((total, value) => total + (value ?? 0), 0)
  const unknown = values.filter((value) => value === null).length
  const lowest = sum / items.length
  return {
    score: unknown === 0 ? lowest : null,
    lowest,
    highest: (sum + unknown) / items.length,
    unknown,
  }
}

/** 「0.63（12項目中）」「0.33〜0.50（2項目が不明）」 */
export function scoreInWords({ score, lowest, highest, unknown }: Score): string {
  if (score !== null) return `${score.toFixed(2)}（12項目）`
  return `${lowest.toFixed(2)}〜${highest.toFixed(2)}（${unknown}項目が不明）`
}

export function isReply(text: string): text is Reply {
  return replies.some((reply) => reply === text)
}

export type Answered = { readonly businessId: string; readonly answers: readonly Reply[] }

export type Row = {
  readonly item: string
  /** By reply in their order; null is hidden, and never 0. */
  readonly counts: readonly (number | null)[]
}

/** The city's twelve items: how many replied what, each row passed through suppression with its total. */
export function aggregateOf(answered: readonly Answered[]): {
  rows: Row[]
  k: number
  total: number | null
} {
  const ids = answered.map(({ businessId }) => businessId)
  const all = disclose({
    kinds: ['survey-answers'],
    rows: ['事業者'],
    columns: ['数'],
    cells: [[{ members: ids }]],
  })
  const whole = all.cells[0]?.[0]
  const rows = items.map(({ key }, n) => {
    const told = disclose({
      kinds: ['survey-answers'],
      rows: [key],
      columns: [...replies],
      cells: [
        replies.map((reply) => ({
          members: answered
            .filter(({ answers }) => answers[n] === reply)
            .map(({ businessId }) => businessId),
        })),
      ],
      totals: 'rows',
    })
    const cells = told.cells[0] ?? []
    return { item: key, counts: cells.map((cell) => (cell.isShown ? cell.count : null)) }
  })
  return { rows, k: all.k, total: whole?.isShown ? whole.count : null }
}

export function theDayIsPast(onDay: LocalDate, today: LocalDate): Ruling {
  return onDay <= today || broken('今日より後の日付です。日付を確かめてください。', 'onDay')
}

export function onceADay(isTaken: boolean): Ruling {
  return (
    !isTaken ||
    broken('この日の回答は、すでに記録されています。別の日として記録してください。', 'onDay')
  )
}
