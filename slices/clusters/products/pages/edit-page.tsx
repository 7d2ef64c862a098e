import type { Here, Visit } from '#platform'
import {
  AreaField,
  CheckField,
  ChecksField,
  DateField,
  Form,
  Page,
  SelectField,
  TextField,
} from '#ui'
import { processesOf } from '../../members/tables.ts'
import { ClusterField } from '../../pages/cluster-field.tsx'
import { FieldGroup } from '../../pages/field-group.tsx'
import { resourceChoices } from '../../resources/tables.ts'
import { clustersSeenBy } from '../../tables.ts'
import * as at from '../addresses.ts'
import { stages, tiers } from '../rules.ts'
import { type Product, productSeenBy } from '../tables.ts'

export async function NewPage({ here, query, filled }: Visit<typeof at.newProduct>) {
  return (
    <Page
      title="商品を登録する"
      back={at.products()}
      lede="構想の段階から残しておくと、どこで進み、どこで止まるかが見えます。"
    >
      <Form to={at.products()} filled={filled} submit="商品を登録する">
        <FieldGroup title="いまの段階">
          <SelectField
            name="stage"
            label="段階"
            required
            options={stages.filter((stage) => stage !== '中止')}
          />
          <DateField
            name="onDay"
            label="その段階になった日"
            hint="分からなければ空けてください。前の段階の日は、登録のあとで書き足せません。分かるなら構想から順に登録してください。"
          />
        </FieldGroup>
        <Fields {...(await choicesOf(here, query.cluster ?? null))} clusterId={query.cluster} />
        <CheckField name="isSample" label="見本として登録する" />
      </Form>
    </Page>
  )
}

export async function EditPage({ here, params, filled }: Visit<typeof at.productEdit>) {
  const product = await productSeenBy(here, params.productId)
  return (
    <Page title="商品の登録を直す" back={at.product(params)} lede={product.name}>
      <Form
        to={at.productEdit(params)}
        filled={filled}
        version={product.version}
        submit="直した内容を保存する"
      >
        <Fields product={product} {...(await choicesOf(here, product.clusterId, product))} />
        <AreaField name="reason" label="直す理由" rows={2} required />
      </Form>
    </Page>
  )
}

/** What can be ticked: for a product of a 産地 its own processes and resources, and what is ticked already. */
async function choicesOf(here: Here, clusterId: string | null, product?: Product) {
  const clusters = await clustersSeenBy(here)
  const own = clusters.find(({ id }) => id === clusterId)
  const processes = await processesOf(here)
  const ofTheTrade = ({ trade }: { trade: string }) => !own?.trade || trade === own.trade
  return {
    clusters,
    processes: processes.filter((one) => ofTheTrade(one) || product?.processIds.includes(one.id)),
    resources: await resourceChoices(here, own?.id, product?.resourceIds),
  }
}

type Choices = Awaited<ReturnType<typeof choicesOf>>
type FieldsProps = Choices & { product?: Product; clusterId?: string }

function Fields(props: FieldsProps) {
  const { product } = props
  return (
    <>
      <FieldGroup title="何か">
        <TextField name="name" label="名称" required maxlength={150} value={product?.name} />
        <TextField name="kana" label="よみ" maxlength={150} value={product?.kana} />
        <TextField
          name="kind"
          label="種類"
          hint="例：眼鏡枠、椀、衣料"
          maxlength={60}
          value={product?.kind}
        />
        <ClusterField
          name="clusterId"
          empty="結びつけない"
          value={product?.clusterId ?? props.clusterId}
          clusters={props.clusters}
        />
      </FieldGroup>
      <FieldGroup title="だれの商品か">
        <AreaField
          name="businesses"
          label="事業者"
          hint="一行に一つ。台帳の名称のとおりに"
          rows={2}
          value={product?.businesses.join('\n')}
        />
        <TextField name="partner" label="デザイナー・共同相手" value={product?.partner} />
        <TextField
          name="support"
          label="受けた支援"
          hint="例：令和6年度 新商品開発補助金"
          value={product?.support}
        />
      </FieldGroup>
      <Uses {...props} />
      <FieldGroup title="どこから知り、公開してよいか">
        <TextField name="source" label="出典" required maxlength={300} value={product?.source} />
        <CheckField
          name="isReleased"
          label="販売に至ったことを公開してよい"
          hint="事業者の公開の同意を確かめてから印を付けます。印がなければ、担当課だけに見えます。"
          value={product?.isReleased}
        />
      </FieldGroup>
    </>
  )
}

function Uses({ product, processes, resources }: FieldsProps) {
  return (
    <FieldGroup title="何を使い、どう売るか">
      <AreaField
        name="materials"
        label="素材"
        hint="一行に一つ"
        rows={2}
        value={product?.materials.join('\n')}
      />
      {processes.length > 0 && (
        <ChecksField
          name="processIds"
          label="工程"
          value={product?.processIds}
          options={processes.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      {resources.length > 0 && (
        <ChecksField
          name="resourceIds"
          label="地域資源"
          value={product?.resourceIds}
          options={resources.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <SelectField
        name="tier"
        label="市場段階"
        empty="未把握"
        value={product?.tier}
        options={tiers}
      />
      <TextField
        name="channel"
        label="主な販路"
        hint="例：直営店、自社EC"
        value={product?.channel}
      />
      <AreaField
        name="prices"
        label="価格帯（円）"
        hint="一行に一つ（例：38,000）"
        rows={2}
        value={product?.prices.join('\n')}
      />
    </FieldGroup>
  )
}
