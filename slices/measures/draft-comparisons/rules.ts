import { formatFiscalYear, toFiscalYear } from '#packages/japan'
import type { RowTyped } from '../budget-lines/forms.ts'
import { costKindLabels, setsu } from '../budget-lines/rules.ts'
import type { BreakdownRow } from '../budget-lines/tables.ts'
import type { SavedFields } from '../drafts/tables.ts'

type Words = Readonly<Record<string, string>>
/** A row of 積算 with its number on the form, from 0. */
export type PlacedRow = RowTyped & { readonly place: number }

/** Of one thing typed and one saved: which stand side by side, and on which number of the form. */
type Beside<M, S> = { readonly place: number; readonly mine: M | null; readonly saved: S | null }

/**
 * Saved things stand beside the typed ones of the same key; the rest of them on the first free numbers, so
 * that what two people added at once is kept apart.
 * @param keys tried one after the other, the narrowest first
 */
function beside<M extends { readonly place: number }, S>(
  mine: readonly M[],
  saved: readonly S[],
  keys: readonly ((one: M | S) => string)[],
): Beside<M, S>[] {
  const partner = new Map<M, S>()
  const left = new Set(saved)
  for (const key of keys)
    for (const one of mine) {
      const found = partner.has(one) ? undefined : [...left].find((each) => key(each) === key(one))
      if (found === undefined) continue
      partner.set(one, found)
      left.delete(found)
    }
  const taken = new Set(mine.map(({ place }) => place))
  const free = Array.from({ length: taken.size + left.size }, (_, place) => place).filter(
    (place) => !taken.has(place),
  )
  return [
    ...mine.map((one) => ({ place: one.place, mine: one, saved: partner.get(one) ?? null })),
    ...[...left].map((one, n) => ({ place: free[n] ?? 0, mine: null, saved: one })),
  ].sort((one, other) => one.place - other.place)
}

const rowLabels = {
  setsu: '節',
  saisetsu: '細節',
  isReduction: '増減',
  content: '内容',
  unitPriceYen: '単価（円）',
  isNet: '税抜',
  quantity: '数量',
  unit: '単位',
  times: '回数',
  factor: '係数',
  priceSource: '単価の根拠',
  schemeId: '補助対象の制度',
  secondSchemeId: '二つ目の制度',
  rateGroup: '補助率の区分',
  evidencePid: '根拠',
  costKind: '費用の動き',
  driver: '何1件あたりか',
  inCity: '支払先は市内か',
} as const
type RowField = keyof typeof rowLabels
const rowFields = Object.keys(rowLabels).filter((name): name is RowField => name in rowLabels)

/** A row as its fields would be typed. */
function asTyped(row: Omit<RowTyped | BreakdownRow, 'place'>): Readonly<Record<RowField, string>> {
  const plain = (text: string) => text.normalize('NFKC').trim()
  return {
    setsu: String(row.setsu),
    saisetsu: row.saisetsu,
    isReduction: row.isReduction ? 'less' : 'more',
    content: row.content,
    unitPriceYen: String(row.unitPriceYen),
    isNet: row.isNet ? 'on' : '',
    quantity: plain(row.quantity),
    unit: row.unit,
    times: plain(row.times),
    factor: plain(row.factor),
    priceSource: row.priceSource,
    schemeId: row.schemeId ?? '',
    secondSchemeId: row.secondSchemeId ?? '',
    rateGroup: row.rateGroup,
    evidencePid: row.evidencePid ?? '',
    costKind: row.costKind,
    driver: row.driver,
    inCity: row.inCity === null ? '' : row.inCity ? 'yes' : 'no',
  }
}

/** What an empty line of the form says: taken as a whole, it leaves the row out. */
const emptyLine: Partial<Readonly<Record<RowField, string>>> = {
  isReduction: 'more',
  times: '1',
  factor: '1',
  costKind: 'fixed',
}
const blank = (name: RowField) => emptyLine[name] ?? ''

