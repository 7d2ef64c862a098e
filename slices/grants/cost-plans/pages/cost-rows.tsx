import type { Child } from 'hono/jsx'
import { CheckField, type Filled, type Option, SelectField, TextField, YenField } from '#ui'
import { type CostPlan, fundKinds, ownNetYen } from '../rules.ts'

type Props = { readonly plan: CostPlan; readonly filled: Filled | null }

/** How many rows a first visit shows; blank ones are folded, and an exhibitor has four or five costs. */
const atFirst = { lines: 5, quotes: 3, funds: 2, related: 2 } as const

/** In a row that is written; a blank one is dropped. */
const inRow = '書く行は必須'

/** So many rows as were written, and two that are blank: saving with them full gives two more. */
function rowsFor(
  list: keyof typeof atFirst,
  written: number,
  { filled }: Pick<Props, 'filled'>,
): number[] {
  const typed = Object.keys(filled?.values ?? {}).flatMap((name) => {
    const [head, place] = name.split('.')
    return head === list && place !== undefined ? [Number(place) + 1] : []
  })
  return [...Array(Math.max(atFirst[list], written + 2, ...typed)).keys()]
}

/** Blank rows are folded away, so that a phone shows what is written; nothing is while a form comes back. */
function Row(props: {
  place: number
  written: number
  what: string
  filled: Filled | null
  children?: Child
}) {
  const { place, written, what, filled } = props
  return (
    <details class="stack" open={place < written || filled !== null}>
      <summary>{`${what} ${place + 1}`}</summary>
      <div class="stack">{props.children}</div>
    </details>
  )
}

export function CostLines(props: Props & { readonly options: Option[] }) {
  const { plan, options } = props
  return (
    <section class="q stack">
      <h2>何に、いくらかかりますか</h2>
      <p class="hint">
        見積書のとおりに書いてください。税抜が分からないときは空けてください（10％として計算します）。欄が足りないときは、保存してからこのページに戻ると増えています。
      </p>
      {rowsFor('lines', plan.lines.length, props).map((i) => {
        const line = plan.lines[i]
        return (
          <Row place={i} written={Math.max(1, plan.lines.length)} what="費用" filled={props.filled}>
            <SelectField
              name={`lines.${i}.category`}
              label="費目"
              need={i === 0 ? '必ず書く' : inRow}
              options={options}
              value={line?.category}
            />
            <TextField
              name={`lines.${i}.item`}
              label="何に使うか"
              need={i === 0 ? '必ず書く' : inRow}
              value={line?.item}
            />
            <TextField name={`lines.${i}.supplier`} label="頼む先" value={line?.supplier} />
            <TextField
              name={`lines.${i}.supplierNumber`}
              label="頼む先の法人番号"
              width="m"
              inputmode="numeric"
              hint="分かるときだけ（13桁）"
              value={line?.supplierNumber}
            />
            <YenField
              name={`lines.${i}.grossYen`}
              label="金額（税込）"
              need={i === 0 ? '必ず書く' : inRow}
              value={line?.grossYen}
            />
            <YenField
              name={`lines.${i}.netYen`}
              label="金額（税抜）"
              value={line && ownNetYen(line)}
            />
            <TextField
              name={`lines.${i}.basis`}
              label="計算のもと"
              hint="例：小間2×198,000円"
              value={line?.basis}
            />
          </Row>
        )
      })}
    </section>
  )
}

export function Quotes(props: Props & { readonly options: Option[] }) {
  const { plan, options } = props
  return (
    <section class="q stack">
      <h2>見積はいくつ取りましたか</h2>
      <p class="hint">
        一社からしか取れないときは、その理由を書いてください。見積書は次の画面で付けます。
      </p>
      {rowsFor('quotes', plan.quotes.length, props).map((i) => {
        const quote = plan.quotes[i]
        return (
          <Row place={i} written={plan.quotes.length} what="見積" filled={props.filled}>
            <SelectField
              name={`quotes.${i}.category`}
              label="費目"
              need={inRow}
              options={options}
              value={quote?.category}
            />
            <TextField
              name={`quotes.${i}.supplier`}
              label="見積を出した会社"
              need={inRow}
              value={quote?.supplier}
            />
            <TextField
              name={`quotes.${i}.supplierNumber`}
              label="その会社の法人番号"
              width="m"
              inputmode="numeric"
              hint="分かるときだけ（13桁）"
              value={quote?.supplierNumber}
            />
            <TextField
              name={`quotes.${i}.supplierAddress`}
              label="その会社の住所"
              value={quote?.supplierAddress}
            />
            <TextField
              name={`quotes.${i}.supplierPhone`}
              label="その会社の電話"
              type="tel"
              width="m"
              value={quote?.supplierPhone}
            />
            <YenField
              name={`quotes.${i}.netYen`}
              label="見積の金額（税抜）"
              need={inRow}
              value={quote?.netYen}
            />
            <CheckField
              name={`quotes.${i}.isChosen`}
              label="この見積に決める"
              value={quote?.isChosen}
            />
            <TextField
              name={`quotes.${i}.reason`}
              label="理由"
              hint="一社だけのとき、一番安い見積ではないときに書いてください。"
              value={quote?.reason}
            />
          </Row>
        )
      })}
    </section>
  )
}

export function Funds(props: Props) {
  const { plan } = props
  return (
    <section class="q stack">
      <h2>お金をどう用意しますか</h2>
      <p class="hint">
        ほかの補助金を使うときは、必ず書いてください。同じ経費に二つは使えないことがあります。分からないときは、市が一緒に調べます。
      </p>
      {rowsFor('funds', plan.funds.length, props).map((i) => {
        const fund = plan.funds[i]
        return (
          <Row place={i} written={plan.funds.length} what="お金" filled={props.filled}>
            <SelectField
              name={`funds.${i}.kind`}
              label="種類"
              need={inRow}
              options={fundKinds}
              value={fund?.kind}
            />
            <TextField
              name={`funds.${i}.name`}
              label="名前"
              hint="例：県の販路開拓補助、入場料"
              value={fund?.name}
            />
            <YenField
              name={`funds.${i}.amountYen`}
              label="金額"
              need={inRow}
              value={fund?.amountYen}
            />
            <CheckField
              name={`funds.${i}.sameCosts`}
              label="ほかの補助で、この申請と同じ経費に使う"
              value={fund?.sameCosts}
            />
          </Row>
        )
      })}
    </section>
  )
}

export function RelatedParties(props: Props) {
  const { plan } = props
  return (
    <section class="q stack">
      <h2>頼む先に、近い関係の会社はありますか</h2>
      <p class="hint">
        代表者や家族が役員をしている会社、親会社・子会社などです。なければ空けてください。
      </p>
      {rowsFor('related', plan.related.length, props).map((i) => {
        const related = plan.related[i]
        return (
          <Row place={i} written={plan.related.length} what="近い関係の会社" filled={props.filled}>
            <TextField name={`related.${i}.name`} label="会社の名前" value={related?.name} />
            <TextField
              name={`related.${i}.corporateNumber`}
              label="法人番号"
              width="m"
              inputmode="numeric"
              hint="分かるときだけ（13桁）"
              value={related?.corporateNumber}
            />
            <TextField
              name={`related.${i}.relation`}
              label="関係"
              hint="例：代表者の兄が社長"
              value={related?.relation}
            />
          </Row>
        )
      })}
    </section>
  )
}
