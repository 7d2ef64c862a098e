import {
  AreaField,
  CheckField,
  Columns,
  DateField,
  NumberField,
  RadioField,
  Section,
  SelectField,
  TextField,
  YenField,
} from '#ui'
import { bases, chairRules, chairTitles } from '../rules.ts'
import type { Body } from '../tables.ts'
import { Deadlines, Running } from './body-rule-fields.tsx'

/** Everything that the body's own rule says. `body` is what stands now; without it, the usual values. */
export function BodyFields({ body, parents }: { body?: Body; parents: readonly Body[] }) {
  return (
    <>
      <Grounds body={body} parents={parents} />
      <Section title="委員">
        <Columns shape="2">
          <NumberField name="seatsMax" label="定数" unit="人" required value={body?.seatsMax} />
          <NumberField
            name="termMonths"
            label="任期"
            unit="か月"
            required
            value={body?.termMonths ?? 24}
          />
          <TextField
            name="appointedBy"
            label="委嘱する人"
            required
            value={body?.appointedBy ?? '市長'}
          />
          <SelectField
            name="chairTitle"
            label="議長の呼び名"
            required
            options={chairTitles}
            value={body?.chairTitle ?? '会長'}
          />
          <SelectField
            name="chairRule"
            label="議長の選び方"
            required
            options={chairRules}
            value={body?.chairRule ?? '互選'}
          />
          <YenField name="feeYen" label="報酬・謝礼の日額" required value={body?.feeYen ?? 0} />
          <SelectField
            name="limitKind"
            label="再任の上限の数え方"
            required
            options={['期数', '年数']}
            value={body?.limitKind ?? '期数'}
          />
          <NumberField
            name="limitTerms"
            label="期数の上限"
            unit="期"
            required
            value={body?.limitTerms ?? 2}
          />
          <NumberField
            name="limitYears"
            label="年数の上限"
            unit="年"
            required
            value={body?.limitYears ?? 10}
          />
          <NumberField
            name="limitPosts"
            label="兼職の上限"
            unit="件"
            required
            value={body?.limitPosts ?? 4}
          />
          <NumberField
            name="targetPercent"
            label="男女それぞれの目標"
            unit="％"
            required
            value={body?.targetPercent ?? 40}
          />
          <NumberField
            name="targetOpenPercent"
            label="公募委員の目標"
            unit="％"
            required
            value={body?.targetOpenPercent ?? 10}
          />
        </Columns>
        <CheckField
          name="feeCountsTwice"
          label="同じ日に二つの会議に出たときは、それぞれに支給する"
          value={body?.feeCountsTwice ?? true}
        />
      </Section>
      <Running body={body} />
      <Deadlines body={body} />
    </>
  )
}

function Grounds({ body, parents }: { body?: Body; parents: readonly Body[] }) {
  return (
    <Section title="設置の根拠">
      <TextField name="name" label="名称" required value={body?.name} />
      <TextField name="kana" label="ふりがな" required value={body?.kana} />
      <RadioField
        name="basis"
        label="根拠"
        required
        options={bases.map((value) => ({
          value,
          label: value,
          note:
            value === '要綱' ? '個人の意見を聴く会議です。表決・諮問・答申はできません' : undefined,
        }))}
        value={body?.basis ?? null}
      />
      <Columns shape="2">
        <TextField name="basisTitle" label="条例・要綱の名称" value={body?.basisTitle} />
        <TextField name="basisNumber" label="番号" value={body?.basisNumber} />
        <DateField name="basisOn" label="公布の日" value={body?.basisOn} />
        <TextField name="basisArticle" label="設置の条" value={body?.basisArticle} />
      </Columns>
      <AreaField name="purpose" label="目的" required rows={2} value={body?.purpose} />
      <AreaField name="jurisdiction" label="審議する事項" value={body?.jurisdiction} />
      {parents.length > 0 && (
        <SelectField
          name="parentId"
          label="部会のときは、親の会議"
          empty="部会ではない"
          options={parents.map(({ id, name }) => ({ value: id, label: name }))}
          value={body?.parentId}
        />
      )}
      <CheckField
        name="decidesForParent"
        label="部会の議決を、親の会議の議決とする"
        value={body?.decidesForParent}
      />
      <CheckField name="hasVotes" label="表決をする" value={body?.hasVotes} />
      <CheckField name="hasInquiries" label="諮問を受けて答申する" value={body?.hasInquiries} />
      <CheckField
        name="mayRecommend"
        label="自ら建議・提言できる（条例に定めがある）"
        value={body?.mayRecommend}
      />
      <CheckField
        name="draftsVision"
        label="ビジョンを作る期限のある会議"
        value={body?.draftsVision}
      />
      <CheckField name="isSample" label="見本として登録する" value={body?.isSample} />
    </Section>
  )
}
