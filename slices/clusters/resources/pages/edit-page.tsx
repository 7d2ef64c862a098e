import type { Visit } from '#platform'
import { AreaField, CheckField, DateField, Form, Page, RadioField, TextField } from '#ui'
import { ClusterField } from '../../pages/cluster-field.tsx'
import { FieldGroup } from '../../pages/field-group.tsx'
import { may } from '../../permissions.ts'
import { type Cluster, clustersSeenBy } from '../../tables.ts'
import * as at from '../addresses.ts'
import { heritageFields, legalTypeNotes, legalTypes } from '../rules.ts'
import { type Resource, resourceSeenBy } from '../tables.ts'

export async function NewPage({ here, query, filled }: Visit<typeof at.newResource>) {
  const clusters = await clustersSeenBy(here)
  return (
    <Page
      title="地域資源を登録する"
      back={at.resources()}
      lede="この土地にしかないもの、この土地だからできるものを残します。"
    >
      <Form to={at.resources()} filled={filled} submit="地域資源を登録する">
        <Fields clusters={clusters} clusterId={query.cluster} />
        {may.writeClusters(here.person) && (
          <CheckField name="isSample" label="見本として登録する" />
        )}
      </Form>
    </Page>
  )
}

export async function EditPage({ here, params, filled }: Visit<typeof at.resourceEdit>) {
  const resource = await resourceSeenBy(here, params.resourceId)
  return (
    <Page title="地域資源の登録を直す" back={at.resource(params)} lede={resource.name}>
      <Form
        to={at.resourceEdit(params)}
        filled={filled}
        version={resource.version}
        submit="直した内容を保存する"
      >
        <Fields resource={resource} clusters={await clustersSeenBy(here)} />
        <AreaField name="reason" label="直す理由" rows={2} required />
      </Form>
    </Page>
  )
}

function Fields(props: { resource?: Resource; clusters: readonly Cluster[]; clusterId?: string }) {
  const { resource } = props
  const heritage = (field: keyof typeof heritageFields) =>
    resource?.heritage?.[heritageFields[field]]
  return (
    <>
      <FieldGroup title="何か">
        <RadioField
          name="legalType"
          label="種類"
          required
          hint="以前の地域資源法（平成19年〜令和2年）の三つの種類を、言葉として使います。"
          value={resource?.legalType}
          options={legalTypes.map((type) => ({ value: type, label: legalTypeNotes[type] }))}
        />
        <TextField name="name" label="名称" required maxlength={150} value={resource?.name} />
        <TextField name="kana" label="よみ" maxlength={200} value={resource?.kana} />
        <AreaField name="description" label="説明" rows={4} value={resource?.description} />
        <TextField
          name="season"
          label="季節"
          hint="例：11月〜2月、通年"
          maxlength={100}
          value={resource?.season}
        />
        <CheckField
          name="formerLaw"
          label="旧法による指定がある"
          hint="地域資源法により、県の基本構想で指定されたもの"
          value={resource?.formerLaw}
        />
        <DateField name="prefectureOn" label="県の指定の日" value={resource?.prefectureOn} />
      </FieldGroup>
      <FieldGroup title="どこにあるか">
        <TextField name="address" label="所在地" maxlength={200} value={resource?.address} />
        <TextField
          name="lat"
          label="緯度"
          width="m"
          inputmode="decimal"
          hint="例：35.9563"
          value={resource?.lat}
        />
        <TextField
          name="lng"
          label="経度"
          width="m"
          inputmode="decimal"
          hint="例：136.1846"
          value={resource?.lng}
        />
      </FieldGroup>
      <FieldGroup title="何に使われているか">
        <ClusterField
          name="clusterId"
          empty="結びつけない"
          value={resource?.clusterId ?? props.clusterId}
          clusters={props.clusters}
        />
        <AreaField
          name="products"
          label="使う製品"
          hint="一行に一つ。商品台帳の商品は、商品の側で結びます。"
          rows={2}
          value={resource?.products.join('\n')}
        />
        <AreaField
          name="events"
          label="行事"
          hint="一行に一つ"
          rows={2}
          value={resource?.events.join('\n')}
        />
      </FieldGroup>
      <FieldGroup title="文化財のとき">
        <TextField
          name="heritageNumber"
          label="文化財の番号"
          width="m"
          hint="文化財一覧の「NO」。CSVを取り込むとき、これで同じものを見分けます。"
          value={resource?.heritageNumber}
        />
        <TextField
          name="heritageClass"
          label="文化財分類"
          hint="例：市指定文化財"
          value={heritage('heritageClass')}
        />
        <TextField
          name="heritageKind"
          label="文化財の種類"
          hint="例：建造物、無形民俗文化財"
          value={heritage('heritageKind')}
        />
        <TextField name="heritageOwner" label="所有者等" value={heritage('heritageOwner')} />
        <DateField name="heritageOn" label="文化財指定日" value={heritage('heritageOn')} />
      </FieldGroup>
      <FieldGroup title="どこから知ったか">
        <TextField name="source" label="出典" required maxlength={300} value={resource?.source} />
      </FieldGroup>
    </>
  )
}
