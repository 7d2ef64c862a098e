import type { Visit } from '#platform'
import { ChecksField, Form, RadioField, SelectField, TextField } from '#ui'
import { kindWords, logics, logicWords, productsIn } from '../../chains/rules.ts'
import type { Graph } from '../../chains/tables.ts'
import * as at from '../addresses.ts'

/** A line is drawn by choosing its two ends and what it means. */
export function EdgeForm(props: { chainId: string; graph: Graph; filled: Visit['filled'] }) {
  const { nodes } = props.graph
  const options = (list: Graph['nodes']) =>
    list.map(({ id, name, kind }) => ({ value: id, label: `${name}（${kindWords[kind]}）` }))
  return (
    <Form
      to={at.edges({ chainId: props.chainId })}
      name="edge"
      filled={props.filled}
      submit="矢印を加える"
    >
      <SelectField
        name="fromNode"
        label="要るもの（前）"
        required
        options={options(nodes.filter(({ kind }) => kind !== 'product'))}
      />
      <SelectField name="toNode" label="それを要るもの（後）" required options={options(nodes)} />
      <RadioField
        name="logic"
        label="矢印の種類"
        required
        value="AND"
        options={logics.map((value) => ({ value, label: logicWords[value] }))}
      />
      <TextField
        name="branch"
        label="「どれか一つ」の組の番号"
        hint="組が一つだけなら空欄のままで、同じ組に入ります。二つ目の組をつくるときは2と入れてください。"
        inputmode="numeric"
        width="s"
      />
      <ChecksField
        name="products"
        label="「一部の製品だけ」のときの製品"
        options={productsIn(props.graph).map(({ id, name }) => ({ value: id, label: name }))}
      />
    </Form>
  )
}