/** 積算 as it is saved beside the rows that were typed: the fields in which they differ. */
export function rowsBeside(
  typed: readonly PlacedRow[],
  saved: readonly BreakdownRow[],
  { schemes, evidence }: { readonly schemes: Words; readonly evidence: Words },
): SavedFields {
  const words: Partial<Record<RowField, Words>> = {
    setsu: Object.fromEntries(Object.entries(setsu).map(([n, name]) => [n, `${n} ${name}`])),
    isReduction: { more: '増額', less: '減額（△）' },
    isNet: { on: '税抜', '': '税込' },
    schemeId: schemes,
    secondSchemeId: schemes,
    evidencePid: evidence,
    costKind: costKindLabels,
    inCity: { yes: '市内', no: '市外', '': '分からない' },
  }
  type Row = PlacedRow | BreakdownRow
  const line = (row: Row) => `${row.setsu}|${row.saisetsu}`
  const found = beside<PlacedRow, BreakdownRow>(typed, saved, [
    (row) => `${line(row)}|${row.content}`,
    line,
  ])
  const differing = found.flatMap(({ place, mine, saved: theirs }) => {
    const [own, other] = [mine && asTyped(mine), theirs && asTyped(theirs)]
    return rowFields
      .filter((name) => (own?.[name] ?? blank(name)) !== (other?.[name] ?? blank(name)))
      .map((name) => ({
        name: `rows.${place}.${name}`,
        label: `${place + 1}行目の${rowLabels[name]}`,
        theirs: other?.[name] ?? blank(name),
        words: words[name] ?? {},
        isOnlyTheirs: mine === null,
      }))
  })
  return asSaved(differing)
}

type FundTyped = { readonly schemeId: string | null; readonly amountYen: number }
type FundsTyped = {
  readonly funds: readonly FundTyped[]
  readonly generalYen: number
  readonly taxYen: number
  readonly taxKind: string
}

const inThousands = (yen: number) => String(yen / 1_000)

/** 財源 as it is saved beside what was typed, in 千円. */
export function fundsBeside(typed: FundsTyped, saved: FundsTyped, schemes: Words): SavedFields {
  const mine = typed.funds.flatMap((one, place) => (one.schemeId ? [{ ...one, place }] : []))
  const theirs = saved.funds.filter(({ schemeId }) => schemeId !== null)
  const funds = beside(mine, theirs, [({ schemeId }) => schemeId ?? '']).flatMap(
    ({ place, mine: own, saved: other }) =>
      own?.schemeId === other?.schemeId && own?.amountYen === other?.amountYen
        ? []
        : [
            {
              isOnlyTheirs: !own,
              name: `funds.${place}.schemeId`,
              label: `財源${place + 1}`,
              theirs: other?.schemeId ?? '',
              words: schemes,
            },
            {
              isOnlyTheirs: !own,
              name: `funds.${place}.amountYen`,
              label: `財源${place + 1}の金額（千円）`,
              theirs: other ? inThousands(other.amountYen) : '',
            },
          ],
  )
  const sums = [
    { name: 'generalYen', label: '一般財源（千円）', own: typed.generalYen, yen: saved.generalYen },
    { name: 'taxYen', label: '交付税措置の見込額（千円）', own: typed.taxYen, yen: saved.taxYen },
  ].filter(({ own, yen }) => own !== yen)
  return asSaved([
    ...funds,
    ...sums.map(({ name, label, yen }) => ({ name, label, theirs: inThousands(yen) })),
    ...(typed.taxKind === saved.taxKind
      ? []
      : [{ name: 'taxKind', label: '普通・特別の別', theirs: saved.taxKind }]),
  ])
}

/** 後年度負担 of the three years after a request and the answer to last year's opinions, as they are saved. */
export function savedNotes(
  fiscalYear: number,
  laterYen: readonly (number | null)[],
  response: string,
): SavedFields {
  return asSaved([
    ...[0, 1, 2].map((i) => ({
      name: `laterYen.${i}`,
      label: `${formatFiscalYear(toFiscalYear(fiscalYear + i + 1))}の負担見込み（円）`,
      theirs: String(laterYen[i] ?? ''),
    })),
    { name: 'response', label: '前年の意見への対応', theirs: response },
  ])
}

type Differing = {
  readonly name: string
  readonly label: string
  readonly theirs: string
  readonly words?: Words
  readonly isOnlyTheirs?: boolean
}

function asSaved(fields: readonly Differing[]): SavedFields {
  return {
    theirs: Object.fromEntries(fields.map(({ name, theirs }) => [name, theirs])),
    labels: Object.fromEntries(fields.map(({ name, label }) => [name, label])),
    words: Object.fromEntries(fields.map(({ name, words = {} }) => [name, words])),
    theirsFirst: fields.flatMap(({ name, isOnlyTheirs }) => (isOnlyTheirs ? [name] : [])),
  }
}
