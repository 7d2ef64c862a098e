import { AreaField, ChecksField, TextField } from '#ui'
import type { Area } from '../rules.ts'
import type { SeriesOffered } from '../shocks/tables.ts'
import type { Cluster } from '../tables.ts'
import { FieldGroup } from './field-group.tsx'

/** What is asked of a 産地, when it is entered and when it is put right. */
export function ClusterFields(props: {
  cluster?: Cluster
  areas?: readonly Area[]
  series: readonly SeriesOffered[]
}) {
  const { cluster } = props
  return (
    <>
      <FieldGroup title="何をつくる産地か">
        <TextField name="name" label="産地の名称" required maxlength={100} value={cluster?.name} />
        <TextField name="kana" label="よみ" maxlength={100} value={cluster?.kana} />
        <TextField name="nameEn" label="英語の名称" maxlength={100} value={cluster?.nameEn} />
        <TextField
          name="trade"
          label="業種のまとまり"
          hint="例：眼鏡"
          maxlength={50}
          value={cluster?.trade}
        />
        <AreaField
          name="products"
          label="製品"
          hint="一行に一つ"
          rows={3}
          value={cluster?.products.join('\n')}
        />
      </FieldGroup>
      <FieldGroup title="どこに広がるか">
        <AreaField
          name="municipalities"
          label="市区町村"
          hint="一行に一つ。市をまたぐ産地は、相手の市も入れます（例：福井県越前市、または182095）。空欄ならこの市だけです。"
          rows={3}
          value={props.areas?.map(({ name }) => name).join('\n')}
        />
        <AreaField
          name="districts"
          label="市内の地区"
          hint="一行に一つ。空欄なら市の全域です"
          rows={2}
          value={cluster?.districts.join('\n')}
        />
      </FieldGroup>
      <FieldGroup title="いつ、なぜここで始まったか">
        <TextField
          name="originYear"
          label="起源の年（西暦）"
          width="s"
          inputmode="numeric"
          hint="分からなければ空けてください。「不明」と表示します。"
          value={cluster?.originYear}
        />
        <TextField
          name="originWho"
          label="もたらした人"
          maxlength={100}
          value={cluster?.originWho}
        />
        <AreaField name="origin" label="由来" rows={4} value={cluster?.origin} />
        <Source name="originSource" label="由来の出典" value={cluster?.originSource} />
        <AreaField name="naturalGround" label="自然条件" rows={3} value={cluster?.naturalGround} />
        <Source name="naturalSource" label="自然条件の出典" value={cluster?.naturalSource} />
        <AreaField
          name="historicalGround"
          label="歴史条件"
          rows={3}
          value={cluster?.historicalGround}
        />
        <Source name="historicalSource" label="歴史条件の出典" value={cluster?.historicalSource} />
      </FieldGroup>
      {props.series.length > 0 && (
        <FieldGroup title="出来事の年表に並べる統計">
          <ChecksField
            name="series"
            label="統計"
            hint="この市の公的統計から選びます。出来事ごとに選び直すこともできます。"
            value={cluster?.series}
            options={props.series.map(({ code, label, first, last }) => ({
              value: code,
              label,
              note: `${first}〜${last}年`,
            }))}
          />
        </FieldGroup>
      )}
    </>
  )
}

function Source(props: { name: string; label: string; value?: string }) {
  return (
    <TextField
      name={props.name}
      label={props.label}
      hint="例：市史 第3巻 120頁、組合の50年史"
      maxlength={300}
      value={props.value}
    />
  )
}
