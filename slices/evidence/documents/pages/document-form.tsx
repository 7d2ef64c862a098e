import {
  AreaField,
  CheckField,
  DateField,
  type Filled,
  Form,
  NumberField,
  RadioField,
  SelectField,
  TextField,
} from '#ui'
import { facetChecks, facetSources, facetStandpoints } from '../../beads/rules.ts'
import type { BeadHead } from '../../beads/tables.ts'
import type { Document } from '../tables.ts'

/** The form of a registered paper, new or to be corrected. */
export function DocumentFields(props: {
  to: string
  filled: Filled | null
  submit: string
  document?: Document
  facets?: BeadHead['facets']
}) {
  const { document, facets } = props
  return (
    <Form to={props.to} filled={props.filled} submit={props.submit}>
      <RadioField
        name="kind"
        label="種類"
        required
        value={document?.kind ?? 'document'}
        options={[
          { value: 'document', label: '文書', note: '見積書、要綱、会議資料など' },
          { value: 'visit', label: '訪問メモ' },
          { value: 'case', label: '相談記録の要旨' },
        ]}
      />
      <TextField
        name="title"
        label="名称"
        required
        value={document?.title}
        hint="何が分かる資料かを一文で。公開する資料では、個人名や事業者名を書かないでください。"
      />
      <TextField
        name="issuer"
        label="出どころ"
        value={document?.issuer}
        hint="作った課、機関、会議の名称"
      />
      <div class="cols c2">
        <DateField
          name="happenedOn"
          label="資料の日付"
          required
          value={document?.happenedOn}
          hint="調査の締切日、訪問した日、文書の日付"
        />
        <DateField
          name="availableOn"
          label="市が知り得た日"
          required
          value={document?.availableOn}
          hint="公表日、受領日。この日が決定より後なら「後付け（決定後の情報）」になります。"
        />
      </div>
      <NumberField name="pages" label="ページ数" unit="ページ" value={document?.pages ?? null} />
      <TextField
        name="original"
        label="原本のありか"
        value={document?.original}
        hint="綴り番号、文書番号など"
      />
      <AreaField
        name="summary"
        label="要旨"
        rows={6}
        value={document?.summary}
        hint="検索の対象になります。"
      />
      <fieldset class="field">
        <legend>根拠の見どころ</legend>
        <p class="hint">並べて示すためのものです。点数にしたり合計したりはしません。</p>
        <div class="cols c2">
          <SelectField name="source" label="出所" value={facets?.source} options={facetSources} />
          <TextField
            name="coverage"
            label="範囲"
            value={facets?.coverage}
            hint="全数／標本（n=286、回収率69％）／1件"
          />
          <TextField
            name="closeness"
            label="近さ"
            value={facets?.closeness}
            hint="例：鯖江市・対象者そのもの"
          />
          <SelectField
            name="standpoint"
            label="立場"
            value={facets?.standpoint}
            options={facetStandpoints}
          />
          <SelectField name="check" label="確かめ" value={facets?.check} options={facetChecks} />
        </div>
      </fieldset>
      <CheckField
        name="isPublic"
        label="公開する"
        value={document?.isPublic ?? false}
        hint="市民も見ることができます。訪問メモを公開するときは、公開用の要約を別に登録してください。"
      />
    </Form>
  )
}
