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
import { bases, chairRules, chairTitles, nameModes, quorumRules } from '../rules.ts'
import type { Body } from '../tables.ts'

export const choices = (values: readonly string[]) =>
  values.map((value) => ({ value, label: value }))

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
            options={choices(chairTitles)}
            value={body?.chairTitle ?? '会長'}
          />
          <SelectField
            name="chairRule"
            label="議長の選び方"
            required
            options={choices(chairRules)}
            value={body?.chairRule ?? '互選'}
          />
          <YenField name="feeYen" label="報酬・謝礼の日額" required value={body?.feeYen ?? 0} />
          <SelectField
            name="limitKind"
            label="再任の上限の数え方"
            required
            options={choices(['期数', '年数'])}
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

function Running({ body }: { body?: Body }) {
  return (
    <Section title="定足数と表決">
      <Columns shape="2">
        <SelectField
          name="quorumRule"
          label="定足数"
          hint="「過半数以上」と書かれていても、過半数として数えます。"
          required
          options={choices(quorumRules)}
          value={body?.quorumRule ?? '過半数'}
        />
        <SelectField
          name="quorumOf"
          label="何の定足数か"
          required
          options={choices(['現員', '定数'])}
          value={body?.quorumOf ?? '現員'}
        />
      </Columns>
      <TextField name="quorumArticle" label="定足数の条文" value={body?.quorumArticle} />
      <SelectField
        name="voteBase"
        label="表決の分母"
        required
        options={[
          { value: '出席委員', label: '出席委員（棄権も数える）' },
          { value: '表決に加わった者', label: '表決に加わった者（棄権は数えない）' },
        ]}
        value={body?.voteBase ?? '出席委員'}
      />
      <TextField
        name="onlineArticle"
        label="オンライン出席の条文"
        hint="空欄のときは、オンラインの参加を出席に数えません。"
        value={body?.onlineArticle}
      />
      <TextField
        name="deputyArticle"
        label="代理出席の条文"
        hint="空欄のときは、代理の方を記録しますが、出席に数えません。"
        value={body?.deputyArticle}
      />
      <CheckField
        name="exclusionMayOpen"
        label="除斥のために定足数を欠くときは、そのまま開ける定めがある"
        value={body?.exclusionMayOpen}
      />
    </Section>
  )
}

function Deadlines({ body }: { body?: Body }) {
  return (
    <Section title="期限と公開">
      <Columns shape="2">
        <NumberField
          name="noticeDays"
          label="開催通知"
          unit="日前まで"
          required
          value={body?.noticeDays ?? 7}
        />
        <NumberField
          name="publicityDays"
          label="開催の公表"
          unit="日前まで"
          required
          value={body?.publicityDays ?? 7}
        />
        <NumberField
          name="papersDays"
          label="資料の送付"
          unit="開庁日前まで"
          required
          value={body?.papersDays ?? 5}
        />
        <NumberField
          name="checkDays"
          label="委員の確認期間"
          unit="日"
          required
          value={body?.checkDays ?? 10}
        />
        <NumberField
          name="minutesDays"
          label="会議録の公表"
          unit="日以内"
          required
          value={body?.minutesDays ?? 30}
        />
        <SelectField
          name="nameMode"
          label="公開の会議録での委員の名"
          required
          options={[
            { value: '氏名', label: '氏名' },
            { value: '委員A', label: '委員A（その会議だけの記号）' },
            { value: '委員', label: '委員（区別しない）' },
          ].filter(({ value }) => nameModes.some((known) => known === value))}
          value={body?.nameMode ?? '氏名'}
        />
      </Columns>
      <AreaField
        name="closedRule"
        label="非公開にできる場合の定め"
        rows={2}
        value={body?.closedRule}
      />
    </Section>
  )
}
