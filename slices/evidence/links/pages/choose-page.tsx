import { type Visit, withQuery } from '#platform'
import {
  AreaField,
  CheckField,
  Empty,
  Form,
  HiddenField,
  Notice,
  Page,
  RadioField,
  SearchField,
  SelectField,
  Tabs,
  YenField,
} from '#ui'
import { bead as beadPage } from '../../beads/addresses.ts'
import { beadSeenBy } from '../../beads/tables.ts'
import { kindKeys, shownKind } from '../../kinds/rules.ts'
import { type LinkType, linkLabel, typesBetween } from '../../link-types/rules.ts'
import { findBeads } from '../../searches/tables.ts'
import { shortDay } from '../../threads/rules.ts'
import * as at from '../addresses.ts'

const most = 20

/** Search, then choose: the two steps of linking, without scripts. */
export async function ChoosePage({ here, params, query, filled }: Visit<typeof at.newLink>) {
  const bead = await beadSeenBy(here, params.beadPid)
  const typed = filled?.values.side
  const side = (typed ?? query.side) === 'down' ? 'down' : 'up'
  const words = (query.q ?? '').slice(0, 100)
  const between = (kind: string) =>
    side === 'up' ? typesBetween(kind, bead.kind) : typesBetween(bead.kind, kind)
  const kinds = kindKeys.filter((kind) => between(kind).length > 0)
  const found = await findBeads(here, { words, kinds, limit: most, except: bead.bead })
  const types = [...new Set(found.flatMap((one) => between(one.kind)))]
  const address = at.newLink(params)
  const item = (which: 'up' | 'down', label: string) => ({
    label,
    href: withQuery(address, { side: which }),
    current: side === which,
  })

  return (
    <Page
      title="つなぐ"
      back={beadPage(params)}
      lede={`「${bead.title}」につながる記録をさがして選びます。つないだ日時は、いまの時刻で残ります。`}
    >
      <Tabs
        label="つなぐ向き"
        items={[
          item('up', 'なぜ？（この記録のもとになったもの）'),
          item('down', 'どうなった？（この記録から生まれたもの）'),
        ]}
      />
      <Form to={address} method="get" inline submit="さがす">
        <HiddenField name="side" value={side} />
        <SearchField name="q" label="名称と本文からさがす" value={words} />
      </Form>
      {kinds.length === 0 ? (
        <Notice>この種類の記録には、こちら向きのつながりを作れません。</Notice>
      ) : found.length === 0 ? (
        <Empty
          title="つなげる記録が見つかりません"
          why="言葉を変えてさがすか、先に根拠の文書を登録してください。"
        />
      ) : (
        <ChoiceForm
          to={withQuery(at.links(params), { side, q: words })}
          filled={filled}
          side={side}
          types={types}
          found={found}
        />
      )}
    </Page>
  )
}

function ChoiceForm(props: {
  to: string
  filled: Visit['filled']
  side: 'up' | 'down'
  types: readonly LinkType[]
  found: Awaited<ReturnType<typeof findBeads>>
}) {
  const { types, found, side } = props
  const [only] = types
  return (
    <Form to={props.to} name="link" filled={props.filled} submit="つなぐ">
      <HiddenField name="side" value={side} />
      <RadioField
        name="otherPid"
        label={`つなぐ記録（${found.length}件${found.length === 20 ? '。さらに言葉を足すとしぼれます' : ''}）`}
        required
        boxed
        options={found.map((one) => ({
          value: one.pid,
          label: one.title,
          note: [shownKind(one.kind).label, shortDay(one.happenedOn), one.fact]
            .filter(Boolean)
            .join('　'),
        }))}
      />
      <SelectField
        name="type"
        label="つながりの種類"
        required
        value={types.length === 1 ? only : undefined}
        options={types.map((type) => ({ value: type, label: linkLabel(type) }))}
      />
      <AreaField
        name="note"
        label="注記"
        rows={3}
        hint="この記録のどこが大切か。文書は、ページも書いてください。"
      />
      {types.includes('funds') && <YenField name="amountYen" label="充てる金額" />}
      <CheckField name="primary" label="主なものとして示す" />
    </Form>
  )
}
