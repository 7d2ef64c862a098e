import { AreaField, DateField, NumberField, RadioField, SelectField, TextField } from '#ui'
import { areas, kinds, kindWords, supplies } from '../../chains/rules.ts'
import type { Node } from '../../chains/tables.ts'

type Process = { readonly id: string; readonly name: string }

/** What is said of a step, a tool, a material or a product. */
export function NodeFields({ node, processes }: { node?: Node; processes: readonly Process[] }) {
  return (
    <>
      <TextField name="name" label="名前" required maxlength={60} value={node?.name} />
      <RadioField
        name="kind"
        label="種類"
        required
        value={node?.kind ?? 'process'}
        options={kinds.map((value) => ({ value, label: kindWords[value] }))}
      />
      <SelectField
        name="processId"
        label="市の工程の一覧では"
        hint="結ぶと、台帳からこの工程の担い手が数えられます。工程と検査・物流だけです。"
        empty="結ばない"
        value={node?.processId}
        options={processes.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <SelectField
        name="area"
        label="どこで行うか、どこから来るか"
        empty="分からない"
        value={node?.area}
        options={areas}
      />
      <SelectField
        name="supply"
        label="供給の状態"
        hint="道具・材料・検査や物流だけです。"
        empty="分からない"
        value={node?.supply}
        options={supplies}
      />
      <DateField
        name="supplyEndsOn"
        label="供給が終わる日"
        hint="「供給終了告知」のときだけ入れます。"
        value={node?.supplyEndsOn}
      />
      <NumberField
        name="demand"
        label="いまの受注の量（年）"
        hint="見通しで、足りなくなる年を計算するのに使います。空欄なら計算しません。"
        value={node?.demand}
      />
      <TextField
        name="demandSource"
        label="受注の量の出どころ"
        hint="例：組合の聞き取り（令和8年5月）"
        maxlength={200}
        value={node?.demandSource}
      />
      <AreaField name="note" label="メモ" rows={2} value={node?.note} />
    </>
  )
}
